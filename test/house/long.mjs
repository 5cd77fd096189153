// `npm run test:long`: the faults and random worlds of `npm test`, many times over. Kills and worlds are drawn from one
// seed: `SEED=… npm run test:long` draws them again. Ends with what was counted, and the sum as `npm test` does.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { run, runGroup } from './steps.mjs';
import { closingLine, countsOfJest, sumOf } from './summary.mjs';

const LIMIT = 3 * 60 * 60_000;
const REPORT = resolve('reports/jest-long.json');
const COUNTS = resolve('reports/long-counts.jsonl');

/** For a try: fewer, given in the environment. Each is of one queue back end. */
const ASKED = { REPORTS: 10_000, KILLS: 20, FAULTS: 5, ROUNDS: 5, WORLDS: 5_000 };
/** In the order in which they are printed; a count that nobody has made is a failure. */
const WANTED = [
  'reports acknowledged',
  'attempts not answered',
  'gateway killed',
  'matcher killed',
  'PostgreSQL killed',
  'queue emptied',
  'Redis killed',
  'of these struck in mid-work',
  'failpoints struck',
  'worlds in any order, by eight workers',
  'worlds erased day by day',
  'reports erased',
];

const jest = async () => {
  const node = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const asked = ['-c', 'jest.long.config.js', '--ci', '--maxWorkers=2', '--verbose'];
  const { ok } = await run([...node, ...asked, '--json', `--outputFile=${REPORT}`], {
    limit: LIMIT,
    show: true,
  });
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
  const counts = countsOfJest(JSON.parse(readFileSync(REPORT, 'utf8')));
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};

/** Sums by what was counted. */
const counted = () => {
  const lines = existsSync(COUNTS) ? readFileSync(COUNTS, 'utf8').trimEnd().split('\n') : [];
  const sums = new Map();
  for (const { what, n } of lines.map(line => JSON.parse(line))) sums.set(what, (sums.get(what) ?? 0) + n);
  return sums;
};

mkdirSync('reports', { recursive: true });
for (const file of [REPORT, COUNTS]) rmSync(file, { force: true });
for (const [name, n] of Object.entries(ASKED)) process.env[name] ??= String(n);
process.env.SEED ??= String(Date.now() % 1_000_000);
process.env.COUNTS_FILE = COUNTS;
console.log(['SEED', ...Object.keys(ASKED)].map(name => `${name}=${process.env[name]}`).join(' '));

const results = await runGroup([
  ['Redis, JDK and openssl are there', ['test/house/programs-present.mjs']],
  ['build', ['docker/build.mjs']],
]);
results.push(await jest());
const sums = counted();
for (const what of WANTED) console.log(`${String(sums.get(what) ?? 'nobody counted').padStart(8)}  ${what}`);
console.log(`SEED=${process.env.SEED}`);
results.push(...WANTED.filter(what => !sums.get(what)).map(() => ({ passed: 0, failed: 1 })));
const sum = sumOf(results);
console.log(closingLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
