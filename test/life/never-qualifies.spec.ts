import type { ReportBody } from '#contracts';
import { expect, test } from '@jest/globals';
import { residentId } from '../world/numbers.ts';
import { evaded, instalment, interest, overdue, party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone, type Holder } from './people.ts';
import { asks, findings, reports, views, words } from './steps.ts';

type Exemption = NonNullable<ReportBody['exemptions']>[number];

const DAY = '2031-06-30';
const document = '有关文书';
/** Overdue for more than 3 months as of 2031-06-30: until 2031-04-30 and until 2031-05-28 would have been in time. */
const DUES = [instalment(1, '2031-01-31'), instalment(2, '2031-02-28')];

interface Case {
  exemptions?: Exemption[];
  dues?: typeof DUES;
  who?: Holder;
  signedOn?: string;
}

const body = (n: number, { exemptions, dues = DUES, who = someone(n), signedOn = '2026-01-02' }: Case) => {
  const reference = `Q-${String(n)}`;
  const loan = {
    reference,
    signedOn,
    kind: 'FARMER_OTHER' as const,
    principalFen: 5_000_000,
    outstandingFen: 3_000_000,
  };
  const told = overdue(DAY, [party(who, DAY, { consent: { reference: 'XY', signedOn } })], {
    reference,
    asOf: DAY,
    dues,
    loan,
  });
  return exemptions ? { ...told, exemptions } : told;
};

/** It does not qualify, the bank reads why, and no check shows it. */
const never = (n: number, its: Case, [code, said]: [string, string]): Row[] => [
  [DAY, reports(body(n, its)), '1 RECEIVED'],
  [DAY, views(`Q-${String(n)}`), 'NOT_QUALIFYING'],
  [DAY, findings(`Q-${String(n)}`), `BORROWER ${code}`],
  [DAY, words(`Q-${String(n)}`), said],
  [DAY, asks(its.who ?? someone(n)), 'CLEAR'],
];
/** The nearest case that is listed. */
const listed = (n: number, its: Case, answer = 'BLOCK · LISTED'): Row[] => [
  [DAY, reports(body(n, its)), '1 RECEIVED'],
  [DAY, asks(its.who ?? someone(n)), answer],
];

const born = (birth: string): Holder => ({ type: 'RESIDENT_ID', number: residentId(1, birth), name: '张少' });
const ended = (clearedOn: string) => [instalment(1, '2026-01-31', { clearedOn })];
const all = (kind: Exemption['kind'], rest: Partial<Exemption> = {}): Case => ({
  exemptions: [{ kind, document, ...rest }],
});

const stories: Stories = {
  "the lender's own error": never(1, all('LENDER_ERROR'), ['LENDER_ERROR', '系贷款人自身差错']),
  'force majeure': never(2, all('FORCE_MAJEURE', { instalments: [1, 2] }), ['FORCE_MAJEURE', '因不可抗力']),
  'force majeure excuses only the instalments that it hit': listed(
    3,
    all('FORCE_MAJEURE', { instalments: [1] }),
  ),
  'a deferral agreed or ordered': never(4, all('DEFERRAL'), ['DEFERRAL', '已协议或依令延期']),
  'a deferral granted later ends the arrears on its day: in time': never(
    5,
    { dues: [instalment(1, '2031-01-31')], ...all('DEFERRAL', { on: '2031-04-30' }) },
    ['DEFERRAL', '已协议或依令延期'],
  ),
  'a deferral granted later ends the arrears on its day: too late': listed(
    6,
    { dues: [instalment(1, '2031-01-31')], ...all('DEFERRAL', { on: '2031-05-01' }) },
    'REVIEW · SETTLED',
  ),
  'a stay in bankruptcy': never(7, all('BANKRUPTCY_STAY'), ['BANKRUPTCY_STAY', '破产程序中止清偿']),
  'the part before a court: 99,999 fen are left': never(
    8,
    { dues: [instalment(1, '2031-01-31')], ...all('BEFORE_COURT', { amountFen: 100_001 }) },
    ['BEFORE_COURT', '争议部分正在诉讼中'],
  ),
  'the part before a court: 100,000 fen are left': listed(9, {
    dues: [instalment(1, '2031-01-31')],
    ...all('BEFORE_COURT', { amountFen: 100_000 }),
  }),
  'an identity used without consent': never(10, all('IDENTITY_USED', { parties: [0] }), [
    'IDENTITY_USED',
    '当事人身份被冒用',
  ]),
  'the dead': never(11, all('DEATH', { parties: [0], on: '2031-06-01' }), ['DEATH', '当事人已死亡']),
  'under 18 when signing: the day before the birthday': never(
    12,
    { who: born('20080103'), signedOn: '2026-01-02' },
    ['MINOR', '签订合同时未满十八周岁'],
  ),
  'under 18 when signing: on the birthday': listed(13, { who: born('20080102'), signedOn: '2026-01-02' }),
  'a sum of 99,999 fen': never(14, { dues: [instalment(1, '2031-01-31', { amountFen: 99_999 })] }, [
    'BELOW_FLOOR',
    '金额低于认定下限',
  ]),
  'a sum of 100,000 fen': listed(15, { dues: [instalment(1, '2031-01-31', { amountFen: 100_000 })] }),
  'a sum of 100,000 fen of which a fen was paid': never(
    16,
    { dues: [instalment(1, '2031-01-31', { amountFen: 100_000, paidFen: 1 })] },
    ['BELOW_FLOOR', '金额低于认定下限'],
  ),
  // 5 years after 2026-06-29 are 2031-06-29, the day before receipt.
  'ended more than 5 years before receipt': never(17, { dues: ended('2026-06-29') }, [
    'ENDED_LONG_AGO',
    '行为在报送前已终止超过规定年限',
  ]),
  'ended 5 years before receipt: told on that one day': [
    ...listed(18, { dues: ended('2026-06-30') }, 'CLEAR · SETTLED'),
    ['2031-07-01', asks(someone(18)), 'CLEAR'],
  ],
  'not overdue for long enough': never(19, { dues: [instalment(1, '2031-03-31')] }, [
    'NOT_LONG_ENOUGH',
    '逾期未超过认定标准规定的期限',
  ]),
  'interest that force majeure hit': [
    [
      DAY,
      reports({
        ...interest(DAY, [party(someone(20), DAY)], { reference: 'Q-20' }),
        ...all('FORCE_MAJEURE', { interest: [1] }),
      } as ReportBody),
      '1 RECEIVED',
    ],
    [DAY, findings('Q-20', { criterion: 'UNPAID_INTEREST' }), 'BORROWER FORCE_MAJEURE'],
    [DAY, asks(someone(20)), 'CLEAR'],
  ],
  'an accusation that names force majeure': [
    [
      DAY,
      reports({
        ...evaded(DAY, [party(someone(21), DAY)], { reference: 'Q-21' }),
        ...all('FORCE_MAJEURE'),
      } as ReportBody),
      '1 RECEIVED',
    ],
    [DAY, findings('Q-21', { criterion: 'EVASION' }), 'BORROWER FORCE_MAJEURE'],
    [DAY, views('Q-21', { criterion: 'EVASION' }), 'NOT_QUALIFYING'],
  ],
  'an identity used excuses its holder, not the co-borrower': [
    [
      DAY,
      reports({
        ...overdue(DAY, [party(someone(22), DAY), party(someone(23), DAY, { role: 'CO_BORROWER' })], {
          reference: 'Q-22',
        }),
        ...all('IDENTITY_USED', { parties: [0] }),
      } as ReportBody),
      '1 RECEIVED',
    ],
    [DAY, asks(someone(22)), 'CLEAR'],
    [DAY, asks(someone(23)), 'BLOCK · LISTED'],
  ],
  // 90 days after 2031-06-30 are 2031-09-28 (1-product, A listing's life).
  'what does not qualify is open for 90 days, then the loan may be reported again': [
    ['2031-09-28', views('Q-1'), 'NOT_QUALIFYING'],
    [
      '2031-09-28',
      reports(overdue('2031-09-28', [party(someone(1), '2031-09-28')], { reference: 'Q-1' })),
      'REPORT_DUPLICATE',
    ],
    ['2031-09-29', views('Q-1'), 'EXPIRED'],
    [
      '2031-09-29',
      reports(overdue('2031-09-29', [party(someone(1), '2031-09-29')], { reference: 'Q-1' })),
      '1 RECEIVED',
    ],
    ['2031-09-29', asks(someone(1)), 'BLOCK · LISTED'],
  ],
};

lifeOf('never qualifies (1-product)', stories, world => {
  test('who never qualified has no card', async () => {
    const cards = await world().database('postgres').rows('SELECT count(*)::int AS n FROM cell.card');
    // The nearest cases that are listed (3, 6, 9, 13, 15, 18), the co-borrower, and the first one's second turn.
    expect(cards).toEqual([{ n: 8 }]);
  });
});
