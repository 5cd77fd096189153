import { describe, expect, test } from '@jest/globals';
import type { Test } from './finding.ts';
import { reasonWords, wordsOfReason, type FindingReason } from './reasons.ts';
import type { ReportVersion } from './report-version.ts';
import { criteria } from './criteria.ts';
import { said, yuan } from './test-words.ts';
import {
  defaultVersion,
  evasionVersion,
  guarantor,
  instalment,
  interestDue,
  interestVersion,
  judged,
  misuseVersion,
  nomineeVersion,
} from './versions.fixture.ts';
import { wordsOfRules, wordsOfTest } from './words-of-test.ts';

const pairOf = (asOf: string) =>
  defaultVersion(asOf, [
    instalment({ no: 7, dueOn: '2025-01-15' }),
    instalment({ no: 8, dueOn: '2025-02-15', clearedOn: '2025-04-16' }),
  ]);
const calledOn = (paidOn: string | null) =>
  defaultVersion('2025-06-30', [instalment()], {
    parties: [guarantor({ calledOn: '2025-02-20', until: '2026-03-02', paidOn })],
  });

/** Versions whose working together holds every rule, and every turn that its sentence can take. */
const versions: ReportVersion[] = [
  pairOf('2025-04-20'),
  defaultVersion('2025-04-01', [
    instalment({ no: 1, dueOn: '2025-01-15', clearedOn: '2025-01-20' }),
    instalment({ no: 2, dueOn: '2025-02-15' }),
  ]),
  defaultVersion('2025-06-30', [instalment({ clearedOn: '2025-05-03', amountFen: 1_234_550 })]),
  interestVersion('2025-06-20', [interestDue()]),
  interestVersion('2025-06-20', [interestDue({ paidOn: '2025-06-01' })]),
  calledOn(null),
  calledOn('2025-06-01'),
  misuseVersion(),
  misuseVersion({ agreedPurpose: { code: 'UNSPECIFIED' }, priorConsent: true, uses: [] }),
  evasionVersion(),
  evasionVersion({ acts: [] }),
  nomineeVersion(),
  nomineeVersion({ proof: 'FUNDS_TRACED', evidence: [1] }),
  nomineeVersion({ proof: 'COURT', evidence: [] }),
];
const rows: Test[] = versions.flatMap(version => judged(version).tests);
const sentences = (lang: 'zh' | 'en') =>
  [...new Set(rows.map(row => `${row.rule}: ${wordsOfTest(row, lang)}`))].sort();
const codes = Object.keys(reasonWords) as FindingReason[];

describe('a loan officer can read why', () => {
  test('every rule gives a sentence, and the samples here hold every rule', () => {
    expect([...new Set(rows.map(({ rule }) => rule))].sort()).toEqual(Object.keys(wordsOfRules).sort());
  });

  test.each(['zh', 'en'] as const)('the sentences in %s', lang => expect(sentences(lang)).toMatchSnapshot());

  test.each(['zh', 'en'] as const)('the reasons in %s', lang => {
    expect(codes.map(code => `${code}: ${wordsOfReason(code, lang)}`)).toMatchSnapshot();
  });

  test('no sentence shows a code, a hole or the name of a field', () => {
    const all = [
      ...sentences('zh'),
      ...sentences('en'),
      ...codes.flatMap(code => [wordsOfReason(code, 'zh'), wordsOfReason(code, 'en')]),
    ];
    for (const sentence of all)
      expect(sentence.replace(/^[a-z-]+: /, '')).not.toMatch(
        /[A-Z]{2,}|undefined|null|NaN|—|[a-z][A-Z]|\bhe\b/,
      );
  });

  test('a Chinese sentence holds no English word, and an English one no Chinese', () => {
    for (const sentence of sentences('zh'))
      expect(sentence.replace(/^[a-z-]+: /, '')).not.toMatch(/[a-z]{2,}/);
    for (const sentence of sentences('en')) expect(sentence).not.toMatch(/\p{Script=Han}/u);
  });

  test('a rule without words is a bug', () => {
    expect(() => wordsOfTest({ ...rows[0]!, rule: 'no-such-rule' }, 'zh')).toThrow('no-such-rule');
  });

  test('the criteria have the names of the founding document', () =>
    expect(Object.values(criteria).map(({ words }) => words)).toEqual([
      { zh: '不能按期还贷', en: 'Default' },
      { zh: '不及时结息', en: 'Unpaid interest' },
      { zh: '擅自改变贷款用途', en: 'Misused purpose' },
      { zh: '恶意逃废债务', en: 'Evasion of debt' },
      { zh: '顶名贷款', en: 'Nominee loan' },
    ]));

  test('a proof of a later version than these words is shown by its code', () => {
    const row = { ...judged(nomineeVersion()).tests[0]!, found: { proof: 'LATER' } };
    expect([wordsOfTest(row, 'zh'), wordsOfTest(row, 'en')]).toEqual([
      '以他人名义借款的证明方式：LATER；有相应证据。',
      "That the loan was taken in another's name: LATER; a document shows it.",
    ]);
  });

  test.each([
    [undefined, '—'],
    [null, '—'],
    [0, '0'],
    [false, 'false'],
    [['A', 'B'], '["A","B"]'],
  ])('of a working %j is said as %s', (value, words) => expect(said(value)).toBe(words));

  test.each([
    [0, '0'],
    [5, '0.05'],
    [10_000, '100'],
    [123_456_789, '1,234,567.89'],
    [100_000_000, '1,000,000'],
  ])('%i fen are %s yuan', (fen, words) => expect(yuan(fen)).toBe(words));
});
