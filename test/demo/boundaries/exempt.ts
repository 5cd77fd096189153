import type { Day } from '../days.ts';
import {
  due,
  type ExemptionSent,
  half,
  NO,
  type Row,
  rows,
  sum,
  type Verdict,
  YES,
  type Due,
} from './row.ts';

/** What never qualifies, on facts that are otherwise far over the limit. */
const RECEIVED = '2032-05-28';
const LONG_OVERDUE = [due('2032-01-10')];

const exempt = (boundary: string, exemption: ExemptionSent, dues: readonly Due[], verdict: Verdict): Row[] =>
  rows({ criterion: 'DEFAULT', boundary, near: null, receivedOn: RECEIVED, exemption }, [
    ['2032-05-27', dues, verdict],
  ]);

const without = (kind: string, document: string): Row[] =>
  exempt(`never qualifies: ${kind}`, { kind, document }, LONG_OVERDUE, NO);

/** Signed a day before the 18th birthday, or a day after it. */
const signing = (receivedOn: Day, asOf: string, dueOn: string): Row[] =>
  (
    [
      ['2010-06-16', '2028-06-15', NO],
      ['2010-06-14', '2028-06-15', YES],
      ['2012-02-29', '2030-02-27', NO],
      ['2012-02-29', '2030-03-02', YES],
    ] as const
  ).flatMap(([born, signedOn, verdict]) =>
    rows(
      { criterion: 'DEFAULT', boundary: 'under 18 when signing', near: 'DAY', receivedOn, born, signedOn },
      [[asOf, [due(dueOn)], verdict]],
    ),
  );

/** The part before a court does not count towards the floor. */
const beforeCourt = (amountFen: number, verdict: Verdict): Row[] =>
  rows(
    {
      criterion: 'DEFAULT',
      boundary: 'part before a court',
      near: 'FEN',
      receivedOn: RECEIVED,
      exemption: { kind: 'BEFORE_COURT', amountFen, document: '(2032)民初17号受理通知书' },
    },
    [['2032-05-27', [sum('2032-01-10', 300_000)], verdict]],
  );

export const exemptions: readonly Row[] = [
  ...without('LENDER_ERROR', '扣款系统故障说明'),
  ...without('FORCE_MAJEURE', '县政府受灾证明'),
  ...without('DEFERRAL', '延期还本付息协议'),
  ...without('BANKRUPTCY_STAY', '破产受理裁定书'),
  ...exempt(
    'never qualifies: IDENTITY_USED',
    { kind: 'IDENTITY_USED', parties: [0], document: '公安机关冒名证明' },
    LONG_OVERDUE,
    NO,
  ),
  ...exempt(
    'never qualifies: DEATH',
    { kind: 'DEATH', parties: [0], on: '2032-01-05', document: '死亡证明' },
    LONG_OVERDUE,
    NO,
  ),
  // Force majeure for one instalment only: for the one that counts, or for the other.
  ...exempt(
    'force majeure by instalment',
    { kind: 'FORCE_MAJEURE', instalments: [7], document: '县政府受灾证明' },
    [half('2032-01-10'), half('2032-05-10')],
    NO,
  ),
  ...exempt(
    'force majeure by instalment',
    { kind: 'FORCE_MAJEURE', instalments: [8], document: '县政府受灾证明' },
    [due('2032-01-10'), half('2032-05-10')],
    YES,
  ),
  ...rows(
    {
      criterion: 'UNPAID_INTEREST',
      boundary: 'force majeure by interest',
      near: null,
      receivedOn: RECEIVED,
      exemption: { kind: 'FORCE_MAJEURE', interest: [7], document: '县政府受灾证明' },
    },
    [['2032-05-27', [due('2031-12-21')], NO]],
  ),
  ...beforeCourt(200_001, NO),
  ...beforeCourt(200_000, YES),
  ...signing('2032-03-01', '2032-02-28', '2031-11-10'),
  ...signing('2032-06-20', '2032-06-19', '2032-03-10'),
];

/** Far from every boundary: the plain cases of every day. */
const plain = (receivedOn: Day, asOf: string, long: string, short: string): Row[] => [
  ...rows({ criterion: 'DEFAULT', boundary: 'far from any', near: null, receivedOn }, [
    [asOf, [due(long)], YES],
    [asOf, [due(short)], NO],
  ]),
  ...rows({ criterion: 'UNPAID_INTEREST', boundary: 'far from any', near: null, receivedOn }, [
    [asOf, [due(long)], YES],
    [asOf, [due(short)], NO],
  ]),
];

export const plainRows: readonly Row[] = [
  ...plain('2031-02-28', '2031-02-28', '2030-09-20', '2031-01-10'),
  ...plain('2031-03-01', '2031-03-01', '2030-09-21', '2031-01-11'),
  ...plain('2031-05-01', '2031-04-28', '2030-12-05', '2031-03-20'),
  ...plain('2031-06-20', '2031-06-18', '2031-01-21', '2031-05-11'),
  ...plain('2031-09-20', '2031-09-19', '2031-04-21', '2031-08-11'),
  ...plain('2031-12-21', '2031-12-19', '2031-07-21', '2031-11-11'),
  ...plain('2032-02-29', '2032-02-27', '2031-09-21', '2032-01-11'),
  ...plain('2032-03-01', '2032-02-27', '2031-09-21', '2032-01-11'),
  ...plain('2032-05-28', '2032-05-25', '2031-12-21', '2032-04-11'),
  ...plain('2032-05-30', '2032-05-26', '2031-12-21', '2032-04-12'),
  ...plain('2032-06-20', '2032-06-17', '2032-01-21', '2032-05-11'),
  ...plain('2033-02-28', '2033-02-25', '2032-09-21', '2033-01-11'),
  ...plain('2033-03-01', '2033-02-26', '2032-09-22', '2033-01-12'),
];
