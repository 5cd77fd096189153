import { readFileSync } from 'node:fs';

/** A survivor by what is changed, not by its line: an explanation outlives changes elsewhere in its file. */
export const changeOf = ({ mutatorName, original, replacement }) =>
  `${mutatorName}: ${plain(original)} → ${plain(replacement)}`;
/** On one line, and of a long table only its beginning. */
const plain = text => text.replace(/\s+/g, ' ').trim().slice(0, 120);

/** The text that a mutant replaces; lines and columns count from 1. */
export const originalOf = ({ fileName, location: { start, end } }) => {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
};

const ALIVE = new Set(['Survived', 'NoCoverage']);
const DEAD = new Set(['Killed', 'Timeout']);

/**
 * What a run over one lib comes to.
 *
 * @param mutants each `{ file, status, mutatorName, original, replacement, line }`.
 * @param explained entries `{ file, why, mutants }`, the last by `changeOf`.
 */
export const scoreOf = (mutants, explained) => {
  const count = wanted => mutants.filter(({ status }) => status === wanted).length;
  const alive = mutants.filter(({ status }) => ALIVE.has(status));
  const valid = mutants.filter(({ status }) => ALIVE.has(status) || DEAD.has(status)).length;
  const isExplained = mutant =>
    explained.some(
      ({ file, mutants: changes }) => file === mutant.file && changes.includes(changeOf(mutant)),
    );
  return {
    mutants: mutants.length,
    killed: count('Killed'),
    timeouts: count('Timeout'),
    survived: count('Survived'),
    unmet: count('NoCoverage'),
    // Mutants that no runner could judge count neither way; there ought to be none.
    unjudged: mutants.length - valid,
    alivePercent: valid === 0 ? 100 : (alive.length * 100) / valid,
    unexplained: alive.filter(mutant => !isExplained(mutant)),
  };
};

/** Explanations of what no longer survives. */
export const idleExplanations = (mutants, explained) => {
  const alive = mutants.filter(({ status }) => ALIVE.has(status));
  const files = new Set(mutants.map(({ file }) => file));
  return explained
    .filter(({ file }) => files.has(file))
    .flatMap(({ file, mutants: changes }) =>
      changes
        .filter(change => !alive.some(mutant => mutant.file === file && changeOf(mutant) === change))
        .map(change => `${file}: ${change}`),
    );
};

/** Whether a lib's run meets its bar: few enough alive, each of them explained, none unjudged. */
export const isMet = ({ alivePercent, unexplained, unjudged }, mostPercent) =>
  alivePercent <= mostPercent && unexplained.length === 0 && unjudged === 0;
