import { describe, expect, test } from '@jest/globals';
import { aligned, widthOf } from './columns.ts';
import { printedCheck } from './print-check.ts';
import { printedProblem } from './print-problem.ts';
import { printedDispute, printedReceipt } from './print-receipt.ts';
import { printedReport } from './print-report.ts';
import { shanghaiTime } from './shanghai-time.ts';

const reason = {
  reason: 'LISTED',
  effect: 'BLOCK',
  criterion: 'DEFAULT',
  state: 'ACTIVE',
  role: 'BORROWER',
  since: '2025-06',
  institutions: 1,
  own: false,
  amountBand: 'UNDER_10K_YUAN',
  doubts: [],
  endedOn: null,
  how: null,
  words: '不能按期还贷：逾期超过3个月，尚未还清',
} as const;
const answer = {
  id: '01978b22-64d1-7a55-9b0e-5f6e7d8c9b0a',
  outcome: 'BLOCK' as const,
  askedAt: '2025-06-20T18:11:08.123Z',
  reasons: [{ ...reason, doubts: [] }],
  inStandingUpTo: 48213,
  ruleSet: '2025-1',
  policy: 'sample-1',
  disclaimer: '本结论仅供参考',
  customerRights: '有权查询本人记录',
};

describe('a check as the counter reads it', () => {
  test('tells outcome, reasons, then what the customer must be told', () =>
    expect(printedCheck(answer, 'zh')).toBe(
      [
        '查询结论  建议不予授信(BLOCK)',
        '查询编号  01978b22-64d1-7a55-9b0e-5f6e7d8c9b0a',
        '查询时间  2025-06-21 02:11:08',
        '依据版本  2025-1 · sample-1 · 48213',
        '原因',
        '  1. 不能按期还贷：逾期超过3个月，尚未还清 [不予授信]',
        '说明      本结论仅供参考',
        '客户权利  有权查询本人记录',
        '',
      ].join('\n'),
    ));

  test('CLEAR has no reasons and nothing to tell the customer', () => {
    const { customerRights: _, ...clear } = { ...answer, outcome: 'CLEAR' as const, reasons: [] };
    const printed = printedCheck(clear, 'en');
    expect(printed).toContain('Nothing on record (CLEAR)');
    expect(printed).not.toMatch(/Reasons|customer/);
  });
});

describe('a report as its own clerk reads it', () => {
  const view = {
    id: 'r-1',
    number: 1,
    status: 'LISTED' as const,
    receivedAt: '2025-06-08T02:11:08.123Z',
    criterion: 'DEFAULT' as const,
    loan: { reference: 'JK-1', signedOn: '2023-03-02', kind: 'OTHER', principalFen: 1, outstandingFen: 1 },
    versions: [],
    finding: {
      qualifies: true,
      ruleSet: '2025-1',
      parties: [
        {
          role: 'BORROWER' as const,
          masked: '1****************X',
          listed: true,
          shownFrom: '2025-06-09',
          tests: [
            {
              rule: 'arrears-longer',
              fact: 'instalment/7',
              expected: { clearedBy: '2025-04-15' },
              found: { clearedOn: null, asOf: '2025-06-08' },
              met: true,
              words: '第7期逾期超过3个月',
            },
          ],
          reasons: [{ code: 'UNDER_FLOOR', words: '低于下限' }],
        },
      ],
    },
    disputes: [],
    nextDeadline: null,
  };
  const words = { DEFAULT: { zh: '不能按期还贷', en: 'Default' } } as Parameters<typeof printedReport>[1];

  test('tells each test: its sentence, rule, what it expected and found', () => {
    const printed = printedReport(view, words, 'zh');
    expect(printed).toContain('认定标准  不能按期还贷(DEFAULT)');
    expect(printed).toContain('状态      已列入(LISTED)');
    expect(printed).toContain('借款人(BORROWER) 1****************X 列入，2025-06-09起可查');
    expect(printed).toContain('  ● 第7期逾期超过3个月\n');
    expect(printed).toContain(
      '规则 arrears-longer (instalment/7)  标准 clearedBy=2025-04-15  事实 clearedOn=null asOf=2025-06-08',
    );
    expect(printed).toContain('- 低于下限(UNDER_FLOOR)');
  });

  test('one that has ended is no longer active, and still shown', () => {
    const [party] = view.finding.parties;
    const finding = { ...view.finding, parties: [{ ...party!, listed: false }] };
    const deadline = { on: '2031-06-08', what: 'KEPT_UNTIL' as const };
    const printed = printedReport(
      { ...view, status: 'SETTLED', finding, nextDeadline: deadline },
      words,
      'zh',
    );
    expect(printed).toContain('不再作为有效记录，2025-06-09起可查');
    expect(printedReport({ ...view, status: 'NOTICE_RUNNING', finding }, words, 'zh')).toContain(
      ' 不列入，2025-06-09起可查',
    );
    expect(printed).toContain('2031-06-08 后删除(KEPT_UNTIL)');
  });

  test('each dispute stands with its state and its last days, and nothing of whose counter', () => {
    const dispute = {
      id: 'd-1',
      openedOn: '2025-06-21',
      ground: 'WRONG_FACTS' as const,
      state: 'OPEN' as const,
      replyBy: '2025-07-06',
      decideBy: '2025-07-11',
    };
    const nextDeadline = { on: '2025-07-06', what: 'REPLY_BY' as const };
    const printed = printedReport({ ...view, disputes: [dispute], nextDeadline }, words, 'zh');
    expect(printed).toContain(
      '异议\n  2025-06-21 事实有误(WRONG_FACTS) 尚未答复(OPEN) d-1  答复至 2025-07-06  认定至 2025-07-11\n',
    );
    expect(printed).toContain('2025-07-06 最迟该日答复异议，否则暂停(REPLY_BY)');
  });

  test('without a finding says so', () =>
    expect(printedReport({ ...view, finding: null }, words, 'zh')).toContain('认定结果  尚未得出'));
});

test('a receipt tells the key under which it can be sent again, and a replay', () => {
  const receipt = {
    id: 'a',
    report: 'r-1',
    number: 2,
    version: 1,
    status: 'RECEIVED',
    receivedAt: '',
    seq: 3,
  } as const;
  expect(printedReceipt({ receipt, key: 'k-1', replayed: true }, 'zh')).toMatch(/幂等键 +k-1\n重发 +是/);
  expect(printedReceipt({ receipt, key: 'k-1', replayed: false }, 'zh')).not.toContain('重发');
});

test("a dispute's receipt tells its id, and the report where it is one's own alone", () => {
  const untold = {
    id: 'd-1',
    report: null,
    number: null,
    version: null,
    status: null,
    receivedAt: '',
    seq: 3,
  };
  const sent = { key: 'k-1', replayed: false };
  const shown = { dispute: 'd-1', lang: 'zh' as const };
  expect(printedDispute({ receipt: untold, ...sent }, shown)).toMatch(
    /^异议编号 +d-1\n接收时间.*\n幂等键 +k-1\n$/,
  );
  const own = { ...untold, report: 'r-1', number: 4, version: 1, status: 'LISTED' as const };
  expect(printedDispute({ receipt: own, ...sent }, shown)).toMatch(
    /异议编号 +d-1\n报送编号 +r-1\n记录编号 +4\n状态 +已列入/,
  );
});

test('a problem tells each fault, where it is, what to do, and the first report', () => {
  const printed = printedProblem(
    {
      type: 'https://lianfang.example/problems/REPORT_DUPLICATE',
      title: '已报送',
      status: 409,
      code: 'REPORT_DUPLICATE',
      errors: [
        { pointer: '', code: 'REPORT_DUPLICATE', detail: '已报送且未了结', next: '请更正或了结' },
        { pointer: '/unit', code: 'UNIT_UNKNOWN', detail: '网点不存在', next: '请核对' },
      ],
      requestId: 'q-1',
      firstReport: 'r-0',
    },
    'zh',
  );
  expect(printed).toBe(
    [
      '已报送 (REPORT_DUPLICATE, HTTP 409)',
      '  处理: 请更正或了结',
      '  /unit  网点不存在(UNIT_UNKNOWN)',
      '      处理: 请核对',
      '原报送    r-0',
      '请求编号  q-1',
      '',
    ].join('\n'),
  );
});

describe('columns', () => {
  test('Chinese characters take two', () => expect(widthOf('查A·𠀀')).toBe(2 + 1 + 1 + 2));
  test('an answer cannot send control characters to the terminal', () =>
    expect(aligned([['a', 'x\u001b[2J\u202ey']])).toBe('a  x [2J y\n'));
});

test.each([
  ['2025-06-20T16:00:00Z', '2025-06-21 00:00:00'],
  ['not a time', 'not a time'],
])('%s is %s in Shanghai', (instant, shown) => expect(shanghaiTime(instant)).toBe(shown));
