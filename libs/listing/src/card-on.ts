import type { CardEntry, CardPeriod, RecordedCard, RecordedPeriod } from './card.ts';
import { holds } from './spans.ts';

/** What a card says on a day. */
export interface CardDay extends Omit<CardPeriod, 'from' | 'until'> {
  /** The day lies within the card's reach; past it nothing is known. */
  readonly known: boolean;
}

/** What an older card lacks it does not say: nobody set apart, no words released. */
const entriesOf = ({ entries }: RecordedPeriod): CardEntry[] =>
  entries.map(entry => ({
    ...entry,
    apart: entry.apart ?? [],
    listings: entry.listings.map(listing => ({ ...listing, words: listing.words ?? [] })),
  }));

/** Reads a card for one day; no card, or a day without a period, has nothing to show. */
export const cardOn = (card: RecordedCard | null, day: string): CardDay => {
  const known = card === null || card.reach === null || day <= card.reach;
  const period = known ? card?.periods.find(one => holds(one, day)) : undefined;
  return {
    known,
    entries: period ? entriesOf(period) : [],
    full: period?.full ?? false,
    contested: period?.contested ?? false,
    protected: period?.protected ?? false,
  };
};
