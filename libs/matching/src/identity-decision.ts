import type { LocalDate } from '#contracts';

interface Said {
  id: string;
  /** Day of receipt. */
  receivedOn: LocalDate;
  /** A REVOKE has named it: it counts for nothing, as if neither had been said. */
  revoked: boolean;
}

/** Two officers say of each pair across the two sides that they are one, or that they are not. */
export interface PairDecision extends Said {
  kind: 'LINK' | 'APART';
  /** Ids of parties: every one that the officers saw on that side. */
  sides: readonly [readonly string[], readonly string[]];
}

/** This number is not this party's. */
interface VoidDecision extends Said {
  kind: 'VOID_IDENTIFIER';
  /** The party's id. */
  party: string;
  /** Blind indexes: of the number and of what follows from it. */
  indexes: readonly string[];
}

/** This number is nobody's: it was written where there was none. */
interface PlaceholderDecision extends Said {
  kind: 'PLACEHOLDER';
  /** Blind indexes: of the number and of what follows from it. */
  indexes: readonly string[];
}

/** What officers decide of who is who. Decisions are given by sequence: the later one of two stands. */
export type IdentityDecision = PairDecision | VoidDecision | PlaceholderDecision;

/** LINKs and APARTs in force. */
export const pairDecisions = (decisions: readonly IdentityDecision[]): PairDecision[] =>
  decisions.filter(
    (one): one is PairDecision => !one.revoked && (one.kind === 'LINK' || one.kind === 'APART'),
  );

export const voidDecisions = (decisions: readonly IdentityDecision[]): VoidDecision[] =>
  decisions.filter((one): one is VoidDecision => !one.revoked && one.kind === 'VOID_IDENTIFIER');

/** Blind indexes that no claim joins, connects or stands by. */
export const placeholdersOf = (decisions: readonly IdentityDecision[]): Set<string> =>
  new Set(
    decisions
      .filter((one): one is PlaceholderDecision => !one.revoked && one.kind === 'PLACEHOLDER')
      .flatMap(({ indexes }) => indexes),
  );
