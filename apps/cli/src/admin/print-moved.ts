import type { Change, Moved } from '#registry';

type Row = NonNullable<Change['before']>;

/** Days of a listing's period and what it is then. */
const periodWords = (row: Row): string => {
  const { from, until, state, members, doubts } = row['body'] as {
    from: string;
    until: string | null;
    state: string;
    members: string[];
    doubts: string[];
  };
  const doubt = doubts.length > 0 ? `, ${doubts.join(' ')}` : '';
  return `${from} – ${until ?? ''} ${state}, ${String(members.length)} institutions${doubt}`;
};

const PRINTED: Readonly<Record<string, (row: Row) => string>> = {
  subject: row => `subject ${String(row['id'])}`,
  subject_party: row => `party ${String(row['party'])} of subject ${String(row['subject'])}`,
  match_case: row => `case ${String(row['reason'])} ${String(row['id'])}`,
  listing: row => `listing ${String(row['subject'])} ${String(row['criterion'])} ${periodWords(row)}`,
  'cell.card': row => `card ${String(row['blind_index']).slice(0, 16)}…`,
};

const changeLines = ({ table, before, after }: Change): string[] => {
  const words = PRINTED[table];
  if (!words) return [];
  return [...(before ? [`- ${words(before)}`] : []), ...(after ? [`+ ${words(after)}`] : [])];
};

/** All that a decision would move: subjects, listings, cards, and whose answers were made of them. */
export const linesOfMoved = ({ changes, answered }: Moved): string[] => {
  const lines = changes.flatMap(changeLines);
  const asked = answered.map(
    ({ member, checks, lastOn }) => `answered: ${member}, ${String(checks)} checks, last on ${lastOn}`,
  );
  return lines.length === 0 ? ['moves nothing'] : [...lines, ...asked];
};
