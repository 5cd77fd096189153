import type { Policy } from '#contracts';
import type { Card, CardEntry, CardListing, CardPeriod, RecordedCard } from './card.ts';
import { decide } from './decide.ts';
import type { Question } from './decision.ts';
import { samplePolicy } from './sample-policy.ts';

export const name = (canonical: string, reading: string | null = null, latin = false) => ({
  canonical,
  reading,
  latin,
});
const question: Question = { names: name('wang'), latinTypes: false, member: 'asking' };

export const listing = (but: Partial<CardListing> = {}): CardListing => ({
  criterion: 'DEFAULT',
  state: 'ACTIVE',
  roles: ['BORROWER'],
  grounds: ['arrears-long/3'],
  members: ['member-1'],
  since: '2025-06-09',
  amountBand: 'UNDER_10K_YUAN',
  doubts: [],
  inDoubt: false,
  endedOn: null,
  how: null,
  words: [],
  ...but,
});

export const settled = (endedOn: string, but: Partial<CardListing> = {}) =>
  listing({ state: 'SETTLED', since: null, endedOn, how: 'PAID', ...but });

export const entry = (listings: CardListing[], but: Partial<CardEntry> = {}): CardEntry => ({
  subject: 'subject-1',
  names: [name('wang')],
  apart: [],
  listings,
  ...but,
});

/** A card of one period, from 2025-06-09 for ever. */
export const card = (
  entries: CardEntry[],
  but: Partial<CardPeriod> = {},
  reach: string | null = null,
): Card => ({
  periods: [
    { from: '2025-06-09', until: null, entries, full: false, contested: false, protected: false, ...but },
  ],
  reach,
});

/** Asks about `wang` on 2025-06-20 under the sample policy, but for what the test says. */
export const ask = (
  cards: (RecordedCard | null)[],
  but: { question?: Partial<Question>; stale?: boolean; policy?: Policy; day?: string } = {},
) =>
  decide(
    { ...question, ...but.question },
    { cards, stale: but.stale ?? false },
    { policy: but.policy ?? samplePolicy, day: but.day ?? '2025-06-20' },
  );

/** The outcome, then each reason with its effect. */
export const short = (...asked: Parameters<typeof ask>) => {
  const { outcome, reasons } = ask(...asked);
  return [outcome, ...reasons.map(({ reason, effect }) => `${reason} ${effect}`)];
};
