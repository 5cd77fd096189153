import type { PartyKind } from '#contracts';
import type { ClaimedType } from '#identity';
import type { Claimant, ClaimedIdentifier, NameDigests } from '#matching';

/** One number of one party, as `claim` keeps it. */
export interface ClaimRow {
  index: string;
  party: string;
  seq: number;
  report: string;
  member: string;
  kind: PartyKind;
  type: ClaimedType;
  class: 'C' | 'P';
  names: NameDigests[];
  birth: string | null;
  sex: string | null;
  /** Digest of member, loan and criterion, hex: what APART and VOID_IDENTIFIER bind a later report by. */
  loan: string;
  /** Claimed by a PROTECT for its person: tells who is who, and never counts. */
  protects: boolean;
  /** Its report is erased: tells who is who for as long as its component is held, and nothing else. */
  erased: boolean;
  /** Shanghai day; a match case is open through 20 days from it. */
  receivedOn: string;
  /** Its report was withdrawn as WRONG_PARTY: it tells nothing of who is who any more. */
  gone: boolean;
}

/** A party with all its numbers, as resolve reads it, and the report that names it. */
export interface ClaimingParty extends Claimant {
  identifiers: ClaimedIdentifier[];
  /** Of a PROTECT's own party the decision's id. */
  report: string;
  gone: boolean;
  protects: boolean;
  erased: boolean;
}

/**
 * Gathers claims, given eldest first, into parties in the same order. The order decides who is who: the
 * eldest gives its subject the name (7-identifiers, resolve).
 */
export const partiesOf = (rows: ClaimRow[]): ClaimingParty[] => {
  const parties = new Map<string, ClaimingParty>();
  for (const { index, type, class: strength, ...row } of rows) {
    const { party, kind, receivedOn, names, birth, sex, report, gone, loan, protects, erased } = row;
    const known = parties.get(party) ?? {
      party,
      kind,
      receivedOn,
      names,
      birth,
      sex,
      report,
      gone,
      loan,
      protects,
      erased,
      identifiers: [],
    };
    known.identifiers.push({ index, type, class: strength });
    parties.set(party, known);
  }
  return [...parties.values()];
};
