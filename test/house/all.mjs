// `npm test`: everything that must hold, in under 12 minutes on two cores. Each step counts as one, Jest's tests each
// for themselves; the last line is the sum. A step that fails stops no other: one run tells all that is wrong.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { GROUPS, run, runGroup } from './steps.mjs';
import { closingLine, countsOfJest, sumOf } from './summary.mjs';

const REPORT = 'reports/jest.json';
const LIMIT = 20 * 60_000;

const jest = async () => {
  mkdirSync(dirname(REPORT), { recursive: true });
  rmSync(REPORT, { force: true });
  const node = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const { ok } = await run([...node, '--ci', '--maxWorkers=2', '--json', `--outputFile=${REPORT}`], {
    limit: LIMIT,
    show: true,
  });
  if (!existsSync(REPORT)) return { passed: 0, failed: 1 };
  const counts = countsOfJest(JSON.parse(readFileSync(REPORT, 'utf8')));
  if (counts.leftOut > 0) console.log(`${counts.leftOut} tests were left out: they count as failed`);
  // Jest may fail for another reason than a test, a handle left open in its teardown for one.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};

const results = [];
for (const group of GROUPS) results.push(...(await runGroup(group)));
results.push(await jest());
const sum = sumOf(results);
console.log(closingLine(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
