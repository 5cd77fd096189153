import type { DisputeBody, DisputeReceipt, Refusal } from '#contracts';
import { NORMALISER_VERSION, parse } from '#identity';
import { blindIndex } from '#vault';
import type { Caller } from '../caller.ts';
import type { ReportAddress } from '../read/find-report.ts';
import type { Registry } from '../registry.ts';
import { acceptStatement, type Prepared } from './accept-statement.ts';
import type { Accepted } from './accepted.ts';
import { evidenceFaults } from './evidence-faults.ts';
import { prepareDispute, prepareUnmatched } from './prepare-dispute.ts';
import { readAs, type Reading } from './read-as.ts';

/** Whose report is meant, and where it stands; null where no such report can be known of. */
const memberMeant = async (
  { registry, tx }: Reading,
  about: Extract<DisputeBody['about'], { report: string } | { memberCode: string }>,
): Promise<{ member: string | null; address: ReportAddress } | { refused: Refusal[] }> => {
  if ('report' in about) {
    const [row] = await tx.rows<{ member: string | null }>('SELECT reporting_member($1) AS member', [
      about.report,
    ]);
    return { member: row?.member ?? null, address: { id: about.report } };
  }
  const { memberCode, criterion, loanReference } = about;
  const member = (await registry.members()).find(m => m.code === memberCode);
  if (!member) return { refused: [{ code: 'MEMBER_UNKNOWN', pointer: '/about/memberCode' }] };
  return { member: member.id, address: { criterion, loanReference } };
};

/**
 * A dispute of a report. One's own is answered like every statement on it; of another member's nothing is told, whether
 * it exists or not: what cannot follow there goes to an officer.
 */
const disputeOfReport = async (
  reading: Reading,
  body: DisputeBody,
  about: Extract<DisputeBody['about'], { report: string } | { memberCode: string }>,
): Promise<Prepared> => {
  const { registry, caller } = reading;
  const meant = await memberMeant(reading, about);
  if ('refused' in meant) return meant;
  const own = meant.member === caller.member.id;
  const on = meant.member === null ? undefined : await readAs(reading, meant.member, meant.address);
  if (own && !on) return { refused: [{ code: 'REPORT_NOT_FOUND' }] };
  const prepared = on && (await prepareDispute(registry, body, on));
  if (prepared && (own || !('refused' in prepared))) return prepared;
  return prepareUnmatched(registry, body, about);
};

/** Faults that hold whatever is disputed. */
const faultsOf = ({ about, ground, identitySeen, evidence }: DisputeBody, day: string): Refusal[] => [
  ...(identitySeen.seenOn > day ? [{ code: 'FACTS_FUTURE' as const, pointer: '/identitySeen/seenOn' }] : []),
  // Only a check can have been made without authorisation, and nothing else can be wrong with one.
  ...('check' in about !== (ground === 'UNAUTHORISED_CHECK')
    ? [{ code: 'BODY_FIELD_VALUE' as const, pointer: '/ground' }]
    : []),
  ...evidenceFaults(evidence, day),
];

const prepare = (reading: Reading, body: DisputeBody): Promise<Prepared> => {
  const { registry, day } = reading;
  const faults = faultsOf(body, day);
  const { about } = body;
  if ('identifier' in about) {
    const parsed = parse(about.identifier.type, about.identifier.number, { day, samples: registry.sandbox });
    if ('refused' in parsed) faults.push({ ...parsed.refused, pointer: '/about/identifier/number' });
    if ('refused' in parsed || faults.length > 0) return Promise.resolve({ refused: faults });
    const index = blindIndex(registry.indexKeys, parsed, NORMALISER_VERSION).toString('hex');
    return prepareUnmatched(registry, body, { index });
  }
  if (faults.length > 0) return Promise.resolve({ refused: faults });
  return 'check' in about ? prepareUnmatched(registry, body, about) : disputeOfReport(reading, body, about);
};

/**
 * Takes a dispute at a counter of the caller's, of whichever member's report, of a check or of an identity
 * (Regulation of 2013, art. 25). A member that only asks may take one too.
 */
export const acceptDispute = (
  registry: Registry,
  caller: Caller,
  { key, body }: { key: string; body: DisputeBody },
): Promise<Accepted<DisputeReceipt>> =>
  acceptStatement<DisputeReceipt>(registry, caller, {
    ...{ key, unit: body.unit, said: { kind: 'DISPUTE', body }, anyMember: true },
    prepare: (tx, day) => prepare({ registry, caller, tx, day }, body),
  });
