import { describe, expect, test } from '@jest/globals';
import type { Policy } from '#contracts';
import { ask, card, entry, listing, name, settled, short } from './answers.fixture.ts';
import { samplePolicy } from './sample-policy.ts';

describe('decide (1-product, An answer)', () => {
  test('the answer of 8-shapes, whole', () =>
    expect(ask([card([entry([listing()])])])).toEqual({
      outcome: 'BLOCK',
      reasons: [
        {
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
          grounds: ['arrears-long/3'],
          customerWords: [],
        },
      ],
    }));

  test.each<readonly [string, string[], ...Parameters<typeof ask>]>([
    ['no card', ['CLEAR'], [null]],
    ['no card of the number nor of what follows from it', ['CLEAR'], [null, null]],
    ['before the card’s first period', ['CLEAR'], [card([entry([listing()])])], { day: '2025-06-08' }],
    ['a guarantor', ['REVIEW', 'LISTED REVIEW'], [card([entry([listing({ roles: ['GUARANTOR'] })])])]],
    [
      'of several roles the strongest',
      ['BLOCK', 'LISTED BLOCK'],
      [card([entry([listing({ roles: ['CO_BORROWER', 'GUARANTOR'] })])])],
    ],
    [
      'in doubt',
      ['REVIEW', 'LISTED_IN_DOUBT REVIEW'],
      [card([entry([listing({ inDoubt: true, doubts: ['UNRENEWED'] })])])],
    ],
    [
      'settled 24 months ago',
      ['REVIEW', 'SETTLED REVIEW'],
      [card([entry([settled('2025-06-20')])])],
      { day: '2027-06-20' },
    ],
    [
      'settled before that',
      ['CLEAR', 'SETTLED INFORM'],
      [card([entry([settled('2025-06-20')])])],
      { day: '2027-06-21' },
    ],
    [
      'assigned, however long ago',
      ['REVIEW', 'SETTLED REVIEW'],
      [card([entry([settled('2025-06-20', { how: 'ASSIGNED' })])])],
      { day: '2029-06-21' },
    ],
    [
      'another name',
      ['REVIEW', 'NAME_MISMATCH REVIEW'],
      [card([entry([listing()], { names: [name('li')] })])],
    ],
    [
      'a former name of the subject agrees',
      ['BLOCK', 'LISTED BLOCK'],
      [card([entry([listing()], { names: [name('li'), name('wang')] })])],
    ],
    [
      'two of other names are one mismatch',
      ['REVIEW', 'NAME_MISMATCH REVIEW'],
      [
        card([
          entry([listing()], { names: [name('li')] }),
          entry([listing()], { subject: 'subject-2', names: [name('sun')] }),
        ]),
      ],
    ],
    [
      'one agrees, one does not',
      ['BLOCK', 'LISTED BLOCK', 'NAME_MISMATCH REVIEW'],
      [card([entry([listing()]), entry([listing()], { subject: 'subject-2', names: [name('li')] })])],
    ],
    ['contested', ['REVIEW', 'IDENTITY_CONTESTED REVIEW'], [card([], { contested: true })]],
    ['protected', ['CLEAR', 'VICTIM_PROTECTED INFORM'], [card([], { protected: true })]],
    [
      'protected and listed by a later report, which stands',
      ['BLOCK', 'LISTED BLOCK', 'VICTIM_PROTECTED INFORM'],
      [card([entry([listing()])], { protected: true })],
    ],
    [
      'protected under another name: the number is what counts',
      ['REVIEW', 'NAME_MISMATCH REVIEW', 'VICTIM_PROTECTED INFORM'],
      [card([entry([listing()], { names: [name('li')] })], { protected: true })],
    ],
    [
      'protected by what follows from the number',
      ['CLEAR', 'VICTIM_PROTECTED INFORM'],
      [null, card([], { protected: true })],
    ],
    ['stale', ['REVIEW', 'STANDING_STALE REVIEW'], [null], { stale: true }],
    ['on the card’s last day', ['BLOCK', 'LISTED BLOCK'], [card([entry([listing()])], {}, '2025-06-20')]],
    [
      'past the card’s reach',
      ['REVIEW', 'STANDING_STALE REVIEW'],
      [card([entry([listing()])], {}, '2025-06-19')],
    ],
    [
      'a Latin name on a passport',
      ['BLOCK', 'LISTED BLOCK'],
      [card([entry([listing()], { names: [name('王', 'WANG')] })])],
      { question: { names: name('WANG', 'WANG', true), latinTypes: true } },
    ],
    [
      'a Latin name on another number',
      ['REVIEW', 'NAME_MISMATCH REVIEW'],
      [card([entry([listing()], { names: [name('王', 'WANG')] })])],
      { question: { names: name('WANG', 'WANG', true) } },
    ],
  ])('%s', (_why, expected, ...asked) => expect(short(...asked)).toEqual(expected));

  test('a number and what follows from it are one question: nothing is told twice', () => {
    const one = card([entry([listing(), settled('2025-06-10', { criterion: 'UNPAID_INTEREST' })])], {
      contested: true,
    });
    expect(short([one, one])).toEqual([
      'BLOCK',
      'LISTED BLOCK',
      'SETTLED REVIEW',
      'IDENTITY_CONTESTED REVIEW',
    ]);
  });

  test('two subjects of agreeing name are two reasons', () =>
    expect(short([card([entry([listing()]), entry([listing()], { subject: 'subject-2' })])])).toEqual([
      'BLOCK',
      'LISTED BLOCK',
      'LISTED BLOCK',
    ]));

  test('under another name nothing of the listing is shown', () => {
    const [reason] = ask([
      card([entry([listing({ members: ['asking'], words: ['words of li'] })], { names: [name('li')] })]),
    ]).reasons;
    expect(reason).toMatchObject({
      criterion: null,
      role: null,
      since: null,
      institutions: 0,
      own: false,
      amountBand: null,
      grounds: [],
      customerWords: [],
    });
  });

  test('one’s own report is said to be so, and institutions are counted', () => {
    const [reason] = ask([card([entry([listing({ members: ['asking', 'member-1'] })])])]).reasons;
    expect(reason).toMatchObject({ own: true, institutions: 2 });
    expect(JSON.stringify(reason)).not.toContain('member-1');
  });

  test('a listing in doubt never blocks, whatever the policy says', () => {
    const hard: Policy = { ...samplePolicy, rows: [{ reason: 'LISTED_IN_DOUBT', effect: 'BLOCK' }] };
    expect(short([card([entry([listing({ inDoubt: true })])])], { policy: hard })).toEqual([
      'REVIEW',
      'LISTED_IN_DOUBT REVIEW',
    ]);
  });

  test('a victim is never blocked for having been one, whatever the policy says', () => {
    const hard: Policy = { ...samplePolicy, rows: [{ reason: 'VICTIM_PROTECTED', effect: 'BLOCK' }] };
    expect(short([card([], { protected: true })], { policy: hard })).toEqual([
      'REVIEW',
      'VICTIM_PROTECTED REVIEW',
    ]);
  });

  test('past a card’s reach the answer is at least REVIEW, whatever the policy says', () => {
    const soft: Policy = { ...samplePolicy, rows: [{ reason: 'STANDING_STALE', effect: 'INFORM' }] };
    expect(short([card([], {}, '2025-06-19')], { policy: soft })).toEqual([
      'REVIEW',
      'STANDING_STALE INFORM',
    ]);
    expect(short([null], { policy: soft, stale: true })).toEqual(['CLEAR', 'STANDING_STALE INFORM']);
  });

  test('released words go with the listing into the reason', () => {
    const [reason] = ask([card([entry([listing({ words: ['the loan was a relative’s'] })])])]).reasons;
    expect(reason?.customerWords).toEqual(['the loan was a relative’s']);
  });

  test('a card full of subjects answers at least REVIEW, whatever the policy says', () => {
    const soft: Policy = { ...samplePolicy, rows: [{ reason: 'STANDING_STALE', effect: 'INFORM' }] };
    expect(short([card([], { full: true })], { policy: soft })).toEqual(['REVIEW', 'STANDING_STALE INFORM']);
  });

  test('passing days alone never make a listing stronger', () => {
    const days = ['2025-06-20', '2026-06-20', '2027-06-20', '2029-06-20'];
    const outcomes = days.map(day => ask([card([entry([settled('2025-06-10')])])], { day }).outcome);
    expect(outcomes).toEqual(['REVIEW', 'REVIEW', 'CLEAR', 'CLEAR']);
  });
});
