import type { Criterion } from '#contracts';
import { evaded, instalment, interest, misused, nominee, overdue, party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone } from './people.ts';
import { asks, corrects, deadline, findings, renews, reports, settles, views, withdraws } from './steps.ts';

const DAY = '2031-03-03';
const borrower = (n: number) => party(someone(n), DAY);
const as = (n: number, role: 'REAL_USER' | 'NOMINAL_BORROWER' | 'CO_BORROWER' | 'LEGAL_REPRESENTATIVE') =>
  party(someone(n), DAY, { role });

/** Received on 2031-03-03: day 30 is 2031-04-02 (1-product, Statements: not confirmed within 30 days it lapses). */
const lapsing = (
  criterion: Criterion,
  body: ReturnType<typeof misused | typeof evaded | typeof nominee>,
  n: number,
) => {
  const { reference } = body.loan;
  const on = { criterion };
  const rows: Row[] = [
    [DAY, reports(body), '1 RECEIVED'],
    [DAY, views(reference, on), 'AWAITING_CONFIRMATION'],
    [DAY, deadline(reference, on), '2031-04-02 CONFIRM_BY'],
    [DAY, asks(someone(n)), 'CLEAR'],
    ['2031-03-20', asks(someone(n)), 'CLEAR'],
    ['2031-04-02', views(reference, on), 'AWAITING_CONFIRMATION'],
    ['2031-04-02', asks(someone(n)), 'CLEAR'],
    ['2031-04-03', views(reference, on), 'LAPSED'],
    ['2031-04-03', asks(someone(n)), 'CLEAR'],
    ['2031-04-03', renews(reference, '2031-04-03', on), 'REPORT_NOT_OPEN'],
    ['2031-04-03', settles(reference, '2031-04-03', on), 'REPORT_NOT_OPEN'],
    ['2031-04-03', corrects(body), 'REPORT_NOT_OPEN'],
    ['2032-04-03', asks(someone(n)), 'CLEAR'],
  ];
  return rows;
};

/** What is never confirmed is never shown; what rule is unmet is said, and then there is nothing to confirm. */
const judgedAs = (
  body: Parameters<typeof reports>[0],
  expected: string,
  status = 'NOT_QUALIFYING',
): Row[] => {
  const on = { criterion: body.criterion };
  return [
    [DAY, reports(body), '1 RECEIVED'],
    [DAY, findings(body.loan.reference, on), expected],
    [DAY, views(body.loan.reference, on), status],
  ];
};

const use = (amountFen: number, evidence = [0, 1]) => [
  { usedOn: '2030-03-03', amountFen, purpose: { code: 'SECURITIES' as const, words: '股票' }, evidence },
];
const act = (kind: 'ASSETS_MOVED' | 'DISAPPEARED' | 'REFUSAL', doneOn: string, evidence: number[]) => ({
  kind,
  doneOn,
  words: '行为',
  evidence,
});

const interestOf = (n: number, amountFen: number, dueOn: string) =>
  interest('2031-06-20', [party(someone(n), '2031-06-20')], {
    reference: `I-${String(n)}`,
    asOf: '2031-06-20',
    dues: [{ no: 1, dueOn, amountFen, paidOn: null }],
  });
const onInterest = { criterion: 'UNPAID_INTEREST' as const };

const stories: Stories = {
  // 90 days after 2031-03-21 are 2031-06-19; floor 10,000 fen (1-product, boundary cases).
  'UNPAID_INTEREST lists from the 91st day': [
    ['2031-06-20', reports(interestOf(1, 10_000, '2031-03-21')), '1 RECEIVED'],
    ['2031-06-20', views('I-1', onInterest), 'LISTED'],
    [
      '2031-06-20',
      asks(someone(1), { fields: ['reason', 'criterion', 'since'] }),
      'BLOCK · LISTED UNPAID_INTEREST 2031-06',
    ],
  ],
  'UNPAID_INTEREST: the 90th day lists nobody': [
    ['2031-06-20', reports(interestOf(2, 10_000, '2031-03-22')), '1 RECEIVED'],
    ['2031-06-20', findings('I-2', onInterest), 'BORROWER NOT_LONG_ENOUGH'],
    ['2031-06-20', asks(someone(2)), 'CLEAR'],
  ],
  'UNPAID_INTEREST: 9,999 fen list nobody': [
    ['2031-06-20', reports(interestOf(3, 9_999, '2031-03-21')), '1 RECEIVED'],
    ['2031-06-20', findings('I-3', onInterest), 'BORROWER BELOW_FLOOR'],
    ['2031-06-20', asks(someone(3)), 'CLEAR'],
  ],
  'one loan under two criteria is two listings': [
    ['2031-06-20', reports(interestOf(4, 20_000, '2031-03-21')), '1 RECEIVED'],
    [
      '2031-06-20',
      reports(overdue('2031-06-20', [party(someone(4), '2031-06-20')], { reference: 'I-4' })),
      '1 RECEIVED',
    ],
    [
      '2031-06-20',
      asks(someone(4), { fields: ['reason', 'criterion'] }),
      'BLOCK · LISTED DEFAULT · LISTED UNPAID_INTEREST',
    ],
  ],
  'MISUSED_PURPOSE waits, lapses, is never shown': lapsing(
    'MISUSED_PURPOSE',
    misused(DAY, [borrower(10)], { reference: 'M-10' }),
    10,
  ),
  'EVASION waits, lapses, is never shown': lapsing(
    'EVASION',
    evaded(DAY, [borrower(11)], { reference: 'E-11' }),
    11,
  ),
  'NOMINEE_LOAN waits, lapses, is never shown: the real user': lapsing(
    'NOMINEE_LOAN',
    nominee(DAY, [as(12, 'REAL_USER'), as(13, 'NOMINAL_BORROWER')], { reference: 'N-12' }),
    12,
  ),
  'NOMINEE_LOAN: the nominal borrower neither': [
    ['2031-03-20', asks(someone(13)), 'CLEAR'],
    ['2031-04-03', asks(someone(13)), 'CLEAR'],
  ],
  // 10% of 5,000,000 fen; two kinds of evidence of which one strong; heard after the use.
  'MISUSED_PURPOSE: the share reached': judgedAs(
    misused(DAY, [borrower(20)], { reference: 'M-20', uses: use(500_000) }),
    'BORROWER',
    'AWAITING_CONFIRMATION',
  ),
  'MISUSED_PURPOSE: a fen less': judgedAs(
    misused(DAY, [borrower(21)], { reference: 'M-21', uses: use(499_999) }),
    'BORROWER MISUSE_TOO_SMALL',
  ),
  'MISUSED_PURPOSE: one kind of evidence': judgedAs(
    misused(DAY, [borrower(22)], { reference: 'M-22', uses: use(2_500_000, [0]) }),
    'BORROWER PURPOSE_KEPT+MISUSE_TOO_SMALL+BELOW_FLOOR',
  ),
  "MISUSED_PURPOSE: too vague is the lender's error": judgedAs(
    misused(DAY, [borrower(23)], { reference: 'M-23', agreedPurpose: { code: 'UNSPECIFIED', words: '无' } }),
    'BORROWER PURPOSE_TOO_VAGUE',
  ),
  'MISUSED_PURPOSE: consented, not heard': judgedAs(
    misused(DAY, [borrower(24)], { reference: 'M-24', priorConsent: true, heardOn: '2030-03-02' }),
    'BORROWER CONSENT_GIVEN+NOT_HEARD',
  ),
  'EVASION: inability alone never': judgedAs(
    evaded(DAY, [borrower(25)], { reference: 'E-25', ableToPay: { words: '无', evidence: [] } }),
    'BORROWER ABILITY_UNPROVED',
  ),
  "EVASION: a refusal without a court's document": judgedAs(
    evaded(DAY, [borrower(26)], { reference: 'E-26', acts: [act('REFUSAL', '2031-01-02', [])] }),
    'BORROWER ACTS_UNPROVED',
  ),
  'NOMINEE_LOAN: who did not consent is a victim': judgedAs(
    nominee(DAY, [as(30, 'REAL_USER'), as(31, 'NOMINAL_BORROWER')], {
      reference: 'N-30',
      nominalConsented: false,
    }),
    'REAL_USER · NOMINAL_BORROWER NOMINAL_DID_NOT_CONSENT',
    'AWAITING_CONFIRMATION',
  ),
  'NOMINEE_LOAN: staff knew, so only the real user': judgedAs(
    nominee(DAY, [as(32, 'REAL_USER'), as(33, 'NOMINAL_BORROWER')], {
      reference: 'N-32',
      staffInvolved: true,
    }),
    'REAL_USER · NOMINAL_BORROWER STAFF_INVOLVED',
    'AWAITING_CONFIRMATION',
  ),
  'an accusation lists only actors, and a legal representative never': judgedAs(
    evaded(DAY, [borrower(40), as(41, 'CO_BORROWER'), as(42, 'LEGAL_REPRESENTATIVE')], {
      reference: 'E-40',
      actors: [1, 2],
    }),
    'BORROWER NOT_AN_ACTOR · CO_BORROWER · LEGAL_REPRESENTATIVE ROLE_NOT_LISTED',
    'AWAITING_CONFIRMATION',
  ),
  'lapsed it cannot come again, but a later act can, and it can be withdrawn': [
    [DAY, reports(evaded(DAY, [borrower(50)], { reference: 'E-50' })), '1 RECEIVED'],
    ['2031-04-02', reports(evaded('2031-04-02', [borrower(50)], { reference: 'E-50' })), 'REPORT_DUPLICATE'],
    [
      '2031-04-03',
      reports(evaded('2031-04-03', [borrower(50)], { reference: 'E-50' })),
      'REPORT_SAME_CONDUCT',
    ],
    [
      '2031-04-03',
      reports(
        evaded('2031-04-03', [borrower(50)], {
          reference: 'E-50',
          acts: [act('ASSETS_MOVED', '2031-03-02', [0])],
        }),
      ),
      'REPORT_SAME_CONDUCT',
    ],
    [
      '2031-04-03',
      reports(
        evaded('2031-04-03', [borrower(50)], {
          reference: 'E-50',
          acts: [act('ASSETS_MOVED', '2031-03-03', [0])],
        }),
      ),
      '1 RECEIVED',
    ],
    ['2031-04-03', withdraws('E-50', 'BANK_ERROR', { criterion: 'EVASION' }), '2 WITHDRAWN'],
  ],
  'a nominee loan cannot come again': [
    [
      DAY,
      reports(nominee(DAY, [as(52, 'REAL_USER'), as(53, 'NOMINAL_BORROWER')], { reference: 'N-52' })),
      '1 RECEIVED',
    ],
    [
      '2031-04-03',
      reports(
        nominee('2031-04-03', [as(52, 'REAL_USER'), as(53, 'NOMINAL_BORROWER')], { reference: 'N-52' }),
      ),
      'REPORT_SAME_CONDUCT',
    ],
  ],
  'beside an accusation the arrears of the same person still block': [
    [DAY, reports(evaded(DAY, [borrower(60)], { reference: 'E-60' })), '1 RECEIVED'],
    [
      DAY,
      reports(overdue(DAY, [borrower(60)], { reference: 'E-60', dues: [instalment(1, '2030-11-30')] })),
      '1 RECEIVED',
    ],
    [DAY, asks(someone(60), { fields: ['reason', 'criterion'] }), 'BLOCK · LISTED DEFAULT'],
  ],
};

lifeOf('first lists and accusations (1-product, Criteria and Statements)', stories);
