import * as z from 'zod';
import { CheckAnswer, CheckQuestion } from './check.ts';
import { Problem } from './problem.ts';

/** Most checks in a batch. */
const BATCH_CHECKS = 1000;

/** A household or a list; each check is judged, answered and refused on its own. */
export const CheckBatch = z
  .strictObject({ checks: z.array(CheckQuestion).min(1).max(BATCH_CHECKS, { error: 'CHECK_TOO_MANY' }) })
  .meta({ id: 'CheckBatch' });
export type CheckBatch = z.infer<typeof CheckBatch>;

/** Answers in the order of the questions. */
export const BatchAnswer = z
  .strictObject({
    answers: z.array(
      z.union([z.strictObject({ answer: CheckAnswer }), z.strictObject({ problem: Problem })]),
    ),
  })
  .meta({ id: 'BatchAnswer' });
export type BatchAnswer = z.infer<typeof BatchAnswer>;
