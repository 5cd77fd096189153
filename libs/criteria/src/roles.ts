import { addDays } from './calendar.ts';
import type { Test } from './finding.ts';
import type { FindingReason } from './reasons.ts';
import type { JudgedParty } from './report-version.ts';
import type { CriterionRow, Floored } from './rule.ts';

/** What a role adds to a finding; no reason means that the role is listed. */
interface RoleVerdict {
  tests: Test[];
  reasons: FindingReason[];
}

/** What is known of time when a guarantor is judged. */
export interface GuarantorAt {
  asOf: string;
  /** The end of the conduct itself; from then on a guarantor owes nothing more. */
  endedOn: string | null;
  guarantorDays: number;
}

/** A payment after `asOf` is not known yet. */
const paidBy = (party: JudgedParty, asOf: string): string | null => {
  const paidOn = party.guarantee?.paidOn ?? null;
  return paidOn !== null && paidOn <= asOf ? paidOn : null;
};

/** A guarantor's part ends when he paid, at the latest with the conduct itself. */
export const partEndedOn = (party: JudgedParty, endedOn: string | null, asOf: string): string | null => {
  const paidOn = party.role === 'GUARANTOR' ? paidBy(party, asOf) : null;
  return paidOn !== null && (endedOn === null || paidOn < endedOn) ? paidOn : endedOn;
};

/**
 * A guarantor (joint liability, 农户联保 included) is listed once called upon within the
 * guarantee period (Civil Code, arts. 692 and 693) and in arrears of his own for more than
 * `guarantorDays` days, the day of the call not counted.
 */
export const guarantorVerdict = (party: JudgedParty, at: GuarantorAt): RoleVerdict => {
  const { guarantee } = party;
  if (guarantee === null) return { tests: [], reasons: ['GUARANTOR_NOT_CALLED'] };
  const { calledOn, until } = guarantee;
  const lastGoodDay = addDays(calledOn, at.guarantorDays);
  const owedUntil = partEndedOn(party, at.endedOn, at.asOf) ?? at.asOf;
  const called: Test = {
    rule: 'guarantor-called',
    fact: 'guarantee',
    expected: { calledBy: until },
    found: { calledOn },
    met: calledOn <= until,
  };
  const unpaid: Test = {
    rule: 'guarantor-unpaid',
    fact: 'guarantee',
    expected: { paidBy: lastGoodDay, days: at.guarantorDays },
    found: { calledOn, paidOn: paidBy(party, at.asOf), asOf: owedUntil },
    met: owedUntil > lastGoodDay,
  };
  const reasons: FindingReason[] = [];
  if (!called.met) reasons.push('GUARANTOR_NOT_CALLED');
  if (!unpaid.met) reasons.push('GUARANTOR_NOT_LONG');
  return { tests: [called, unpaid], reasons };
};

/** Which parties a criterion lists: by role, and where the facts name actors, only those. */
export const roleReasons = <Facts>(
  row: CriterionRow<Facts, Floored>,
  facts: Facts,
  { party, at }: { party: Pick<JudgedParty, 'role'>; at: number },
): FindingReason[] => {
  if (!row.listedRoles.includes(party.role)) return ['ROLE_NOT_LISTED'];
  const named = row.actors?.(facts);
  return [
    ...(named === undefined || named.includes(at) ? [] : (['NOT_AN_ACTOR'] as const)),
    ...(row.roleReasons?.(facts, party.role) ?? []),
  ];
};
