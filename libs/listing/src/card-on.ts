import type { NameDigests } from '#matching';
import type {
  CardEntry,
  CardListing,
  CardPeriod,
  RecordedCard,
  RecordedEntry,
  RecordedListing,
} from './card.ts';
import { holds } from './spans.ts';

/** What a card says on a day. */
export interface CardDay extends Omit<CardPeriod, 'from' | 'until'> {
  /** The day lies within the card's reach; past it nothing is known. */
  readonly known: boolean;
}

type Recorded<T, K extends keyof T> = Pick<T, K> & Partial<T>;

const nameOf = (name: Recorded<NameDigests, 'canonical'>): NameDigests => ({
  reading: null,
  latin: false,
  ...name,
});

/** What a card does not say of a listing. */
const UNSAID: Omit<CardListing, 'criterion' | 'state' | 'amountBand'> = {
  roles: [],
  grounds: [],
  members: [],
  since: null,
  doubts: [],
  inDoubt: false,
  endedOn: null,
  how: null,
  words: [],
};

const listingOf = (listing: RecordedListing): CardListing => ({ ...UNSAID, ...listing });

/** A place without a holder is a fault of what wrote the card: thrown. */
const entryOf = (entry: RecordedEntry, { holders = [] }: RecordedCard): CardEntry => {
  const holder = 'of' in entry ? holders[entry.of] : entry;
  if (!holder) throw new Error('a card whose entry is of nobody');
  const { subject, names, apart = [] } = holder;
  return {
    subject,
    names: names.map(nameOf),
    apart: apart.map(nameOf),
    listings: entry.listings.map(listingOf),
  };
};

/** Reads a card for one day; no card, or a day without a period, has nothing to show. */
export const cardOn = (card: RecordedCard | null, day: string): CardDay => {
  const { reach = null, periods = [] } = card ?? {};
  const known = reach === null || day <= reach;
  const period = known ? periods.find(({ from, until = null }) => holds({ from, until }, day)) : undefined;
  const { entries = [], full = false, contested = false, protected: isProtected = false } = period ?? {};
  return {
    known,
    entries: card ? entries.map(entry => entryOf(entry, card)) : [],
    full,
    contested,
    protected: isProtected,
  };
};
