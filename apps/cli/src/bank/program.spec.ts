import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommanderError } from 'commander';
import { CheckPurpose, EvidenceKind, Product, SettlementHow, WithdrawalReason } from '#contracts';
import { exitOfOutcome, exitOfProblem } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { receipt, run } from './run-program.fixture.ts';
import { UsageError } from './usage-error.ts';

let folder: string;
let shown: { out: string; err: string };
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianfang-'));
  shown = { out: '', err: '' };
  jest.spyOn(process.stdout, 'write').mockImplementation(text => Boolean((shown.out += String(text))));
  jest.spyOn(process.stderr, 'write').mockImplementation(text => Boolean((shown.err += String(text))));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const question = [
  'check',
  '--type',
  'USCC',
  '--number',
  '1',
  '--name',
  '某',
  '--authorisation',
  'SQ-1',
  '--signed-on',
  '2025-06-20',
];
const outcomeOf = (outcome: string) => ({
  answer: { id: 'c', outcome, askedAt: '', reasons: [], disclaimer: '' },
});

describe('exit codes', () => {
  test.each([
    ['CLEAR', 0],
    ['REVIEW', 10],
    ['BLOCK', 11],
  ] as const)('check --exit-code: %s is %d; without it, done is done', async (outcome, code) => {
    expect(exitOfOutcome(outcome)).toBe(code);
    expect((await run([...question, '--exit-code'], outcomeOf(outcome))).code).toBe(code);
    expect((await run(question, outcomeOf(outcome))).code).toBe(0);
  });

  test.each([
    [422, 1],
    [409, 1],
    [401, 1],
    [503, 3],
    [500, 3],
  ])('a problem of status %d is %d', (status, code) => expect(exitOfProblem({ status })).toBe(code));

  test('a refused check is refused, --exit-code or not, and is told on stderr', async () => {
    const problem = { status: 422, title: '校验位不符', code: 'ID_CHECK', errors: [], requestId: 'q' };
    expect((await run([...question, '--exit-code'], { problem })).code).toBe(1);
    expect(shown.err).toContain('校验位不符');
    expect(shown.out).toBe('');
  });

  test.each([
    ['no command', []],
    ['an unknown command', ['frobnicate']],
    ['an option that is missing', ['check']],
    ['a sum with a point', [...question, '--amount-fen', '1.5']],
    ['a language that is none', ['--lang', 'fr', ...question]],
  ])('%s is a fault of usage', async (_what, line) => {
    await expect(run(line, {})).rejects.toThrow(CommanderError);
  });

  test.each([
    ['a command that is none', ['frobnicate'], /unknown command 'frobnicate'/],
    ['a command that is known', ['token'], /--config/],
  ])('%s, without configuration, is told what is wrong first', async (_what, line, words) => {
    const program = createProgram(() => Promise.reject(new Error('nothing may be run')));
    await expect(program.parseAsync(line, { from: 'user' })).rejects.toThrow(CommanderError);
    expect(shown.err).toMatch(words);
  });
});

describe('--help names every code that the service takes', () => {
  test.each([
    ['check', CheckPurpose],
    ['check', Product],
    ['settle', SettlementHow],
    ['withdraw', WithdrawalReason],
    ['reply', EvidenceKind],
  ])('%s', async (command, { options }) => {
    await expect(run([command, '--help'], {})).rejects.toThrow(CommanderError);
    const help = shown.out.replace(/\s+/g, ' ');
    expect(options.filter(code => !new RegExp(`\\b${code}\\b`).test(help))).toEqual([]);
  });
});

describe('what is sent', () => {
  test('a check as typed, with unit and staff of the configuration', async () => {
    const { called } = await run(
      [...question, '--amount-fen', '5000000', '--valid-until', '2025-09-20', '--exit-code'],
      outcomeOf('CLEAR'),
    );
    expect(called).toEqual([
      [
        'check',
        {
          identifier: { type: 'USCC', number: '1' },
          name: '某',
          purpose: 'LOAN_APPROVAL',
          amountFen: 5000000,
          authorisation: { reference: 'SQ-1', signedOn: '2025-06-20', validUntil: '2025-09-20' },
          unit: '0012',
          staff: '10231',
        },
      ],
    ]);
  });

  test.each([
    ['PERSON:10', 'RESIDENT_ID'],
    ['ORGANISATION:10', 'LOAN_CARD'],
    ['PERSON:99', 'PERSON:99'],
  ])("a bank's own code %s is sent as %s", async (typed, sent) => {
    const { called } = await run([...question, '--type', typed], outcomeOf('CLEAR'));
    expect(called[0]![1]).toMatchObject({ identifier: { type: sent } });
  });

  test("a report's own unit and staff stay, and each sending has a new key unless it is set", async () => {
    const file = join(folder, 'report.json');
    writeFileSync(file, JSON.stringify({ criterion: 'DEFAULT', unit: '0099' }));
    const keyOf = async (...more: string[]) => {
      const { called } = await run(['report', file, ...more], { answer: receipt });
      expect(called[0]!.slice(0, 2)).toEqual([
        'report',
        { criterion: 'DEFAULT', unit: '0099', staff: '10231' },
      ]);
      return (called[0]![2] as { key: string }).key;
    };
    expect(await keyOf('--key', 'k-1')).toBe('k-1');
    expect(await keyOf()).not.toBe(await keyOf());
  });

  test.each([
    [
      ['renew', 'JK-1', 'DEFAULT', '--as-of', '2025-06-12', '--outstanding-fen', '7'],
      'renew',
      { asOf: '2025-06-12', outstandingFen: 7 },
    ],
    [
      ['settle', 'JK-1', 'DEFAULT', '--ended-on', '2025-06-12', '--how', 'PAID'],
      'settle',
      { endedOn: '2025-06-12', how: 'PAID' },
    ],
    [
      ['settle', 'JK-1', 'DEFAULT', '--ended-on', '2025-06-12', '--how', 'PAID', '--principal-fen', '5'],
      'settle',
      { endedOn: '2025-06-12', how: 'PAID', recovered: { principalFen: 5, interestFen: 0 } },
    ],
    [
      ['withdraw', 'JK-1', 'DEFAULT', '--reason', 'BANK_ERROR', '--words', '误报'],
      'withdraw',
      { reason: 'BANK_ERROR', words: '误报' },
    ],
  ])('%j', async (line, name, body) => {
    const { called } = await run([...line, '--if-number', '3'], { answer: receipt });
    expect(called).toEqual([
      [
        name,
        { criterion: 'DEFAULT', loanReference: 'JK-1' },
        { ...body, unit: '0012', staff: '10231' },
        { key: expect.any(String), number: 3 },
      ],
    ]);
  });

  test('a correction is named by id and file, or by loan reference, criterion and file', async () => {
    const file = join(folder, 'correction.json');
    const id = '01978a10-5b2c-7c3d-8e4f-0a1b2c3d4e5f';
    writeFileSync(file, '{}');
    expect((await run(['correct', id, file], { answer: receipt })).called[0]![1]).toEqual({ id });
    expect((await run(['correct', 'JK-1', 'DEFAULT', file], { answer: receipt })).called[0]![1]).toEqual({
      criterion: 'DEFAULT',
      loanReference: 'JK-1',
    });
  });

  test('a loan reference without criterion names no report', () =>
    expect(run(['status', 'JK-1'], {})).rejects.toThrow(UsageError));

  test('a criterion that is none is told with those that are: in a path the service finds only no report', () =>
    expect(run(['status', 'JK-1', 'default'], {})).rejects.toThrow(/default.*DEFAULT, UNPAID_INTEREST/));

  test('--json prints the body as it is', async () => {
    await run(['--json', ...question], outcomeOf('CLEAR'));
    expect(JSON.parse(shown.out)).toEqual(outcomeOf('CLEAR').answer);
  });
});

test('a token stands alone on stdout, so that a shell can put it into a header; a refusal leaves it empty', async () => {
  const { code, called } = await run(['token'], { answer: 'ey.J.x' });
  expect([code, called, shown.out]).toEqual([0, [['accessToken']], 'ey.J.x\n']);
  const problem = { status: 403, title: '无权代理', code: 'MEMBER_NOT_YOURS', errors: [], requestId: 'q' };
  expect((await run(['token'], { problem })).code).toBe(1);
  expect(shown).toEqual({ out: 'ey.J.x\n', err: expect.stringContaining('MEMBER_NOT_YOURS') });
});
