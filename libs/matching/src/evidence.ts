import {
  birthContradicts,
  isSetApart,
  kindContradicts,
  knowsName,
  type Meeting,
  printsLatin,
  secondValues,
  sexContradicts,
} from './may-join.ts';
import type { Party } from './party.ts';
import type { Evidence, EvidencePiece } from './subject.ts';

/** Points, for sorting a queue; nothing is decided by them. A checked number is hardly ever a typing error. */
const WEIGHTS = {
  CHECKED: 40,
  PLAIN: 20,
  NAME: 30,
  BIRTH: 20,
  SEX: 5,
  SINGLE_VALUE: 40,
  KIND: 100,
  APART: 100,
} as const;

type Piece = Omit<Evidence, 'side'>;

/** Points above 0 agree; below 0, or none because nothing could be compared, do not. */
const told = (piece: EvidencePiece, words: string, weight: number): Piece => ({
  piece,
  agreed: weight > 0,
  weight,
  words,
});

/** Every number that is shared; a plain one may be a typing error. */
const numbers = ({ shared }: Meeting): Piece[] =>
  shared.map(one =>
    told('NUMBER', `NUMBER_SAME:${one.type}`, one.class === 'C' ? WEIGHTS.CHECKED : WEIGHTS.PLAIN),
  );

/** The name itself, or how it reads where a shared document may print Latin alone. */
const names = (party: Party, { group, shared }: Meeting): Piece => {
  const latin = shared.some(({ type }) => printsLatin(type));
  if (knowsName(group, party, false)) return told('NAME', 'NAME_SAME', WEIGHTS.NAME);
  if (knowsName(group, party, latin)) return told('NAME', 'NAME_READS_SAME', WEIGHTS.NAME);
  return told('NAME', 'NAME_DIFFERS', -WEIGHTS.NAME);
};

/** A passport proves nothing where a birth date is missing: said, since it may be all that is in the way. */
const birth = (party: Party, { group, shared }: Meeting): Piece[] => {
  if (party.births.length === 0 || group.births.size === 0) {
    return shared.some(({ type }) => type === 'PASSPORT') ? [told('BIRTH', 'BIRTH_UNKNOWN', 0)] : [];
  }
  return birthContradicts(group, party)
    ? [told('BIRTH', 'BIRTH_DIFFERS', -WEIGHTS.BIRTH)]
    : [told('BIRTH', 'BIRTH_SAME', WEIGHTS.BIRTH)];
};

/** Stated, or implied by a number: it may be wrong, so it weighs little, but it contradicts like any fact. */
const sex = (party: Party, { group }: Meeting): Piece[] => {
  if (party.sexes.length === 0 || group.sexes.size === 0) return [];
  return sexContradicts(group, party)
    ? [told('SEX', 'SEX_DIFFERS', -WEIGHTS.SEX)]
    : [told('SEX', 'SEX_SAME', WEIGHTS.SEX)];
};

const kind = (party: Party, { group }: Meeting): Piece[] =>
  kindContradicts(group, party) ? [told('KIND', 'KIND_DIFFERS', -WEIGHTS.KIND)] : [];

/** Officers have said that it is not so. */
const setApart = (party: Party, { group }: Meeting): Piece[] =>
  isSetApart(group, party) ? [told('APART', 'SET_APART', -WEIGHTS.APART)] : [];

/** The numbers themselves are sealed: only their types can be told. */
const seconds = (party: Party, { group }: Meeting): Piece[] =>
  secondValues(group, party).map(({ type }) =>
    told('SINGLE_VALUE', `SECOND_VALUE:${type}`, -WEIGHTS.SINGLE_VALUE),
  );

/** Everything comparable between a party and a group that it met: what agrees and what does not. */
export const evidenceOf = (party: Party, meeting: Meeting): Evidence[] => {
  return [
    ...numbers(meeting),
    names(party, meeting),
    ...[kind, birth, sex, seconds, setApart].flatMap(pieces => pieces(party, meeting)),
  ].map(one => ({ side: meeting.group.eldest, ...one }));
};
