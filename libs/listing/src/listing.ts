import type { Criterion, Doubt, Id, ListingState, Role, SettlementHow } from '#contracts';

/** A run of days on which a listing is the same: from `from` until the day before `until` (null: for ever). */
export interface Period {
  readonly from: string;
  readonly until: string | null;
  readonly state: ListingState;
  /** Reports that carry it, sorted: open ones of an ACTIVE listing, ended ones of a SETTLED. */
  readonly reports: readonly Id[];
  /** The parties through which open and ended reports carry it, sorted: their names and numbers make the cards. */
  readonly parties: readonly Id[];
  /** Ids of the members that carry it, distinct, sorted. */
  readonly members: readonly string[];
  /** In the order of `Role`; where not softened, of reports without doubt alone. */
  readonly roles: readonly Role[];
  /** Rules that were met and their thresholds (`groundsOf`), sorted; of the same reports as `roles`. */
  readonly grounds: readonly string[];
  /** First day shown of this ACTIVE run; null where SETTLED. */
  readonly since: string | null;
  /** The highest sum of one report. */
  readonly sumFen: number;
  readonly doubts: readonly Doubt[];
  /** Every open report that carries it is in doubt. */
  readonly inDoubt: boolean;
  /** Of a SETTLED listing the latest end, else null. */
  readonly endedOn: string | null;
  readonly how: SettlementHow | null;
  /** Released words of the disputes of the parts that carry it, distinct, sorted. */
  readonly words: readonly string[];
}

/** A subject's entry under one criterion: its periods in order, with gaps where nothing carries it. */
export interface Listing {
  readonly criterion: Criterion;
  readonly periods: readonly Period[];
}
