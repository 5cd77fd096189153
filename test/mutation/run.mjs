// `npm run test:mutation [-- LIB…] [--concurrency=N]`: how many mutants of the pure libs the specs let live, by lib.
// Writes docs/mutation.md and reports/mutation/LIB.json; ends with 1 where a bar is missed or a survivor is not explained.
// `-- listing --mutate=closing,fold` changes those files alone, in a minute: it names the survivors and leaves the page.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { LIBS } from './libs.mjs';
import { pageOf, rowOf, rowsIn } from './page.mjs';
import { changeOf, idleExplanations, isMet, originalOf, scoreOf } from './score.mjs';

const PAGE = 'docs/mutation.md';
const asked = process.argv.slice(2).filter(word => !word.startsWith('--'));
const concurrency = Number(/--concurrency=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 2);
const only = /--mutate=(\S+)/.exec(process.argv.join(' '))?.[1].split(',');
const unknown = asked.filter(lib => !(lib in LIBS));
if (unknown.length > 0) {
  console.error(`No such lib: ${unknown.join(', ')}. There are ${Object.keys(LIBS).join(', ')}.`);
  process.exit(2);
}

const optionsOf = lib => ({
  mutate: [
    ...(only ?? ['*']).map(name => `libs/${lib}/src/**/${name}.ts`),
    '!**/*.{spec,fixture,fixtures,d}.ts',
  ],
  testRunner: 'in-process',
  plugins: [join(import.meta.dirname, 'in-process-runner.mjs')],
  inProcess: { lib, ...LIBS[lib], costsPath: resolve(`reports/mutation/${lib}.costs.json`) },
  coverageAnalysis: 'perTest',
  concurrency,
  // Only libs are copied: no spec of theirs reads anything else.
  ignorePatterns: ['/*', '!/libs', '!/package.json', '!/tsconfig.json'],
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `reports/mutation/${lib}.json` },
  warnings: { unknownOptions: false, slow: false },
});

const mutantsOf = async lib => {
  mkdirSync('reports/mutation', { recursive: true });
  rmSync(`reports/mutation/${lib}.costs.json`, { force: true });
  return (await new Stryker(optionsOf(lib)).runMutationTest()).map(result => ({
    file: relative(process.cwd(), result.fileName),
    line: result.location.start.line,
    status: result.status,
    mutatorName: result.mutatorName,
    original: originalOf(result),
    replacement: result.replacement ?? '',
  }));
};

const explained = JSON.parse(readFileSync(join(import.meta.dirname, 'explained.json'), 'utf8'));
const rows = existsSync(PAGE) ? rowsIn(readFileSync(PAGE, 'utf8')) : new Map();
for (const lib of asked.length > 0 ? asked : Object.keys(LIBS)) {
  const { mostPercent } = LIBS[lib];
  const mutants = await mutantsOf(lib);
  const score = scoreOf(mutants, explained);
  const met = isMet(score, mostPercent);
  rows.set(lib, rowOf({ lib, mostPercent, score, met, day: new Date().toISOString().slice(0, 10) }));
  for (const one of score.unexplained) console.log(`${one.file}:${one.line} ${one.status}: ${changeOf(one)}`);
  for (const idle of idleExplanations(mutants, explained)) console.log(`Explained, but killed: ${idle}`);
  console.log(rows.get(lib));
  if (!met) process.exitCode = 1;
}
if (!only) writeFileSync(PAGE, pageOf({ libs: LIBS, rows, explained }));
