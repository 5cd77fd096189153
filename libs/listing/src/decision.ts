import type { Outcome, Policy, Reason } from '#contracts';
import type { NameDigests } from '#matching';
import type { RecordedCard } from './card.ts';

/** What is asked, without a number or a name in it. */
export interface Question {
  readonly names: NameDigests;
  /** The identifier's type lets a Latin name agree with the reading of a Chinese one (PASSPORT, FOREIGN_PR). */
  readonly latinTypes: boolean;
  /** The asking member's id. */
  readonly member: string;
}

/** What the database showed: the cards of the number and of its `also`, null where there is none. */
export interface Seen {
  readonly cards: readonly (RecordedCard | null)[];
  /** A statement on this very number has waited too long, or failed for good. */
  readonly stale: boolean;
}

export interface DecideOn {
  readonly policy: Policy;
  /** The Shanghai date of the check row's own time. */
  readonly day: string;
}

/** A reason before its words: `grounds` (`groundsOf`) tell which words are true and leave the answer. */
export interface ReasonFound extends Omit<Reason, 'words' | 'customerWords'> {
  readonly grounds: readonly string[];
  /** What the subject says of it, released by officers; empty where it says nothing. */
  readonly customerWords: readonly string[];
}

export interface Decision {
  readonly outcome: Outcome;
  /** Strongest effect first. */
  readonly reasons: readonly ReasonFound[];
}

/** A function of what it is given alone: no clock, no card as it is by now. */
export type Decide = (question: Question, seen: Seen, on: DecideOn) => Decision;
