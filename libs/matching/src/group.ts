import type { PartyKind } from '#contracts';
import { type ClaimedType, singleValued } from '#identity';
import type { Claimant } from './claimant.ts';

/** Parties found to be one, with all that they know together. */
export interface Group {
  /** Its place among groups: that of its eldest party. */
  order: number;
  kind: PartyKind;
  /** Ids, eldest first. */
  parties: string[];
  /** Blind indexes that its parties claim. */
  identifiers: Set<string>;
  canonicals: Set<string>;
  /** Readings of its Latin names, and of its others. */
  latinReadings: Set<string>;
  otherReadings: Set<string>;
  /**
   * Digests. More than one of either only if officers join what contradicts: no party that differs is let in.
   */
  births: Set<string>;
  sexes: Set<string>;
  /** Blind indexes by type, of single-valued types only. */
  values: Map<ClaimedType, Set<string>>;
}

/** The set of a type's values, made where there is none yet. */
const valuesOf = (group: Group, type: ClaimedType): Set<string> => {
  const known = group.values.get(type) ?? new Set<string>();
  group.values.set(type, known);
  return known;
};

/** Takes a party in: from now on the group knows what the party said. */
export const admit = (group: Group, party: Claimant): void => {
  group.parties.push(party.party);
  if (party.birth !== null) group.births.add(party.birth);
  if (party.sex !== null) group.sexes.add(party.sex);
  for (const { index, type } of party.identifiers) {
    group.identifiers.add(index);
    if (singleValued.has(type)) valuesOf(group, type).add(index);
  }
  for (const { canonical, reading, latin } of party.names) {
    group.canonicals.add(canonical);
    if (reading !== null) (latin ? group.latinReadings : group.otherReadings).add(reading);
  }
};

/** A group of one party. `order`: the party's place in the order of receipt. */
export const found = (party: Claimant, order: number): Group => {
  const group: Group = {
    order,
    kind: party.kind,
    parties: [],
    identifiers: new Set(),
    canonicals: new Set(),
    latinReadings: new Set(),
    otherReadings: new Set(),
    births: new Set(),
    sexes: new Set(),
    values: new Map(),
  };
  admit(group, party);
  return group;
};

/** The eldest party's id, by which a group is known. */
export const eldestOf = (group: Group): string => {
  const [eldest] = group.parties;
  if (eldest === undefined) throw new Error('a group has no party');
  return eldest;
};
