import type { ClaimedIdentifier } from './claimant.ts';
import type { Group } from './group.ts';
import type { Meeting } from './may-join.ts';
import type { Party } from './party.ts';

/** Which groups hold a number for later parties. What stands apart holds none and is never here. */
export type Holders = Map<string, Set<Group>>;

/**
 * Lets a group hold the party's numbers. A number may be held by several groups: one that joins the group it
 * agrees with brings along a number that another, which it does not agree with, held before.
 */
export const hold = (holders: Holders, group: Group, party: Party): void => {
  for (const { index } of party.identifiers) {
    const holding = holders.get(index) ?? new Set<Group>();
    holders.set(index, holding.add(group));
  }
};

/** The groups that hold a number of the party, eldest first. */
export const meet = (holders: Holders, party: Party): Meeting[] => {
  const met = new Map<Group, ClaimedIdentifier[]>();
  for (const one of party.identifiers) {
    for (const group of holders.get(one.index) ?? []) {
      const shared = met.get(group);
      if (shared === undefined) met.set(group, [one]);
      else shared.push(one);
    }
  }
  return Array.from(met, ([group, shared]) => ({ group, shared })).sort(
    (a, b) => a.group.order - b.group.order,
  );
};
