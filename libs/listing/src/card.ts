import type { AmountBand, Criterion, Doubt, Id, ListingState, Role, SettlementHow } from '#contracts';
import type { MatchCase, NameDigests } from '#matching';
import type { Listing } from './listing.ts';
import type { Span } from './spans.ts';

/** A listing as a check needs it: a band, never the amount. */
export interface CardListing {
  readonly criterion: Criterion;
  readonly state: ListingState;
  readonly roles: readonly Role[];
  readonly grounds: readonly string[];
  readonly members: readonly string[];
  readonly since: string | null;
  readonly amountBand: AmountBand;
  readonly doubts: readonly Doubt[];
  readonly inDoubt: boolean;
  readonly endedOn: string | null;
  readonly how: SettlementHow | null;
  /** What the subject says of it, once officers have released it. */
  readonly words: readonly string[];
}

/** A name under which somebody claims the number that officers set APART, and the subject that he belongs to. */
export interface ApartName extends NameDigests {
  /** Left out on a card that was recorded before it was told. */
  readonly subject?: Id;
}

/** A subject that carries the number and has a shown listing; `names` are those of the parties that carry it. */
export interface CardEntry {
  readonly subject: Id;
  readonly names: readonly NameDigests[];
  /** Names under which parties claim the number that officers set APART from the subject, shown or not. */
  readonly apart: readonly ApartName[];
  readonly listings: readonly CardListing[];
}

/** What the card says through a run of days: from `from` until the day before `until` (null: for ever). */
export interface CardPeriod {
  readonly from: string;
  readonly until: string | null;
  /** ACTIVE before SETTLED, then eldest first. */
  readonly entries: readonly CardEntry[];
  /** More subjects than a card holds: an answer is at least REVIEW. */
  readonly full: boolean;
  /** An open match case contests a subject on this number while another side has a shown listing. */
  readonly contested: boolean;
  /** The number is under PROTECT: its holder's identity was used without consent. */
  readonly protected: boolean;
}

/** What a check reads: the listings behind one identifier. Plain JSON; days without a period have nothing to show. */
export interface Card {
  readonly periods: readonly CardPeriod[];
  /** The last day known; null: known for ever. A check past it is STANDING_STALE. */
  readonly reach: string | null;
}

type Said<T, K extends keyof T> = Partial<Omit<T, K>> & Pick<T, K>;
export type RecordedListing = Said<CardListing, 'criterion' | 'state' | 'amountBand'>;
type RecordedHolder = Said<Omit<CardEntry, 'listings' | 'names'>, 'subject'> & {
  readonly names: readonly Said<NameDigests, 'canonical'>[];
};
/** `of` is the place of its subject among the card's `holders`; the first version wrote that in each entry. */
export type RecordedEntry = (RecordedHolder | { readonly of: number }) & {
  readonly listings: readonly RecordedListing[];
};
export type RecordedPeriod = Said<Omit<CardPeriod, 'entries'>, 'from'> & {
  readonly entries?: readonly RecordedEntry[];
};

/** A card as it is kept (`cardText`): what is null, false or empty is not written; nor what its version did not know. */
export interface RecordedCard extends Partial<Pick<Card, 'reach'>> {
  readonly holders?: readonly RecordedHolder[];
  readonly periods: readonly RecordedPeriod[];
}

/** A subject with its listings and its parties, as the cards are made from. */
export interface StandingSubject {
  /** Its eldest party's id. */
  readonly id: Id;
  /** Parties that officers set APART from it, in force. */
  readonly apartFrom: readonly Id[];
  readonly listings: readonly Listing[];
  readonly parties: readonly StandingParty[];
}

export interface StandingParty {
  readonly party: Id;
  readonly report: Id;
  /** Blind indexes of its numbers that can join (classes C and P). */
  readonly identifiers: readonly string[];
  readonly names: readonly NameDigests[];
}

/** A match case as the cards need it: its sides by a party of each; days are inclusive. */
export type StandingCase = Pick<MatchCase, 'id' | 'openedOn' | 'openUntil'> & {
  readonly sides: readonly Id[];
};

/** A PROTECT in force: the numbers that it names, and its days, until the day after its last (null: for ever). */
export interface StandingProtection extends Span {
  readonly indexes: readonly string[];
}

export interface CardSource {
  readonly subjects: readonly StandingSubject[];
  readonly cases: readonly StandingCase[];
  readonly protections: readonly StandingProtection[];
}
