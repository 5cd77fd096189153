import {
  AmountBand,
  Criterion,
  Doubt,
  Effect,
  type Policy,
  ReasonCode,
  Role,
  SettlementHow,
} from '#contracts';
import fc from 'fast-check';
import type { Card, CardEntry, CardListing, CardPeriod } from './card.ts';

/** Few names, so that many agree. */
const name = fc.constantFrom(
  { canonical: 'wang', reading: 'WANG', latin: false },
  { canonical: 'li', reading: 'LI', latin: false },
  { canonical: 'WANG', reading: 'WANG', latin: true },
  { canonical: 'sun', reading: null, latin: false },
);

const listing: fc.Arbitrary<CardListing> = fc
  .record({
    criterion: fc.constantFrom(...Criterion.options),
    roles: fc.subarray([...Role.options]),
    members: fc.subarray(['asking', 'member-1', 'member-2'], { minLength: 1 }),
    since: fc.constantFrom('2025-06-09', '2026-01-01'),
    amountBand: fc.constantFrom(...AmountBand.options),
    doubts: fc.subarray(Doubt.options.filter(doubt => doubt !== 'SAME_NAME_APART')),
    inDoubt: fc.boolean(),
    ended: fc.option(fc.constantFrom('2023-01-01', '2025-06-10')),
    how: fc.constantFrom(...SettlementHow.options),
    words: fc.subarray(['words one', 'words two']),
  })
  .map(({ ended, since, how, inDoubt, ...said }) => ({
    ...said,
    state: ended ? 'SETTLED' : 'ACTIVE',
    grounds: ['arrears-long/3'],
    since: ended ? null : since,
    inDoubt: !ended && inDoubt,
    endedOn: ended,
    how: ended && how,
  }));

const entry: fc.Arbitrary<CardEntry> = fc.record({
  subject: fc.constantFrom('subject-1', 'subject-2', 'subject-3', 'subject-4'),
  names: fc.array(name, { minLength: 1, maxLength: 2 }),
  apart: fc.array(
    fc
      .tuple(name, fc.constantFrom('subject-1', 'subject-2', 'subject-3'))
      .map(([one, subject]) => ({ ...one, subject })),
    { maxLength: 2 },
  ),
  listings: fc.uniqueArray(listing, { minLength: 1, maxLength: 2, selector: ({ criterion }) => criterion }),
});

const period: fc.Arbitrary<CardPeriod> = fc.record({
  from: fc.constant('2025-06-09'),
  until: fc.constantFrom(null, '2025-07-01'),
  entries: fc.uniqueArray(entry, { maxLength: 4, selector: ({ subject }) => subject }),
  full: fc.boolean(),
  contested: fc.boolean(),
  protected: fc.boolean(),
});

export const randomCard: fc.Arbitrary<Card> = fc.record({
  periods: fc.array(period, { maxLength: 1 }),
  reach: fc.constantFrom(null, null, null, '2025-06-25'),
});

/** Of the number, and perhaps of what follows from it. */
export const randomSeen = fc.record({
  cards: fc.array(fc.option(randomCard, { freq: 8 }), { minLength: 1, maxLength: 2 }),
  stale: fc.boolean(),
});

export const randomQuestion = fc.record({
  names: name,
  latinTypes: fc.boolean(),
  member: fc.constant('asking'),
});

/** One that validation might refuse: silent on reasons, or blocking what must not block. */
export const randomPolicy: fc.Arbitrary<Policy> = fc
  .array(
    fc.record({ reason: fc.constantFrom(...ReasonCode.options), effect: fc.constantFrom(...Effect.options) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map(rows => ({ version: 'random', effectiveOn: '2025-01-01', rows }));

export const randomOn = fc.record({
  policy: randomPolicy,
  day: fc.constantFrom('2025-06-08', '2025-06-20', '2025-06-30', '2025-07-01'),
});
