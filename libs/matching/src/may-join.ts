import type { ClaimedType } from '#identity';
import type { ClaimedIdentifier } from './claimant.ts';
import type { Group } from './group.ts';
import type { Party } from './party.ts';

/** A group that a party shares numbers with, and which. */
export interface Meeting {
  group: Group;
  /** At least one. */
  shared: ClaimedIdentifier[];
}

/** Documents that may print the Latin name alone: there a reading is as good as the name. */
export const printsLatin = (type: ClaimedType): boolean => type === 'PASSPORT' || type === 'FOREIGN_PR';

/** Whether a name of the party is one that the group knows: `namesAgree` over all pairs, without going through them. */
export const knowsName = (group: Group, party: Party, latinTypes: boolean): boolean =>
  party.names.some(
    ({ canonical, reading, latin }) =>
      group.canonicals.has(canonical) ||
      (latinTypes && reading !== null && (latin ? group.otherReadings : group.latinReadings).has(reading)),
  );

/** A fact contradicts only where the group knows some and this is not among them. */
const isNews = <T>(known: ReadonlySet<T> | undefined, value: T): boolean =>
  known !== undefined && known.size > 0 && !known.has(value);

/** A person and an organisation are two, whatever they share. */
export const kindContradicts = (group: Group, party: Party): boolean =>
  party.kinds.some(kind => isNews(group.kinds, kind));
export const birthContradicts = (group: Group, party: Party): boolean =>
  party.births.some(birth => isNews(group.births, birth));
export const sexContradicts = (group: Group, party: Party): boolean =>
  party.sexes.some(sex => isNews(group.sexes, sex));

const isSecond = (group: Group, { index, type }: ClaimedIdentifier): boolean =>
  isNews(group.values.get(type), index);

/** What would be a second value of a type of which nobody has two. */
export const secondValues = (group: Group, party: Party): ClaimedIdentifier[] =>
  party.values.filter(value => isSecond(group, value));

/**
 * A passport's number may be another person's: some states use numbers again after ten years.
 * So through it alone the birth dates must be known on both sides, and agree.
 */
const joinsThrough = ({ type }: ClaimedIdentifier, group: Group, party: Party): boolean =>
  knowsName(group, party, printsLatin(type)) &&
  (type !== 'PASSPORT' || party.births.some(birth => group.births.has(birth)));

/** Whether anything that the group knows speaks against its being the party. */
export const contradicts = (group: Group, party: Party): boolean =>
  kindContradicts(group, party) ||
  birthContradicts(group, party) ||
  sexContradicts(group, party) ||
  party.values.some(value => isSecond(group, value));

/** Whether officers set one of the group apart from the party, or from one linked with it. */
export const isSetApart = (group: Group, party: Party): boolean => party.ids.some(id => group.apart.has(id));

/** Whether a shared number's holder bears the name, and nothing contradicts: what statements say, without officers. */
export const agrees = (party: Party, { group, shared }: Meeting): boolean =>
  !contradicts(group, party) && shared.some(one => joinsThrough(one, group, party));

/** Whether a party may join a group. */
export const mayJoin = (party: Party, meeting: Meeting): boolean =>
  !isSetApart(meeting.group, party) && agrees(party, meeting);

/** Whether this one has every number that the party shares with any of them: then no other is passed over for it. */
export const hasAll = ({ group }: Meeting, all: readonly Meeting[]): boolean =>
  all.every(({ shared }) => shared.every(({ index }) => group.identifiers.has(index)));
