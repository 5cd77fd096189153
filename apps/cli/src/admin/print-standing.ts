import type { Change, StandingKnown } from '#registry';
import { type PeriodRow, periodWords } from './period-words.ts';

type Row = NonNullable<Change['before']>;

const text = (row: Row, column: string): string => String(row[column]);

const findingLine = (row: Row): string => {
  const reasons = row['reasons'] as string[];
  const verdict = reasons.length === 0 ? 'qualifies' : `does not qualify: ${reasons.join(' ')}`;
  return `    report ${text(row, 'report')} number ${text(row, 'number')}, by rule set ${text(row, 'rule_set')}: ${verdict}`;
};

const stateOn = (listings: Row[], day: string): string => {
  const on = listings.filter(row => {
    const { from_on: from, until_on: until } = row as unknown as PeriodRow;
    return from <= day && (until === null || day < until);
  });
  const states = on.map(row => `${text(row, 'criterion')} ${text(row, 'state')}`);
  return states.length === 0 ? 'nothing shown' : states.join(', ');
};

/** A subject: its parties with what was found of each, its periods, and what checks show on the day. */
const subjectLines = (subject: string, { standing, day }: StandingKnown): string[] => {
  const of = (table: string) => (standing[table] ?? []).filter(row => row['subject'] === subject);
  const found = (party: unknown) => (standing['finding'] ?? []).filter(row => row['party'] === party);
  const listings = of('listing');
  return [
    `subject ${subject}`,
    ...of('subject_party').flatMap(({ party }) => [
      `  party ${String(party)}`,
      ...found(party).map(findingLine),
    ]),
    ...listings.map(row => `  ${text(row, 'criterion')} ${periodWords(row)}`),
    `  on ${day}: ${stateOn(listings, day)}`,
  ];
};

/** Open questions of who is who in the component, whoever raised them. */
const caseLine = (row: Row): string => {
  const { openUntil } = row['body'] as { openUntil: string };
  return `case ${text(row, 'reason')} open through ${openUntil}: ${text(row, 'id')}`;
};

/** What that day knew and is kept no longer: it was of this number, or nobody can tell of whom it was. */
const erasedLines = ({ erased: { statements, unknownReports } }: StandingKnown): string[] => [
  ...statements.map(
    ({ seq, kind, member, receivedOn, erasedOn }) =>
      `erased on ${erasedOn}: ${String(seq)} ${kind} of ${member ?? 'the operator'}, received ${receivedOn}`,
  ),
  ...(unknownReports === 0
    ? []
    : [
        `erased since with all that told of whom: ${String(unknownReports)} reports, maybe of this number too`,
      ]),
];

/** What an officer reads of a number: ids, days and codes; names stay sealed. */
export const linesOfStanding = (known: StandingKnown): string[] => [
  `as known at the end of ${known.day}: statements up to ${String(known.upTo)}`,
  ...(known.subjects.length === 0 ? ['nothing is known to have been reported of this number'] : []),
  ...known.subjects.flatMap(subject => subjectLines(subject, known)),
  ...(known.standing['match_case'] ?? []).map(caseLine),
  ...erasedLines(known),
];
