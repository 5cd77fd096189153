import * as z from 'zod';
import { Effect, ReasonCode } from './answer-codes.ts';
import { Role, SettlementHow } from './codes.ts';
import { Fen, Instant, LocalDate } from './scalars.ts';

const months = z.int().min(1).max(120);
const days = z.int().min(1).max(3650);

/** The parameters of each criterion; a sixth criterion is one line more. */
export const CriteriaParameters = z.strictObject({
  DEFAULT: z.strictObject({ arrearsMonths: months, pairMonths: months, windowMonths: months, floorFen: Fen }),
  UNPAID_INTEREST: z.strictObject({ overdueDays: days, floorFen: Fen }),
  MISUSED_PURPOSE: z.strictObject({
    sharePercent: z.int().min(1).max(100),
    amountFen: Fen,
    evidenceKinds: z.int().min(1).max(5),
    floorFen: Fen,
  }),
  EVASION: z.strictObject({
    documentedActs: z.int().min(1).max(10),
    otherActs: z.int().min(1).max(10),
    floorFen: Fen,
  }),
  NOMINEE_LOAN: z.strictObject({ floorFen: Fen }),
});
export type CriteriaParameters = z.infer<typeof CriteriaParameters>;

/** The criteria's thresholds for reports received from a day on (until the last day, or open). */
export const RuleSet = z
  .strictObject({
    version: z.string().regex(/^[0-9A-Za-z.-]{1,20}$/),
    publishedAt: Instant,
    receivedFrom: LocalDate,
    receivedUntil: LocalDate.nullable(),
    /** Full days between the notice and the first day shown. */
    noticeDays: z.int().min(0).max(90),
    /** At most this is left of what counts as cleared. */
    settledRestFen: Fen,
    /** A guarantor called upon is listed once more than this many days have passed unpaid. */
    guarantorDays: days,
    /** Conduct that ended longer ago never qualifies (art. 16: five years). */
    endedYears: z.int().min(1).max(5),
    criteria: CriteriaParameters,
  })
  .meta({ id: 'RuleSet' });
export type RuleSet = z.infer<typeof RuleSet>;

/** One row of a policy: the first that matches a reason gives its effect. */
export const PolicyRow = z
  .strictObject({
    reason: ReasonCode,
    /** Only listings in these roles. */
    roles: z.array(Role).min(1).optional(),
    /** Only listings that ended so. */
    how: z.array(SettlementHow).min(1).optional(),
    /** Only where the conduct ended at most this many months ago. */
    endedWithinMonths: z.int().min(1).max(60).optional(),
    effect: Effect,
  })
  .meta({ id: 'PolicyRow' });
export type PolicyRow = z.infer<typeof PolicyRow>;

/** A member's own table from reasons to effects. */
export const Policy = z
  .strictObject({
    version: z.string().regex(/^[0-9A-Za-z.-]{1,40}$/),
    effectiveOn: LocalDate,
    rows: z.array(PolicyRow).min(1).max(100),
  })
  .meta({ id: 'Policy' });
export type Policy = z.infer<typeof Policy>;
