import { type Policy, type PolicyRow, ReasonCode } from '#contracts';
import { AT_MOST_REVIEW, strengthOf } from './effect.ts';

const always = ({ roles, how, endedWithinMonths }: PolicyRow): boolean =>
  !roles && !how && !endedWithinMonths;

/** Reasons that have an end, and those that have a role: a condition on any other would never match. */
const ENDED: readonly ReasonCode[] = ['SETTLED'];
const WITH_ROLE: readonly ReasonCode[] = ['LISTED', 'LISTED_IN_DOUBT', 'SETTLED'];

const faultsOfRow = (row: PolicyRow, at: number): string[] => {
  const faults: string[] = [];
  if (AT_MOST_REVIEW.includes(row.reason) && strengthOf(row.effect) > strengthOf('REVIEW'))
    faults.push(`rows/${at}: ${row.reason} is at most REVIEW`);
  if (row.roles && !WITH_ROLE.includes(row.reason)) faults.push(`rows/${at}: ${row.reason} has no roles`);
  if ((row.how || row.endedWithinMonths) && !ENDED.includes(row.reason))
    faults.push(`rows/${at}: ${row.reason} has no end`);
  return faults;
};

/** The first row that always matches is the last that is ever read. */
const faultsOfReason = (policy: Policy, reason: ReasonCode): string[] => {
  const rows = policy.rows.filter(row => row.reason === reason);
  const last = rows.findIndex(always);
  if (last === -1) return [`${reason}: no last row that always matches`];
  return last < rows.length - 1 ? [`${reason}: rows after the one that always matches are never read`] : [];
};

/** What is wrong with a policy, each in words for its author; empty where it can be used. */
export const validatePolicy = (policy: Policy): string[] => [
  ...policy.rows.flatMap(faultsOfRow),
  ...ReasonCode.options.flatMap(reason => faultsOfReason(policy, reason)),
];
