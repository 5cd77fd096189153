import type { Party, Refusal, RefusalCode } from '#contracts';
import { kindsOf, parse, singleValued, type Parsed } from '#identity';

export interface NumberRead {
  pointer: string;
  parsed: Parsed;
}

export interface PartyRead {
  numbers: NumberRead[];
  refused: Refusal[];
}

const keyed = ({ type, canonical }: { type: string; canonical: string }) => `${type}:${canonical}`;

/** Numbers that fit each other badly within one party: repeated, two of a single-valued type, of the other kind, all weak. */
const faultsWithin = (party: Party, at: number, numbers: NumberRead[]): Refusal[] => {
  const seen = new Set<string>();
  const types = new Set<string>();
  const faults = numbers.flatMap(({ pointer, parsed }): Refusal[] => {
    const code: RefusalCode | undefined = seen.has(keyed(parsed))
      ? 'ID_REPEATED'
      : !kindsOf(parsed.type).includes(party.kind)
        ? 'ID_TYPE_MISMATCH'
        : singleValued.has(parsed.type) && types.has(parsed.type)
          ? 'ID_SECOND_SINGLE'
          : undefined;
    seen.add(keyed(parsed));
    types.add(parsed.type);
    return code ? [{ code, pointer }] : [];
  });
  const weak = numbers.length > 0 && numbers.every(n => n.parsed.class === 'W');
  return weak
    ? [...faults, { code: 'ID_STRONG_REQUIRED', pointer: `/parties/${String(at)}/identifiers` }]
    : faults;
};

/** What a number implies must not contradict what the bank says, nor what another number implies. */
const contradictions = (party: Party, at: number, numbers: NumberRead[]): Refusal[] => {
  const births = new Set(
    [party.birthOn, ...numbers.map(n => n.parsed.implied.birthOn)].filter(b => b !== undefined),
  );
  const sexes = new Set([party.sex, ...numbers.map(n => n.parsed.implied.sex)].filter(s => s !== undefined));
  const pointer = `/parties/${String(at)}`;
  return [
    ...(births.size > 1 ? [{ code: 'PARTY_BIRTH_CONTRADICTS' as const, pointer: `${pointer}/birthOn` }] : []),
    ...(sexes.size > 1 ? [{ code: 'PARTY_SEX_CONTRADICTS' as const, pointer: `${pointer}/sex` }] : []),
  ];
};

/** Reads all numbers of one party; a number that is refused is pointed to, never repeated. */
export const readNumbers = (party: Party, at: number, on: { day: string; samples: boolean }): PartyRead => {
  const refused: Refusal[] = [];
  const numbers: NumberRead[] = [];
  party.identifiers.forEach(({ type, number }, n) => {
    const pointer = `/parties/${String(at)}/identifiers/${String(n)}/number`;
    const result = parse(type, number, on);
    if ('refused' in result) refused.push({ ...result.refused, pointer });
    else numbers.push({ pointer, parsed: result });
  });
  if (refused.length === 0)
    refused.push(...faultsWithin(party, at, numbers), ...contradictions(party, at, numbers));
  return { numbers, refused };
};

/** Two parties of a report share no number. */
export const faultsBetween = (parties: NumberRead[][]): Refusal[] => {
  const owners = new Map<string, number>();
  return parties.flatMap((numbers, at) =>
    numbers.flatMap(({ pointer, parsed }): Refusal[] =>
      [parsed, ...parsed.also].flatMap(number => {
        const owner = owners.get(keyed(number)) ?? at;
        owners.set(keyed(number), owner);
        return owner === at || (number !== parsed && owners.get(keyed(parsed)) !== at)
          ? []
          : [{ code: 'PARTY_SHARED_NUMBER', pointer }];
      }),
    ),
  );
};
