import type { IdentifierType, PartyKind, RefusalCode, Sex } from '#contracts';

/**
 * How far a number can be trusted: **C** its standard checks it, **P** plain (one holder, no check),
 * **W** weak. C and P can join parties; W never joins and never lists alone (ID_STRONG_REQUIRED).
 */
export type IdentifierClass = 'C' | 'P' | 'W';

/** What is remarkable about a number that was accepted; shown to people, refuses nothing. */
export type IdentifierFlag =
  | 'ID_TYPE_CORRECTED'
  | 'ID_FROM_15'
  | 'ID15_CENTURY'
  | 'ID_PROVINCE_RARE'
  | 'ID_DIVISION_UNKNOWN'
  | 'ID_AGE_LOW'
  | 'ID_AGE_HIGH'
  | 'ID_SEQ_ZERO'
  | 'ID_FORM_RARE'
  | 'PR15_CHECK'
  | 'USCC_INNER'
  | 'USCC_CATEGORY';

/** What the number itself says of its holder; dates are `YYYY-MM-DD`. */
export interface Implied {
  birthOn?: string;
  sex?: Sex;
}

/** A number that can be indexed as `type:canonical`. */
export interface Identified {
  type: IdentifierType;
  canonical: string;
  class: IdentifierClass;
}

/** An accepted number. `type` is the one that the number shows; `also` follows from it with certainty. */
export interface Parsed extends Identified {
  implied: Implied;
  also: Identified[];
  flags: IdentifierFlag[];
}

/** `position` counts the characters of the text as sent, from 1. The right check character is never told. */
export interface RefusedNumber {
  refused: { code: RefusalCode; position?: number };
}

/** Reads a normalised text; `day` (`YYYY-MM-DD`) is the last day on which its holder can have been born. */
export type Reader = (text: string, day: string) => Parsed | RefusedNumber;

/** How many characters of a canonical number stay readable: at its start, at its end. */
export type Shown = readonly [start: number, end: number];

/** One line of the table of types. */
export interface TypeRule {
  /** Finds a character that no number of this type holds. */
  foreign: RegExp;
  read: Reader;
  /** The kinds of party that may carry it. */
  kinds: readonly PartyKind[];
  /** A subject has only one value of it. */
  single: boolean;
  officer: Shown;
  others: Shown;
}
