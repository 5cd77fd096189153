import type { Doubt, Role, SettlementHow } from '#contracts';

/** What one party's part in a report is on a day. Only ACTIVE and SETTLED carry a listing. */
export type PartState =
  | 'WAITING'
  | 'AWAITING_CONFIRMATION'
  | 'REFUSED'
  | 'LAPSED'
  | 'NOT_QUALIFYING'
  | 'ACTIVE'
  | 'SUSPENDED'
  | 'SETTLED'
  | 'UPHELD'
  | 'PROTECTED'
  | 'GONE';

/** One party's part on a day. */
export interface PartOnDay {
  readonly state: PartState;
  readonly doubts: readonly Doubt[];
  readonly sumFen: number;
  readonly role: Role;
  /** Rules that were met and their thresholds, as words need them (`groundsOf`). Empty where nothing is carried. */
  readonly grounds: readonly string[];
  /** Only where SETTLED. */
  readonly endedOn: string | null;
  readonly how: SettlementHow | null;
  /** The party's own words on its disputes, as far as officers have released them; distinct, sorted. */
  readonly words: readonly string[];
}

/** The same through a run of days: from `from` until the day before `until` (null: for ever). */
export interface Segment extends PartOnDay {
  readonly from: string;
  readonly until: string | null;
}
