const HEAD = [
  '| lib | mutants | killed | endless | survived | met by no test | alive | bar | reached | run on |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

/** A lib's row; `reached` says which half of the bar is missed. */
export const rowOf = ({ lib, mostPercent, score, met, day }) => {
  const missed = score.unexplained.length > 0 ? `MISSED: ${score.unexplained.length} unexplained` : 'MISSED';
  const cells = [
    lib,
    ...[score.mutants, score.killed, score.timeouts, score.survived, score.unmet],
    `${score.alivePercent.toFixed(1)}%`,
    `≤ ${mostPercent}%`,
    met ? 'bar' : missed,
    day,
  ];
  return `| ${cells.join(' | ')} |`;
};

/** The rows of a page written before, by lib: a lib that is not run keeps its last figure. */
export const rowsIn = page =>
  new Map(
    page
      .split('\n')
      .filter(line => /^\| \w+ \| \d/.test(line))
      .map(line => [line.split(' ')[1], line]),
  );

const cell = text => `\`${text.replaceAll('|', '\\|').replaceAll('`', "'")}\``;
const explanation = ({ file, why, mutants }) => [
  `**${file}** — ${why}`,
  '',
  ...mutants.map(change => `- ${cell(change)}`),
  '',
];

/** docs/mutation.md. */
export const pageOf = ({ libs, rows, explained }) =>
  [
    '# Mutants',
    '',
    'Written by `npm run test:mutation`: Stryker changes the code of each pure lib in every way that it knows, one small change',
    '(a mutant) at a time, and runs that lib’s specs. A mutant that no spec notices is alive: a wrong program that our tests',
    'would let pass. A lib misses its bar where too many are alive, or where one is that this page does not explain; the command',
    'then ends with 1. `npm run test:mutation -- criteria` runs one lib; a lib that is not run keeps its row. To try a test,',
    '`-- listing --mutate=fold,closing` changes those files alone and leaves this page as it is.',
    '',
    ...HEAD,
    ...Object.keys(libs).map(lib => rows.get(lib) ?? `| ${lib} | not yet run |${' |'.repeat(8)}`),
    '',
    '“Endless” are mutants that were stopped after running far longer than the code does; they count as killed, as in Stryker.',
    'No mutant is left out: those of constants, which are made while a module is loaded, are run by loading it again.',
    '',
    'Specs run in Stryker’s own worker processes (`test/mutation/in-process-runner.mjs`) instead of one Jest for each mutant, with',
    '`expect`, `test.each` and snapshots of Jest. A property is tried fewer times than in `npm test`, from one seed, so that the',
    'same mutants survive each time; all tests must pass forwards and backwards before the first mutant is run.',
    `Runs of a property: ${Object.entries(libs)
      .map(([lib, { mostRuns }]) => `${lib} ${mostRuns}`)
      .join(', ')}.`,
    ...Object.entries(libs)
      .filter(([, { leftOut }]) => leftOut.length > 0)
      .map(
        ([lib, { leftOut, why }]) =>
          `Left out of ${lib}: ${leftOut.map(spec => `\`${spec}\``).join(', ')}, ${why}.`,
      ),
    '',
    '## Survivors, and why no test kills them',
    '',
    'Kept by hand in `test/mutation/explained.json`, by file and change. A mutant is _equal_ where no input tells it from the code.',
    '',
    ...explained.flatMap(explanation),
  ].join('\n');
