import type { CaseReason, LocalDate } from '#contracts';

/** A natural person or organisation: parties found to be one. */
export interface Subject {
  /** Its eldest party's id. */
  id: string;
  /** Its parties' ids, eldest first. */
  parties: string[];
  /** Blind indexes that its parties claim, held for later parties or not; none that officers dropped. */
  identifiers: string[];
  /** Ids of parties that officers set apart from one of its own, eldest first; also later ones whom that binds. */
  apartFrom: string[];
}

/** What a piece of evidence is about. */
export type EvidencePiece = 'NUMBER' | 'NAME' | 'BIRTH' | 'SEX' | 'SINGLE_VALUE' | 'KIND' | 'APART';

/** One comparison of the party that raised a case with one of the groups that it met. */
export interface Evidence {
  /** Eldest party of the group compared with. */
  side: string;
  piece: EvidencePiece;
  /** False also where nothing could be compared and that is what is in the way (`BIRTH_UNKNOWN`). */
  agreed: boolean;
  /** Points for (above 0) or against (below 0) one and the same; of use for sorting only, nothing is decided by it. */
  weight: number;
  /** What was compared and how it came out, as a code: `NUMBER_SAME:RESIDENT_ID`, `NAME_DIFFERS`. */
  words: string;
}

/** A question of identity for a person to decide. */
export interface MatchCase {
  /** Made of the eldest parties of its sides, so that it is the same case tomorrow. */
  id: string;
  /** Why the party that raised it is not simply one with what it met. */
  reason: CaseReason;
  /** Eldest party of each side, eldest first. An alarm (MANY_NAMES) has one side and contests nothing. */
  sides: string[];
  /** Receipt of the eldest party that raised it; no decision moves it. */
  openedOn: LocalDate;
  /**
   * Last day on which it is open: the 20th after `openedOn`, or after the receipt of the last LINK or APART in force
   * that names two of its sides. Sides that are set apart contest each other no more (`Subject.apartFrom`).
   */
  openUntil: LocalDate;
  /** As the party that raised it found it; of at most 20 groups. Later parties add nothing. */
  evidence: Evidence[];
}
