import * as z from 'zod';
import { PartyKind } from './codes.ts';
import { DecisionKind } from './dispute-codes.ts';
import { IdentifierInput } from './report.ts';
import { Id, LocalDate, Name, Text } from './scalars.ts';

/** Parties on the two sides of LINK or APART, every one that the officer saw. */
const Side = z.array(Id).min(1).max(500);

/**
 * What two officers decide (DECISION.json). Which fields a decision needs, acceptance says: `decisionFields`.
 * `reasons` name facts; they are sealed, as the person and the identifier are.
 */
export const Decision = z
  .strictObject({
    decision: DecisionKind,
    report: Id.optional(),
    /** The version that was read, from 1; a later one makes the decision outdated. */
    version: z.int().min(1).optional(),
    dispute: Id.optional(),
    /** The match case that it answers; kept with the decision, nothing follows from it. */
    case: z.string().min(1).max(1_000).optional(),
    sides: z.tuple([Side, Side]).optional(),
    party: Id.optional(),
    identifier: IdentifierInput.optional(),
    /** PROTECT: reports in which the person's identity was used. */
    reports: z.array(Id).max(100).optional(),
    person: z
      .strictObject({ kind: PartyKind, name: Name, identifiers: z.array(IdentifierInput).min(1).max(8) })
      .optional(),
    endedOn: LocalDate.optional(),
    /** The document on which it rests: its kind, number and day, or where it is kept. */
    document: Text.optional(),
    /** REVOKE: the decision that is taken back. */
    of: Id.optional(),
    reasons: z
      .array(z.strictObject({ fact: Text, words: Text }))
      .min(1)
      .max(50),
  })
  .meta({ id: 'Decision' });
export type Decision = z.infer<typeof Decision>;

type Field = Exclude<keyof Decision, 'decision' | 'reasons' | 'case' | 'document'>;

/** The fields that each decision needs, and those that it may have besides. `case` and `document` may always stand. */
export const decisionFields: Readonly<
  Record<DecisionKind, { readonly needs: readonly Field[]; readonly may: readonly Field[] }>
> = {
  CONFIRM: { needs: ['report', 'version'], may: [] },
  REFUSE_CONFIRM: { needs: ['report', 'version'], may: [] },
  LINK: { needs: ['sides'], may: [] },
  APART: { needs: ['sides'], may: [] },
  VOID_IDENTIFIER: { needs: ['party', 'identifier'], may: [] },
  // Without report and version: of a dispute that matched no report.
  UPHOLD: { needs: ['dispute'], may: ['report', 'version'] },
  REFUSE: { needs: ['dispute'], may: ['report', 'version'] },
  UNRESOLVED: { needs: ['dispute'], may: ['report', 'version'] },
  RELEASE_WORDS: { needs: ['report', 'version', 'dispute'], may: [] },
  ENDED_ON: { needs: ['report', 'version', 'endedOn'], may: ['dispute'] },
  PROTECT: { needs: ['person', 'reports'], may: [] },
  PLACEHOLDER: { needs: ['identifier'], may: [] },
  REVOKE: { needs: ['of'], may: ['report', 'version'] },
};
