import type { PartyKind } from '#contracts';
import type { ClaimedType } from '#identity';
import type { Party } from './party.ts';

/** Parties found to be one, with all that they know together. */
export interface Group {
  /** Its place among groups: that of its eldest party. */
  order: number;
  /** The eldest party's id, by which the group is known. */
  eldest: string;
  /** Ids, in the order in which they joined: the eldest first. */
  parties: string[];
  /** Blind indexes that its parties claim, and by which one may join. */
  identifiers: Set<string>;
  canonicals: Set<string>;
  /** Readings of its Latin names, and of its others; null of a name that has none. */
  latinReadings: Set<string | null>;
  otherReadings: Set<string | null>;
  /** More than one kind, birth date or sex only if officers linked what contradicts: no party that differs is let in. */
  kinds: Set<PartyKind>;
  births: Set<string>;
  sexes: Set<string>;
  /** Blind indexes by type, of single-valued types only. */
  values: Map<ClaimedType, Set<string>>;
  /** Ids of parties that officers set apart from one of its own. */
  apart: Set<string>;
}

/** The set of a type's values, made where there is none yet. */
const valuesOf = (group: Group, type: ClaimedType): Set<string> => {
  const known = group.values.get(type) ?? new Set<string>();
  group.values.set(type, known);
  return known;
};

/** Takes a party in: from now on the group knows what the party said. */
export const admit = (group: Group, party: Party): void => {
  group.parties.push(...party.ids);
  for (const kind of party.kinds) group.kinds.add(kind);
  for (const birth of party.births) group.births.add(birth);
  for (const sex of party.sexes) group.sexes.add(sex);
  for (const { index } of party.identifiers) group.identifiers.add(index);
  for (const { index, type } of party.values) valuesOf(group, type).add(index);
  for (const { canonical, reading, latin } of party.names) {
    group.canonicals.add(canonical);
    (latin ? group.latinReadings : group.otherReadings).add(reading);
  }
  for (const other of party.apart) group.apart.add(other);
};

/** A group of one party. */
export const found = (party: Party): Group => {
  const group: Group = {
    order: party.order,
    eldest: party.eldest,
    parties: [],
    identifiers: new Set(),
    canonicals: new Set(),
    latinReadings: new Set(),
    otherReadings: new Set(),
    kinds: new Set(),
    births: new Set(),
    sexes: new Set(),
    values: new Map(),
    apart: new Set(),
  };
  admit(group, party);
  return group;
};
