import { describe, expect, test } from '@jest/globals';
import type { ActKind } from '#contracts';
import { evasionVersion, judged, loan } from './versions.fixture.ts';

// Evidence of the fixture: 0 court, 1 notary, 2 authority, 3 inspection, 4 signed statement.
const act = (kind: ActKind, evidence: number[], doneOn = '2025-03-01') => ({ kind, doneOn, evidence });
const reasons = (...given: Parameters<typeof evasionVersion>) => judged(evasionVersion(...given)).reasons;
const isProved = (...acts: ReturnType<typeof act>[]) => !reasons({ acts }).includes('ACTS_UNPROVED');

describe('EVASION (document four; 1-product, Criteria)', () => {
  test('a plain case qualifies, and its sum is the sum outstanding', () => {
    expect(judged(evasionVersion())).toMatchObject({
      qualifies: true,
      reasons: [],
      sumFen: 3_000_000,
      endedOn: null,
    });
  });

  test('inability alone never qualifies: without evidence of ability no act is enough', () => {
    expect(reasons({ ableToPay: { evidence: [] } })).toEqual(['ABILITY_UNPROVED']);
  });

  test('nothing outstanding, nothing evaded', () => {
    expect(reasons({}, { loan: { ...loan, outstandingFen: 0 } })).toEqual([
      'NOTHING_OUTSTANDING',
      'BELOW_FLOOR',
    ]);
  });

  test.each([
    ['one act by a court’s document', [act('ASSETS_MOVED', [0])], true],
    ['one act by a court’s document and an inspection', [act('ASSETS_MOVED', [3, 0])], true],
    ['one act by a notary’s document', [act('SHAM_DIVORCE', [1])], true],
    ['one act by an authority’s document', [act('DISAPPEARED', [2])], true],
    ['one act proved otherwise', [act('ASSETS_MOVED', [3])], false],
    ['two different acts proved otherwise', [act('ASSETS_MOVED', [3]), act('ASSETS_HIDDEN', [4])], true],
    ['two on different days', [act('ASSETS_MOVED', [3]), act('ASSETS_MOVED', [4], '2025-03-02')], true],
    ['the same act said twice', [act('ASSETS_MOVED', [3]), act('ASSETS_MOVED', [4])], false],
    [
      'two of which none is on assets or the company',
      [act('DISAPPEARED', [3]), act('DISAPPEARED', [4], '2025-04-01')],
      false,
    ],
    ['disappearance and one on the company', [act('DISAPPEARED', [3]), act('NEW_COMPANY', [4])], true],
    ['one without any evidence beside one with', [act('ASSETS_MOVED', [3]), act('ASSETS_HIDDEN', [])], false],
    [
      'one after asOf beside one before',
      [act('ASSETS_MOVED', [3]), act('ASSETS_HIDDEN', [4], '2025-06-02')],
      false,
    ],
    ['on the day of asOf', [act('ASSETS_MOVED', [3]), act('ASSETS_HIDDEN', [4], '2025-06-01')], true],
  ])('%s: %s', (_title, acts, expected) => expect(isProved(...acts)).toBe(expected));

  test.each<ActKind>(['VIOLENCE', 'DEFIANCE', 'REFUSAL'])('%s only by a court’s document', kind => {
    expect(isProved(act(kind, [0]))).toBe(true);
    expect(isProved(act(kind, [1, 2]))).toBe(false);
    expect(isProved(act(kind, [2]), act('ASSETS_MOVED', [3]))).toBe(false);
  });

  test.each<ActKind>([
    'ASSETS_MOVED',
    'ASSETS_HIDDEN',
    'SHAM_DIVORCE',
    'SHAM_LEASE',
    'SHAM_SUIT',
    'SHAM_BANKRUPTCY',
    'SHAM_CANCELLATION',
    'NEW_COMPANY',
  ])('%s is on assets or the debtor company', kind => {
    expect(isProved(act('DISAPPEARED', [3]), act(kind, [4]))).toBe(true);
  });
});
