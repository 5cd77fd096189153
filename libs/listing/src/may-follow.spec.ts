import { describe, expect, test } from '@jest/globals';
import { accused, first, refuses } from './accused.fixture.ts';
import {
  borrower,
  correction,
  finding,
  lifeOf,
  renewal,
  report,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import { mayFollow } from './may-follow.ts';
import type { Proposal, ProposedCorrection, ReportLife } from './report-life.ts';

const settle = (endedOn: string, how: 'PAID' | 'INTEREST_PAID' | 'PURPOSE_RESTORED' = 'PAID'): Proposal => ({
  kind: 'SETTLEMENT',
  endedOn,
  how,
});
const renew = (asOf: string): Proposal => ({ kind: 'RENEWAL', asOf });
const withdraw: Proposal = { kind: 'WITHDRAWAL', reason: 'WRONG_FACTS' };
const correct = (but: Partial<ProposedCorrection> = {}): Proposal => ({
  kind: 'CORRECTION',
  asOf: '2025-05-31',
  parties: [borrower()],
  ...but,
});

const open = lifeOf([report()]);
const settled = lifeOf([report(), settlement(2, '2025-08-10')]);
const ended = lifeOf([
  report({ parties: [borrower({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) })] }),
]);
const withdrawn = lifeOf([report(), withdrawal(2, '2025-06-10')]);
const renewed = lifeOf([report(), renewal(2, '2025-12-01')]);
const lapsed = lifeOf([report()], { criterion: 'EVASION' });
const refused = accused(first, refuses(2, '2025-06-20'));
const judged = lifeOf([report({ parties: [borrower({ notice: 'JUDGMENT' })] })]);
const untold = lifeOf([report({ parties: [borrower({ notice: null })] })]);
const corrected = lifeOf([...settled.said, correction(3, '2025-09-01', { asOf: '2025-08-31' })]);

type Row = readonly [
  why: string,
  life: ReportLife,
  next: Proposal,
  day: string,
  refused: readonly (readonly [string, string?])[],
];
const rows: readonly Row[] = [
  ['an open report is renewed', open, renew('2025-12-01'), '2025-12-01', []],
  ['as of the same day again', open, renew('2025-05-31'), '2025-06-05', []],
  [
    'as of before the last one told',
    renewed,
    renew('2025-11-30'),
    '2025-12-02',
    [['FACTS_AS_OF_BACK', '/asOf']],
  ],
  ['as of tomorrow', open, renew('2025-12-02'), '2025-12-01', [['FACTS_AS_OF_FUTURE', '/asOf']]],
  ['as of 7 days ago', open, renew('2025-12-01'), '2025-12-08', []],
  ['as of 8 days ago', open, renew('2025-12-01'), '2025-12-09', [['FACTS_AS_OF_OLD', '/asOf']]],
  ['a suspended report is still open', open, renew('2026-10-01'), '2026-10-01', []],
  ['an expired one is not', open, renew('2030-06-01'), '2030-06-01', [['REPORT_NOT_OPEN']]],
  ['a settled one is not renewed', settled, renew('2025-09-01'), '2025-09-01', [['REPORT_NOT_OPEN']]],
  ['nor one whose facts have ended', ended, renew('2025-06-05'), '2025-06-05', [['REPORT_NOT_OPEN']]],
  ['nor a lapsed one', lapsed, renew('2025-07-03'), '2025-07-03', [['REPORT_NOT_OPEN']]],
  ['nor one that was not confirmed', refused, renew('2025-06-21'), '2025-06-21', [['REPORT_NOT_OPEN']]],
  ['on the 30th day it has not lapsed', lapsed, renew('2025-07-02'), '2025-07-02', []],
  ['the end is told', open, settle('2025-08-10'), '2025-08-15', []],
  ['on the last asOf itself', open, settle('2025-05-31'), '2025-06-05', []],
  [
    'before it: a correction of the facts',
    open,
    settle('2025-05-30'),
    '2025-06-05',
    [['FACTS_ENDED_EARLY', '/endedOn']],
  ],
  ['before a renewal', renewed, settle('2025-11-30'), '2025-12-05', [['FACTS_ENDED_EARLY', '/endedOn']]],
  ['tomorrow', open, settle('2025-08-11'), '2025-08-10', [['FACTS_ENDED_FUTURE', '/endedOn']]],
  [
    'interest paid ends no default',
    open,
    settle('2025-08-10', 'INTEREST_PAID'),
    '2025-08-10',
    [['FACTS_ENDED_HOW', '/how']],
  ],
  [
    'all faults at once',
    open,
    settle('2025-05-30', 'PURPOSE_RESTORED'),
    '2025-08-10',
    [
      ['FACTS_ENDED_EARLY', '/endedOn'],
      ['FACTS_ENDED_HOW', '/how'],
    ],
  ],
  [
    'interest paid ends unpaid interest',
    lifeOf([report()], { criterion: 'UNPAID_INTEREST' }),
    settle('2025-08-10', 'INTEREST_PAID'),
    '2025-08-10',
    [],
  ],
  ['a second settlement', settled, settle('2025-08-11'), '2025-09-01', [['REPORT_SETTLED']]],
  [
    'a settlement of what has ended by its facts',
    ended,
    settle('2025-06-05'),
    '2025-06-05',
    [['REPORT_SETTLED']],
  ],
  ['a settlement on a withdrawn one', withdrawn, settle('2025-08-11'), '2025-09-01', [['REPORT_WITHDRAWN']]],
  ['a renewal on a withdrawn one', withdrawn, renew('2025-08-11'), '2025-08-11', [['REPORT_WITHDRAWN']]],
  ['a correction on a withdrawn one', withdrawn, correct(), '2025-08-11', [['REPORT_WITHDRAWN']]],
  ['a second withdrawal', withdrawn, withdraw, '2025-08-11', [['REPORT_WITHDRAWN']]],
  ['an open one is withdrawn', open, withdraw, '2025-08-11', []],
  ['a settled one is withdrawn', settled, withdraw, '2025-09-11', []],
  ['a lapsed one is withdrawn', lapsed, withdraw, '2025-09-11', []],
  ['a correction', open, correct(), '2025-06-20', []],
  ['a correction of a settled one', settled, correct(), '2025-09-20', []],
  ['a correction of a lapsed one', lapsed, correct(), '2025-07-03', [['REPORT_NOT_OPEN']]],
  [
    'a party is added',
    open,
    correct({ parties: [borrower(), borrower({ party: 'party-2' })] }),
    '2025-06-20',
    [['REPORT_OTHER_PARTY', '/parties/1']],
  ],
  [
    'it weighs more without a new notice',
    open,
    correct({ parties: [borrower({ weighsMore: true })] }),
    '2025-06-20',
    [['NOTICE_NOT_NEW', '/parties/0/notice']],
  ],
  [
    'it weighs more without any notice',
    open,
    correct({ parties: [borrower({ weighsMore: true, notice: null })] }),
    '2025-06-20',
    [['NOTICE_NOT_NEW', '/parties/0/notice']],
  ],
  [
    'it weighs more with a new notice',
    open,
    correct({ parties: [borrower({ weighsMore: true, notice: { givenOn: '2025-06-02' } })] }),
    '2025-06-20',
    [],
  ],
  [
    'a judgment is notice enough',
    open,
    correct({ parties: [borrower({ weighsMore: true, notice: 'JUDGMENT' })] }),
    '2025-06-20',
    [],
  ],
  [
    'an organisation needs none',
    open,
    correct({ parties: [borrower({ kind: 'ORGANISATION', weighsMore: true })] }),
    '2025-06-20',
    [],
  ],
  [
    'any notice is new after a judgment',
    judged,
    correct({ parties: [borrower({ weighsMore: true, notice: { givenOn: '2025-06-01' } })] }),
    '2025-06-20',
    [],
  ],
  [
    'any notice is new after none',
    untold,
    correct({ parties: [borrower({ weighsMore: true, notice: { givenOn: '2025-06-01' } })] }),
    '2025-06-20',
    [],
  ],
  ['a later asOf', open, correct({ asOf: '2025-06-18' }), '2025-06-20', []],
  ['the asOf of a renewal', renewed, correct({ asOf: '2025-12-01' }), '2025-12-05', []],
  [
    'an end before a correction that came after it',
    corrected,
    correct({ asOf: '2025-08-31', settlement: { endedOn: '2025-08-05', how: 'PAID' } }),
    '2025-09-20',
    [],
  ],
  ["it keeps its version's asOf after a renewal", renewed, correct(), '2025-12-05', []],
  [
    'another asOf before the last told',
    renewed,
    correct({ asOf: '2025-06-10' }),
    '2025-12-05',
    [['FACTS_AS_OF_BACK', '/facts/asOf']],
  ],
  [
    'an end in a correction of what is not settled',
    open,
    correct({ settlement: { endedOn: '2025-06-10', how: 'PAID' } }),
    '2025-06-20',
    [['REPORT_NOT_SETTLED', '/settlement']],
  ],
  [
    'an end that replaces the one told',
    settled,
    correct({ settlement: { endedOn: '2025-08-01', how: 'ASSIGNED' } }),
    '2025-09-20',
    [],
  ],
  [
    'an end before the last asOf before it',
    settled,
    correct({ settlement: { endedOn: '2025-05-30', how: 'INTEREST_PAID' } }),
    '2025-09-20',
    [
      ['FACTS_ENDED_EARLY', '/settlement/endedOn'],
      ['FACTS_ENDED_HOW', '/settlement/how'],
    ],
  ],
];

describe('what may follow on a report (1-product, Statements)', () => {
  test.each(rows)('%s', (_why, life, next, day, refused) => {
    const found = mayFollow(life, next, day).map(({ code, pointer }) =>
      pointer === undefined ? [code] : [code, pointer],
    );
    expect(found).toStrictEqual(refused);
  });
});
