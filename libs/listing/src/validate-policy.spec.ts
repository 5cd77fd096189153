import { describe, expect, test } from '@jest/globals';
import { Policy } from '#contracts';
import { samplePolicy } from './sample-policy.ts';
import { validatePolicy } from './validate-policy.ts';

const rows = samplePolicy.rows;
const withRows = (but: Policy['rows']): Policy => ({ ...samplePolicy, rows: but });

describe('a policy', () => {
  test('the sample is well formed and valid', () => {
    expect(Policy.parse(samplePolicy)).toEqual(samplePolicy);
    expect(validatePolicy(samplePolicy)).toEqual([]);
  });

  test('may ask for the role of whatever is listed, and for the end of what is settled', () => {
    const asks: Policy['rows'] = [
      { reason: 'LISTED', roles: ['GUARANTOR'], effect: 'INFORM' },
      { reason: 'LISTED_IN_DOUBT', roles: ['GUARANTOR'], effect: 'INFORM' },
      { reason: 'SETTLED', roles: ['GUARANTOR'], how: ['DEATH'], endedWithinMonths: 3, effect: 'INFORM' },
    ];
    expect(validatePolicy(withRows([...asks, ...rows]))).toEqual([]);
  });

  test.each<readonly [string, Policy['rows'], string]>([
    [
      'blocks what is in doubt',
      rows.map(row => (row.reason === 'LISTED_IN_DOUBT' ? { ...row, effect: 'BLOCK' as const } : row)),
      'rows/2: LISTED_IN_DOUBT is at most REVIEW',
    ],
    [
      'blocks a victim',
      rows.map(row => (row.reason === 'VICTIM_PROTECTED' ? { ...row, effect: 'BLOCK' as const } : row)),
      'rows/8: VICTIM_PROTECTED is at most REVIEW',
    ],
    [
      'is silent on a reason',
      rows.filter(({ reason }) => reason !== 'STANDING_STALE'),
      'STANDING_STALE: no last row that always matches',
    ],
    [
      'is silent on some cases of a reason',
      rows.filter(row => row.effect !== 'INFORM' || row.reason !== 'SETTLED'),
      'SETTLED: no last row that always matches',
    ],
    [
      'has rows that are never read',
      [...rows, { reason: 'LISTED', effect: 'INFORM' }],
      'LISTED: rows after the one that always matches are never read',
    ],
    [
      'asks for the role of what has none',
      [{ reason: 'NAME_MISMATCH', roles: ['BORROWER'], effect: 'BLOCK' }, ...rows],
      'rows/0: NAME_MISMATCH has no roles',
    ],
    [
      'asks for the end of what goes on',
      [{ reason: 'LISTED', endedWithinMonths: 3, effect: 'BLOCK' }, ...rows],
      'rows/0: LISTED has no end',
    ],
  ])('that %s is refused', (_why, but, fault) => expect(validatePolicy(withRows(but))).toEqual([fault]));
});
