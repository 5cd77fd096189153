import { claimant, type Said } from './claimants.fixtures.ts';
import type { IdentityDecision } from './identity-decision.ts';
import { resolve } from './resolve.ts';

/** A party: its numbers, and what else was said. Parties are called a, b, c … in order. */
export type Row = [numbers: string, said?: Said];

interface Rest {
  on?: string;
  revoked?: boolean;
}

const said = ({ on, revoked }: Rest) => ({
  id: 'decision',
  receivedOn: on ?? '2026-03-01',
  revoked: revoked ?? false,
});

/** `link('ab', 'c')`: that a and c, and b and c, are one. */
export const link = (one: string, other: string, rest: Rest = {}): IdentityDecision => ({
  ...said(rest),
  kind: 'LINK',
  sides: [one.split(''), other.split('')],
});

/** `apart('ab', 'c')`: that neither a nor b is c. */
export const apart = (one: string, other: string, rest: Rest = {}): IdentityDecision => ({
  ...said(rest),
  kind: 'APART',
  sides: [one.split(''), other.split('')],
});

/** `voided('b', 'U1 O1')`: that U1, from which O1 follows, is not b's. */
export const voided = (party: string, numbers: string, rest: Rest = {}): IdentityDecision => ({
  ...said(rest),
  kind: 'VOID_IDENTIFIER',
  party,
  indexes: numbers.split(' '),
});

export const placeholder = (numbers: string, rest: Rest = {}): IdentityDecision => ({
  ...said(rest),
  kind: 'PLACEHOLDER',
  indexes: numbers.split(' '),
});

export const claimants = (rows: Row[]) =>
  rows.map(([numbers, rest], at) => claimant('abcdefgh'.charAt(at), numbers, rest));

/** Subjects as 'ab c', cases as 'REASON a+c'. */
export const told = (rows: Row[], ...decisions: IdentityDecision[]) => {
  const { subjects, cases } = resolve(claimants(rows), decisions);
  return {
    subjects: subjects.map(({ parties }) => parties.join('')).join(' '),
    cases: cases.map(({ reason, id }) => `${reason} ${id}`),
  };
};
