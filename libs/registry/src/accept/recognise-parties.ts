import type { Party, Refusal, ReportBody } from '#contracts';
import { isMinorAt } from '#criteria';
import { claimedType, mask, NORMALISER_VERSION } from '#identity';
import { canonicalName, nameForms, type NameDigests } from '#matching';
import { blindIndex, factDigest, type IndexKeys } from '#vault';
import { digestsOfName } from '../digests-of-name.ts';
import { faultsBetween, readNumbers, type NumberRead } from './read-numbers.ts';

/** One claim of a party to a number; `also` numbers that follow with certainty are claims like any other. */
export interface RecognisedNumber {
  index: string;
  type: string;
  /** C, checked, or P, plain: both can join. */
  class: string;
}

/** A party as acceptance understands it: nothing of it can be read back but the masked copy. */
export interface RecognisedParty {
  numbers: RecognisedNumber[];
  /** The present name first, then former ones; keyed digests (HMAC), as those of birth date and sex. */
  names: NameDigests[];
  birth: string | null;
  sex: string | null;
  /** Its first number as others than officers may see it (7-identifiers). */
  masked: string;
  /**
   * Under 18 when the loan was signed: such a party never qualifies. Kept, since the birth date is sealed.
   */
  minorAtSigning: boolean;
}

export interface RecogniseOn {
  keys: IndexKeys;
  day: string;
  /** The standards' published samples are accepted (SANDBOX only). */
  samples: boolean;
}

const recognise = (
  party: Party,
  numbers: NumberRead[],
  { keys, signedOn }: { keys: IndexKeys; signedOn: string },
): RecognisedParty => {
  const implied = numbers.map(n => n.parsed.implied);
  // Whichever tells it: numbers that contradict the bank, or each other, were refused before.
  const birthOn = party.birthOn ?? implied.find(i => i.birthOn)?.birthOn ?? null;
  const sex = party.sex ?? implied.find(i => i.sex)?.sex ?? null;
  // Weak numbers are sealed with the rest, but make no claim: nobody is found by them.
  const strong = numbers.flatMap(({ parsed }) => [parsed, ...parsed.also]).filter(n => n.class !== 'W');
  const unique = new Map(strong.map(n => [`${n.type}:${n.canonical}`, n]));
  const [first] = numbers;
  return {
    numbers: [...unique.values()].map(n => ({
      index: blindIndex(keys, n, NORMALISER_VERSION).toString('hex'),
      type: claimedType(n),
      class: n.class,
    })),
    names: [party.name, ...(party.formerNames ?? [])].map(name =>
      digestsOfName(keys, party.kind, nameForms(party.kind, name)),
    ),
    birth: birthOn && factDigest(keys, 'birth', birthOn).toString('hex'),
    sex: sex && factDigest(keys, 'sex', sex).toString('hex'),
    masked: first ? mask(first.parsed.type, first.parsed.canonical).others : '',
    minorAtSigning: birthOn !== null && isMinorAt(signedOn, birthOn),
  };
};

const nameFaults = (party: Party, at: number): Refusal[] => {
  const names = [party.name, ...(party.formerNames ?? [])];
  return names.flatMap((name, n) => {
    const pointer =
      n === 0 ? `/parties/${String(at)}/name` : `/parties/${String(at)}/formerNames/${String(n - 1)}`;
    return canonicalName(party.kind, name) === '' ? [{ code: 'NAME_EMPTY' as const, pointer }] : [];
  });
};

/** Reads who a person or organisation is, whom officers name apart from any report; pointers are of a report's first party. */
export const recogniseOne = (
  party: Pick<Party, 'kind' | 'name' | 'identifiers'>,
  on: RecogniseOn,
): { party: RecognisedParty } | { refused: Refusal[] } => {
  const named: Party = { role: 'BORROWER', ...party };
  const { numbers, refused } = readNumbers(named, 0, on);
  const faults = [...nameFaults(named, 0), ...refused];
  // Nobody is under age here: no loan is signed.
  return faults.length > 0
    ? { refused: faults }
    : { party: recognise(named, numbers, { keys: on.keys, signedOn: on.day }) };
};

/** Reads who the parties of a report are, or says everything that stands against it. */
export const recogniseParties = (
  body: ReportBody,
  on: RecogniseOn,
): { parties: RecognisedParty[] } | { refused: Refusal[] } => {
  const read = body.parties.map((party, at) => readNumbers(party, at, on));
  const refused = [
    ...body.parties.flatMap(nameFaults),
    ...read.flatMap(r => r.refused),
    ...faultsBetween(read.map(r => r.numbers)),
  ];
  if (refused.length > 0) return { refused };
  const { signedOn } = body.loan;
  return {
    parties: body.parties.map((party, at) =>
      recognise(party, read[at]?.numbers ?? [], { keys: on.keys, signedOn }),
    ),
  };
};
