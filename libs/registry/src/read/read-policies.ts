import { Policy } from '#contracts';
import { validatePolicy } from '#listing';
import { faultsOfShape } from '../administer/faults-of-shape.ts';
import type { Asks } from '../database.ts';

/** A policy that a member told. */
export interface PolicyRow {
  member: string;
  version: string;
  effectiveOn: string;
  /** What is wrong, where the stored one cannot be used: it refuses its own member's checks and nobody else's. */
  body: Policy | { faults: string[] };
}

type Stored = Omit<PolicyRow, 'body'> & { body: unknown };

const bodyOf = ({ version, effectiveOn, body }: Stored): PolicyRow['body'] => {
  const read = Policy.safeParse(body);
  if (!read.success) return { faults: faultsOfShape(read.error) };
  const { data } = read;
  const faults = [
    ...validatePolicy(data),
    // Answers name the row's version, and its day decides: the body must say the same.
    ...(data.version === version ? [] : [`it calls itself ${data.version}`]),
    ...(data.effectiveOn === effectiveOn ? [] : [`it calls itself effective on ${data.effectiveOn}`]),
  ];
  return faults.length > 0 ? { faults } : data;
};

/** All policies, each member's in the order of their days; judged as when they were told. */
export const readPolicies = async (from: Asks): Promise<PolicyRow[]> => {
  const rows = await from.rows<Stored>(
    'SELECT member, version, effective_on AS "effectiveOn", body FROM policy ORDER BY member, effective_on, version',
  );
  return rows.map(row => ({ ...row, body: bodyOf(row) }));
};
