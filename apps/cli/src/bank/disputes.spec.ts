import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { receipt, run } from './run-program.fixture.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianfang-'));
  out = '';
  jest.spyOn(process.stdout, 'write').mockImplementation(text => Boolean((out += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const stands = ['--dispute', 'd-1', '--grounds', '台账相符'];
const digest = `sha256:${'a'.repeat(64)}`;
test.each([
  [['reply', 'JK-1', 'DEFAULT', ...stands], { criterion: 'DEFAULT', loanReference: 'JK-1' }, []],
  [
    [
      ...['reply', '01978a10-5b2c-7c3d-8e4f-0a1b2c3d4e5f', ...stands],
      ...['--evidence', 'LEDGER:2025-06-21', `COURT:2025-06-01:${digest}`],
    ],
    { id: '01978a10-5b2c-7c3d-8e4f-0a1b2c3d4e5f' },
    [
      { kind: 'LEDGER', datedOn: '2025-06-21' },
      { kind: 'COURT', datedOn: '2025-06-01', digest },
    ],
  ],
])('%j', async (line, address, evidence) => {
  const { called, code } = await run([...line, '--if-number', '3'], { answer: receipt });
  const body = { dispute: 'd-1', grounds: '台账相符', evidence, unit: '0012', staff: '10231' };
  expect([code, called]).toEqual([0, [['reply', address, body, { key: expect.any(String), number: 3 }]]]);
});

const untold = { ...receipt, id: 'd-1', report: null, number: null, version: null, status: null };

test("a dispute is taken from a file under a key, with the counter's unit and staff number where it names none", async () => {
  const file = join(folder, 'dispute.json');
  writeFileSync(file, JSON.stringify({ about: { check: 'c' }, staff: '7' }));
  const { called } = await run(['dispute', file, '--key', 'k-1'], { answer: untold });
  expect(called).toEqual([['dispute', { about: { check: 'c' }, unit: '0012', staff: '7' }, { key: 'k-1' }]]);
  expect(out).toMatch(/^异议编号 +d-1\n/);
});

test('it is taken back by its id', async () => {
  const { called } = await run(['withdraw-dispute', 'd-1'], { answer: { ...untold, id: 'w-2' } });
  expect(called).toEqual([
    ['withdrawDispute', 'd-1', { unit: '0012', staff: '10231' }, { key: expect.any(String) }],
  ]);
  // The dispute that was taken back, not the statement that says so.
  expect(out).toMatch(/^异议编号 +d-1\n/);
});

test('--json prints the receipt as it is, and a refusal is 1', async () => {
  await run(['--json', 'withdraw-dispute', 'd-1'], { answer: untold });
  expect(JSON.parse(out)).toEqual(untold);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const problem = { status: 404, title: '未找到', code: 'DISPUTE_NOT_FOUND', errors: [], requestId: 'q' };
  expect((await run(['withdraw-dispute', 'd-1'], { problem })).code).toBe(1);
});
