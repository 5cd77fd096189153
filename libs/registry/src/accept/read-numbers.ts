import type { Party, Refusal, RefusalCode } from '#contracts';
import { claimedType, kindsOf, parse, singleValued, type Parsed } from '#identity';

/** A number that is valid by itself, and its place in the body (RFC 6901). */
export interface NumberRead {
  pointer: string;
  parsed: Parsed;
}

export interface PartyRead {
  numbers: NumberRead[];
  refused: Refusal[];
}

const keyed = ({ type, canonical }: { type: string; canonical: string }) => `${type}:${canonical}`;

const placeOf = (at: number): string => `/parties/${String(at)}`;

/** Numbers of the other kind of party: the type is at fault, not the number. */
const faultsOfKind = (party: Party, numbers: NumberRead[]): Refusal[] =>
  numbers
    .filter(({ parsed }) => !kindsOf(parsed.type).includes(party.kind))
    .map(({ pointer }) => ({ code: 'PARTY_KIND', pointer: pointer.replace(/number$/, 'type') }));

/**
 * Numbers that fit each other badly within one party: repeated, two of a single-valued type (said or
 * following), all weak. Weak ones (class W: military, household, other) find nobody, so a party with no other
 * number could never be listed.
 */
const faultsWithin = (at: number, numbers: NumberRead[]): Refusal[] => {
  const seen = new Set<string>();
  const values = new Map<string, string>();
  const faults = numbers.flatMap(({ pointer, parsed }): Refusal[] => {
    const singles = [parsed, ...parsed.also].filter(number => singleValued.has(claimedType(number)));
    const isSecond = singles.some(one => (values.get(claimedType(one)) ?? one.canonical) !== one.canonical);
    const code = seen.has(keyed(parsed)) ? 'ID_REPEATED' : isSecond ? 'ID_SECOND_SINGLE' : undefined;
    seen.add(keyed(parsed));
    for (const one of singles) values.set(claimedType(one), one.canonical);
    return code ? [{ code, pointer }] : [];
  });
  const weak = numbers.length > 0 && numbers.every(n => n.parsed.class === 'W');
  return weak ? [...faults, { code: 'ID_STRONG_REQUIRED', pointer: `${placeOf(at)}/identifiers` }] : faults;
};

/** What a number implies must not contradict what the bank says (pointed to), nor what another number implies. */
const contradictions = (party: Party, at: number, numbers: NumberRead[]): Refusal[] => {
  const contradicts = (field: 'birthOn' | 'sex', code: RefusalCode): Refusal[] => {
    const implying = numbers.filter(n => n.parsed.implied[field] !== undefined);
    const said = party[field];
    const values = new Set([
      said ?? implying[0]?.parsed.implied[field],
      ...implying.map(n => n.parsed.implied[field]),
    ]);
    if (values.size < 2) return [];
    return [
      { code, pointer: said === undefined ? (implying.at(-1)?.pointer ?? '') : `${placeOf(at)}/${field}` },
    ];
  };
  return [
    ...contradicts('birthOn', 'PARTY_BIRTH_CONTRADICTS'),
    ...contradicts('sex', 'PARTY_SEX_CONTRADICTS'),
  ];
};

/** Nobody is born after the day of receipt. */
const unborn = ({ birthOn }: Party, at: number, day: string): Refusal[] =>
  birthOn !== undefined && birthOn > day ? [{ code: 'FACTS_FUTURE', pointer: `${placeOf(at)}/birthOn` }] : [];

/** Reads all numbers of one party; a number that is refused is pointed to, never repeated. */
export const readNumbers = (party: Party, at: number, on: { day: string; samples: boolean }): PartyRead => {
  const refused = unborn(party, at, on.day);
  const numbers: NumberRead[] = [];
  party.identifiers.forEach(({ type, number }, n) => {
    const pointer = `/parties/${String(at)}/identifiers/${String(n)}/number`;
    const result = parse(type, number, on);
    if ('refused' in result) refused.push({ ...result.refused, pointer });
    else numbers.push({ pointer, parsed: result });
  });
  if (refused.length === 0) refused.push(...faultsOfKind(party, numbers), ...faultsWithin(at, numbers));
  // Two numbers of which nobody has two contradict each other anyway.
  if (refused.length === 0) refused.push(...contradictions(party, at, numbers));
  return { numbers, refused };
};

/**
 * Two parties of a report share no number. What follows from a number counts as it does (a USCC carries its
 * organisation code): else somebody could guarantee his own loan. A weak one (class W) is nobody's alone: husband
 * and wife have one household book, and borrow together.
 */
export const faultsBetween = (parties: NumberRead[][]): Refusal[] => {
  const owners = new Map<string, number>();
  return parties.flatMap((numbers, at) =>
    numbers.flatMap(({ pointer, parsed }): Refusal[] =>
      (parsed.class === 'W' ? [] : [parsed, ...parsed.also]).flatMap(number => {
        const owner = owners.get(keyed(number)) ?? at;
        owners.set(keyed(number), owner);
        return owner === at || (number !== parsed && owners.get(keyed(parsed)) !== at)
          ? []
          : [{ code: 'PARTY_SHARED_NUMBER', pointer }];
      }),
    ),
  );
};
