import type { Change, Moved } from '#registry';
import { periodWords } from './period-words.ts';

type Row = NonNullable<Change['before']>;

/** Findings do not move: what a decision changes is who is who, and what is listed of it. */
const PRINTED: Readonly<Record<string, (row: Row) => string>> = {
  subject: row => `subject ${String(row['id'])}`,
  subject_party: row => `party ${String(row['party'])} is of subject ${String(row['subject'])}`,
  match_case: row => `case ${String(row['reason'])} ${String(row['id'])}`,
  listing: row =>
    `listing of subject ${String(row['subject'])}: ${String(row['criterion'])} ${periodWords(row)}`,
};

/** A subject goes by its eldest party's id: it stands where that party is of itself. */
const subjectIn = (row: Row | null): Row | null =>
  row && row['party'] === row['subject'] ? { id: row['subject'] } : null;

const subjectsMoved = (changes: readonly Change[]): Change[] =>
  changes
    .filter(({ table }) => table === 'subject_party')
    .map(({ before, after }) => ({ table: 'subject', before: subjectIn(before), after: subjectIn(after) }));

/** In words, what goes and what comes; a row of which only the evidence differs reads the same, and is left out. */
const changeLines = ({ table, before, after }: Change): string[] => {
  const words = PRINTED[table];
  if (!words) return [];
  const [gone, come] = [before && words(before), after && words(after)];
  return gone === come
    ? []
    : [...(gone ? [`  no more: ${gone}`] : []), ...(come ? [`  then:    ${come}`] : [])];
};

const times = (checks: number): string => (checks === 1 ? 'once' : `${String(checks)} times`);

/** All that a decision would move, as an officer reads it: subjects, cases, listings, cards, and whose answers were made of them. */
export const linesOfMoved = ({ changes, answered }: Moved): string[] => {
  if (changes.length === 0) return ['it would move nothing'];
  const cards = changes.filter(({ table }) => table === 'cell.card').length;
  const asked = answered.map(
    ({ member, checks, lastOn }) => `  ${member} was answered ${times(checks)}, last on ${lastOn}`,
  );
  return [
    'it would move:',
    ...[...subjectsMoved(changes), ...changes].flatMap(changeLines),
    `  answers on ${String(cards)} ${cards === 1 ? 'number' : 'numbers'}`,
    ...asked,
  ];
};
