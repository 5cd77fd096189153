import type { ClaimedType } from '#identity';
import type { Claimant, ClaimedIdentifier } from './claimant.ts';
import type { Group } from './group.ts';

/** A group that a party shares numbers with, and which. */
export interface Meeting {
  group: Group;
  /** At least one. */
  shared: ClaimedIdentifier[];
}

/** Documents that may print the Latin name alone: there a reading is as good as the name. */
export const printsLatin = (type: ClaimedType): boolean => type === 'PASSPORT' || type === 'FOREIGN_PR';

/** Whether a name of the party is one that the group knows: `namesAgree` over all pairs, without going through them. */
export const knowsName = (group: Group, party: Claimant, latinTypes: boolean): boolean =>
  party.names.some(
    ({ canonical, reading, latin }) =>
      group.canonicals.has(canonical) ||
      (latinTypes && reading !== null && (latin ? group.otherReadings : group.latinReadings).has(reading)),
  );

/** A fact contradicts only where the group knows some and this is not among them. */
const isNews = (known: ReadonlySet<string> | undefined, value: string | null): boolean =>
  value !== null && known !== undefined && known.size > 0 && !known.has(value);

export const birthContradicts = (group: Group, party: Claimant): boolean => isNews(group.births, party.birth);
export const sexContradicts = (group: Group, party: Claimant): boolean => isNews(group.sexes, party.sex);

/** What would be a second value of a type of which nobody has two. */
export const secondValues = (group: Group, party: Claimant): ClaimedIdentifier[] =>
  party.identifiers.filter(({ index, type }) => isNews(group.values.get(type), index));

/**
 * A passport's number may be another person's: some states use numbers again after ten years.
 * So through it alone the birth dates must be known on both sides, and agree.
 */
const joinsThrough = ({ type }: ClaimedIdentifier, group: Group, party: Claimant): boolean =>
  knowsName(group, party, printsLatin(type)) &&
  (type !== 'PASSPORT' || (party.birth !== null && group.births.has(party.birth)));

/** Whether anything that the group knows speaks against its being the party. Persons and organisations never join. */
export const contradicts = (group: Group, party: Claimant): boolean =>
  group.kind !== party.kind ||
  birthContradicts(group, party) ||
  sexContradicts(group, party) ||
  party.identifiers.some(({ index, type }) => isNews(group.values.get(type), index));

/** Whether a party may join a group: a shared number whose holder bears the name, and nothing that contradicts. */
export const mayJoin = (party: Claimant, { group, shared }: Meeting): boolean =>
  !contradicts(group, party) && shared.some(one => joinsThrough(one, group, party));
