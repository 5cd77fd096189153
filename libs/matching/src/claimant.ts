import type { LocalDate, PartyKind } from '#contracts';
import type { ClaimedType } from '#identity';

/**
 * A name as HMACs in hex, derived when its statement was accepted: nothing here can be read back.
 * `reading` is null where there is none (an organisation; a character that no dictionary reads).
 */
export interface NameDigests {
  canonical: string;
  /** Of the sorted tokens, so that either order of surname and given name gives the same. */
  reading: string | null;
  /** Whether the name itself was written in Latin letters. */
  latin: boolean;
}

/** One claim to a number: its blind index. C is checked, P is plain; W (weak) never gets here. */
export interface ClaimedIdentifier {
  /** HMAC of type and canonical number: equal where both are equal. */
  index: string;
  type: ClaimedType;
  class: 'C' | 'P';
}

/** A party as `resolve` sees it. */
export interface Claimant {
  /** The party's id. */
  party: string;
  /** A person and an organisation are never one, whatever they share. */
  kind: PartyKind;
  /** Day of receipt of its report. */
  receivedOn: LocalDate;
  /**
   * Digest of member, loan and criterion, in hex: the same when the loan is reported again. Of a person under
   * protection (PROTECT) the decision's id.
   */
  loan: string;
  /** What it claims and what follows from that with certainty (`also`). */
  identifiers: readonly ClaimedIdentifier[];
  /** The present name first, then former ones. */
  names: readonly NameDigests[];
  /** Digest of the birth date, stated or implied by a number; null where neither says. */
  birth: string | null;
  /** Digest of the sex, stated or implied by a number; null where neither says. */
  sex: string | null;
  /** Withdrawn as WRONG_PARTY: it tells nothing more, yet an APART or VOID_IDENTIFIER that names it goes on binding. */
  gone?: boolean;
}
