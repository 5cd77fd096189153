import type { Arrival } from './arrival.ts';
import type { NameDigests } from './claimant.ts';
import { admit, found, type Group } from './group.ts';
import { contradicts, hasAll, mayJoin, type Meeting } from './may-join.ts';
import type { Party } from './party.ts';

/**
 * What stands apart, by the groups that it met and the names that it knows. It holds no number for later parties,
 * so only who meets the very same groups comes to ask here.
 */
export interface Apart {
  /** A small number for each set of groups met. */
  between: Map<string, number>;
  /** By place, and name or reading: a name must agree in any case, and tells more apart than a number does. */
  byName: Map<string, Set<Group>>;
}

export const nothingApart = (): Apart => ({ between: new Map(), byName: new Map() });

/** Which place is between these very groups; a new one where nobody stood there yet. */
const placeBetween = ({ between }: Apart, met: readonly Meeting[]): number => {
  const key = met.map(({ group }) => group.order).join();
  const place = between.get(key) ?? between.size;
  between.set(key, place);
  return place;
};

/**
 * The keys of a name: itself and, since a document may print Latin alone, its reading among the Latin names or among
 * the others. A name is filed with its own and looked for with the others'.
 */
const keysOf = (place: number, { canonical, reading }: NameDigests, latin: boolean): string[] => [
  `${place}:${canonical}`,
  `${place}:${latin}:${reading ?? canonical}`,
];

/** Those of the place that the party may join, eldest first. Most are passed over by what they know, cheaply. */
const candidates = ({ byName }: Apart, place: number, party: Party): Meeting[] => {
  const named = new Set<Group>();
  for (const key of party.names.flatMap(name => keysOf(place, name, !name.latin))) {
    for (const group of byName.get(key) ?? []) if (!contradicts(group, party)) named.add(group);
  }
  return [...named]
    .map(group => ({ group, shared: party.identifiers.filter(({ index }) => group.identifiers.has(index)) }))
    .filter(meeting => mayJoin(party, meeting))
    .sort((a, b) => a.group.order - b.group.order);
};

/**
 * Puts a party beside the groups that it met and joins none of. Who stands apart between the same groups is one
 * subject where they may join each other; of several the eldest that has all that is shared with any.
 *
 * @returns the subject, and whether the party is its first.
 */
export const standApart = (apart: Apart, { party, met }: Arrival): { group: Group; first: boolean } => {
  const place = placeBetween(apart, met);
  const open = candidates(apart, place, party);
  const joined = open.find(meeting => hasAll(meeting, open))?.group;
  const group = joined ?? found(party);
  if (joined) admit(joined, party);
  for (const key of party.names.flatMap(name => keysOf(place, name, name.latin))) {
    const named = apart.byName.get(key) ?? new Set<Group>();
    apart.byName.set(key, named.add(group));
  }
  return { group, first: joined === undefined };
};
