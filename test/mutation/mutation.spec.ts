import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const scores = (await import(resolve(here, 'score.mjs'))) as {
  changeOf(mutant: object): string;
  scoreOf(mutants: object[], explained: object[]): { alivePercent: number; unexplained: object[] };
  isMet(score: object, mostPercent: number): boolean;
};

const mutant = (status: string, original = 'a < b') => ({
  file: 'libs/a/src/a.ts',
  line: 1,
  status,
  mutatorName: 'EqualityOperator',
  original,
  replacement: 'a <= b',
});
const explained = [{ file: 'libs/a/src/a.ts', why: 'equal', mutants: [scores.changeOf(mutant(''))] }];
const killed = Array.from({ length: 18 }, () => mutant('Killed'));

describe('a lib meets its bar', () => {
  const isMet = (mutants: object[], mostPercent: number) =>
    scores.isMet(scores.scoreOf(mutants, explained), mostPercent);

  test.each([
    ['all dead', [...killed, mutant('Timeout')], 5, true],
    ['as many alive as may be', [...killed, mutant('Killed'), mutant('Survived')], 5, true],
    ['one more', [...killed, mutant('Survived')], 5, false],
    ['what no test meets is alive', [...killed, mutant('NoCoverage')], 5, false],
    ['few alive, one not explained', [...killed, ...killed, mutant('Survived', 'b < c')], 5, false],
    ['one that could not be judged', [...killed, mutant('RuntimeError')], 5, false],
    ['nothing was run', [], 5, false],
  ])('%s', (_title, mutants, mostPercent, met) => expect(isMet(mutants, mostPercent)).toBe(met));

  test('an explanation outlives another layout, not another change', () => {
    expect(scores.changeOf(mutant('', 'a  <\n  b'))).toBe(scores.changeOf(mutant('')));
    expect(scores.scoreOf([mutant('Survived', 'a > b')], explained).unexplained).toHaveLength(1);
  });
});

const SNAPSHOT =
  '// Jest Snapshot v1, https://jestjs.io/docs/snapshot-testing\n\nexports[`a 1`] = `"one"`;\n';

/** A spec each, and of each of its tests whether it passes; the first says that the spec loads. */
const specs: [title: string, spec: string, passes: boolean[]][] = [
  ['what holds passes', `test('a', () => expect(1).toBe(1));`, [true, true]],
  ['what does not fails', `test('a', () => expect(1).toBe(2));`, [true, false]],
  [
    'a promise is waited for',
    `test('a', async () => { await null; throw new Error('late'); });`,
    [true, false],
  ],
  ['a snapshot that is the same passes', `test('a', () => expect('one').toMatchSnapshot());`, [true, true]],
  ['one that differs fails', `test('a', () => expect('two').toMatchSnapshot());`, [true, false]],
  ['one that was never taken fails', `test('b', () => expect('one').toMatchSnapshot());`, [true, false]],
  [
    'a table gives a test a row',
    `test.each([[1, 1], [1, 2]])('%i is %i', (a, b) => expect(a).toBe(b));`,
    [true, true, false],
  ],
  [
    'a spec that does not load fails, and what it told until then is run',
    `test('a', () => {});\nthrow new Error('no table');`,
    [false, true],
  ],
];

describe('specs run in a process as Jest runs them', () => {
  const root = mkdtempSync(join(tmpdir(), 'lianfang-mutation-'));
  const src = join(root, 'libs/a/src');
  const passed = new Map<string, boolean[]>();
  afterAll(() => rmSync(root, { recursive: true }));

  beforeAll(() => {
    mkdirSync(join(src, '__snapshots__'), { recursive: true });
    symlinkSync(resolve(here, '../../node_modules'), join(root, 'node_modules'));
    writeFileSync(join(root, 'package.json'), '{}');
    specs.forEach(([, spec], at) => {
      writeFileSync(join(src, `${at}.spec.ts`), `import { expect, test } from '@jest/globals';\n${spec}`);
      writeFileSync(join(src, `__snapshots__/${at}.spec.ts.snap`), SNAPSHOT);
    });
    const program = `
      const { specsOf } = await import(${JSON.stringify(join(here, 'specs.mjs'))});
      const { failureOf } = await import(${JSON.stringify(join(here, 'spec-globals.mjs'))});
      const said = [];
      for (const test of specsOf(${JSON.stringify(root)}, { lib: 'a', leftOut: [], mostRuns: 1 })())
        said.push([test.id.split(':')[0], (await failureOf(test)) === undefined]);
      console.log(JSON.stringify(said));`;
    const args = ['--input-type=module', '-e', program];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    for (const [spec, passes] of JSON.parse(stdout) as [string, boolean][])
      passed.set(spec, [...(passed.get(spec) ?? []), passes]);
  });

  test.each(specs.map(([title, , passes], at) => [title, passes, `${at}.spec.ts`] as const))(
    '%s',
    (_title, passes, spec) => expect(passed.get(spec)).toEqual(passes),
  );
});
