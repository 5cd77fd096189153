import { describe, expect, test } from '@jest/globals';
import { askAll } from './asking.ts';
import type { Answered, Banks, Request, Sender } from './bank.ts';
import { masked } from './disagreement.ts';
import { Known } from './known.ts';
import type { Question, Saying, Story, Verdict } from './plan.ts';
import { submit } from './submit.ts';
import { compareVerdicts } from './verdicts.ts';

/** Banks whose service answers every request so. */
const answering = (answer: (request: Request) => Partial<Answered>): Banks => {
  const bank: Sender = {
    signed: body => body,
    send: request => Promise.resolve({ status: 200, body: {}, tookMs: 1, ...answer(request) }),
  };
  return { RCA: bank, RCB: bank, COM: bank, POST: bank, ASK: bank };
};

const question: Question = {
  day: '2031-03-01',
  member: 'ASK',
  body: { identifier: { type: 'RESIDENT_ID', number: '11010519491231002X' }, name: '王小禾' },
  outcome: 'BLOCK',
  reasons: [{ reason: 'LISTED', institutions: 2, since: null }],
};
const right = { reason: 'LISTED', institutions: 2, since: null, words: '……' };

describe('an answer to a check disagrees', () => {
  test.each([
    ['another outcome', { outcome: 'CLEAR', reasons: [right] }],
    ['a reason missing', { outcome: 'BLOCK', reasons: [] }],
    ['a reason too many', { outcome: 'BLOCK', reasons: [right, { reason: 'NAME_MISMATCH' }] }],
    ['another count', { outcome: 'BLOCK', reasons: [{ ...right, institutions: 1 }] }],
    ['a field left out', { outcome: 'BLOCK', reasons: [{ reason: 'LISTED', institutions: 2 }] }],
  ])('by %s', async (_, body) => {
    const { asked } = await askAll(
      answering(() => ({ body })),
      [question],
    );
    expect(asked[0]?.disagreement).not.toBeNull();
  });

  test('and agrees where all that is expected is said', async () => {
    const { asked } = await askAll(
      answering(() => ({ body: { outcome: 'BLOCK', reasons: [right] } })),
      [question],
    );
    expect(asked[0]?.disagreement).toBeNull();
  });
});

const saying: Saying = {
  kind: 'REPORT',
  day: '2031-03-01',
  wave: 0,
  member: 'RCA',
  loan: 'L-1',
  criterion: 'DEFAULT',
  body: {},
};
const verdict: Verdict = {
  day: '2031-03-01',
  member: 'RCA',
  loan: 'L-1',
  criterion: 'DEFAULT',
  status: 'LISTED',
  qualifies: true,
  parties: [{ listed: true }],
};
const told: Story = {
  title: 'a story',
  sayings: [saying],
  decisions: [],
  labels: [],
  verdicts: [verdict],
  questions: [],
  names: [],
};

const running = () => ({ known: new Known(), tick: () => undefined });

const KINDS = ['REPORT', 'RENEWAL', 'SETTLEMENT'] as const;

describe('a statement disagrees', () => {
  const refused = { code: 'ID_CHECK', pointer: '/parties/0/identifiers/0/number' };
  test.each([
    ['refused though right', saying, { status: 422, body: { code: 'ID_CHECK' } }],
    ['accepted though wrong', { ...saying, refused }, { status: 202 }],
    [
      'refused for another fault',
      { ...saying, refused },
      { status: 422, body: { code: 'ID_DATE', errors: [{ code: 'ID_DATE', pointer: refused.pointer }] } },
    ],
    [
      'refused at another field',
      { ...saying, refused },
      { status: 422, body: { code: 'ID_CHECK', errors: [{ code: 'ID_CHECK', pointer: '/loan' }] } },
    ],
    [
      'accepted with another status',
      { ...saying, receipt: { status: 'SETTLED' } },
      { status: 202, body: { status: 'LISTED' } },
    ],
    [
      'accepted with a status where nothing may be told',
      { ...saying, receipt: { status: null } },
      { status: 202, body: { status: 'LISTED' } },
    ],
  ])('%s', async (_, one, answer) => {
    const { disagreements } = await submit(
      answering(() => answer),
      [{ story: told, saying: one }],
      running(),
    );
    expect(disagreements).toHaveLength(1);
  });
});

test('every wave of a day is said, in order, however many there are', async () => {
  const paths: string[] = [];
  const banks = answering(({ path }) => {
    paths.push(path);
    return { status: 202 };
  });
  const waves = [2, 0, 1].map(wave => ({ story: told, saying: { ...saying, wave, kind: KINDS[wave]! } }));
  await submit(banks, waves, running());
  expect(paths.map(path => path.split('/').at(-1))).toEqual(['reports', 'renewal', 'settlement']);
});

describe('a verdict disagrees', () => {
  const view = {
    criterion: 'DEFAULT',
    loan: { reference: 'L-1' },
    status: 'LISTED',
    finding: { qualifies: true, parties: [{ listed: true }] },
  };
  const read = (found: object) =>
    compareVerdicts(
      answering(({ path }) => ({ body: path.includes('?') ? { items: [found], next: null } : {} })),
      [{ story: told, verdict }],
      { day: verdict.day, known: new Known() },
    );

  test.each([
    ['another status', { ...view, status: 'SETTLED' }],
    ['another finding', { ...view, finding: { ...view.finding, qualifies: false } }],
    ['no finding', { ...view, finding: null }],
    ['another party', { ...view, finding: { ...view.finding, parties: [{ listed: false }] } }],
    [
      'a party too many',
      { ...view, finding: { ...view.finding, parties: [{ listed: true }, { listed: true }] } },
    ],
    ['a party too few', { ...view, finding: { ...view.finding, parties: [] } }],
    ['a report that is not there', { ...view, loan: { reference: 'L-2' } }],
  ])('by %s', async (_, found) => {
    expect(await read(found)).toHaveLength(1);
  });

  test('and agrees where all is so', async () => {
    expect(await read(view)).toEqual([]);
  });
});

test('what is printed holds no whole number', () => {
  expect(masked('11010519491231002X')).toBe('1****************X');
});
