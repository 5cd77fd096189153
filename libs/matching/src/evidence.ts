import type { Claimant } from './claimant.ts';
import { eldestOf } from './group.ts';
import {
  birthContradicts,
  knowsName,
  type Meeting,
  printsLatin,
  secondValues,
  sexContradicts,
} from './may-join.ts';
import type { Evidence, EvidencePiece } from './subject.ts';

/** Points, for sorting a queue; nothing is decided by them. A checked number is hardly ever a typing error. */
const WEIGHTS = { CHECKED: 40, PLAIN: 20, NAME: 30, BIRTH: 20, SEX: 5, SINGLE_VALUE: 40, KIND: 100 } as const;

type Piece = Omit<Evidence, 'side'>;

const piece = (name: EvidencePiece, agreed: boolean, points: number, words: string): Piece => ({
  piece: name,
  agreed,
  weight: agreed ? points : -points,
  words,
});

/** Whether a passport is shared and a birth date is missing, without which it proves nothing. */
const lacksBirth = (party: Claimant, { group, shared }: Meeting): boolean =>
  shared.some(({ type }) => type === 'PASSPORT') && (party.birth === null || group.births.size === 0);

const numbers = ({ shared }: Meeting): Piece[] =>
  shared.map(one =>
    piece('NUMBER', true, one.class === 'C' ? WEIGHTS.CHECKED : WEIGHTS.PLAIN, `NUMBER_SAME:${one.type}`),
  );

/** The name itself, or how it reads where a shared document may print Latin alone. */
const names = (party: Claimant, { group, shared }: Meeting): Piece => {
  const latin = shared.some(({ type }) => printsLatin(type));
  if (knowsName(group, party, false)) return piece('NAME', true, WEIGHTS.NAME, 'NAME_SAME');
  if (knowsName(group, party, latin)) return piece('NAME', true, WEIGHTS.NAME, 'NAME_READS_SAME');
  return piece('NAME', false, WEIGHTS.NAME, 'NAME_DIFFERS');
};

/** What both sides know of birth and sex; a passport's missing birth date is said, for it is why it does not join. */
const facts = (party: Claimant, meeting: Meeting): Piece[] => {
  const { group } = meeting;
  const pieces: Piece[] = [];
  if (lacksBirth(party, meeting))
    pieces.push({ piece: 'BIRTH', agreed: false, weight: 0, words: 'BIRTH_UNKNOWN' });
  if (party.birth !== null && group.births.size > 0) {
    const agreed = !birthContradicts(group, party);
    pieces.push(piece('BIRTH', agreed, WEIGHTS.BIRTH, agreed ? 'BIRTH_SAME' : 'BIRTH_DIFFERS'));
  }
  if (party.sex !== null && group.sexes.size > 0) {
    const agreed = !sexContradicts(group, party);
    pieces.push(piece('SEX', agreed, WEIGHTS.SEX, agreed ? 'SEX_SAME' : 'SEX_DIFFERS'));
  }
  return pieces;
};

/** Everything comparable between a party and a group that it met: what agrees and what does not. */
export const evidenceOf = (party: Claimant, meeting: Meeting): Evidence[] => {
  const { group } = meeting;
  const seconds = secondValues(group, party).map(({ type }) =>
    piece('SINGLE_VALUE', false, WEIGHTS.SINGLE_VALUE, `SECOND_VALUE:${type}`),
  );
  const kinds = group.kind === party.kind ? [] : [piece('KIND', false, WEIGHTS.KIND, 'KIND_DIFFERS')];
  const side = eldestOf(group);
  return [...kinds, ...numbers(meeting), names(party, meeting), ...facts(party, meeting), ...seconds].map(
    one => ({
      side,
      ...one,
    }),
  );
};
