import {
  type Problem,
  type ProblemContext,
  ProblemCode,
  problemOfRefusals,
  type Refusal,
  type RefusalCode,
} from '#contracts';
import { counted } from './metrics.ts';
import { refusalsOfError } from './refusals-of-error.ts';
import { isUnavailable } from './unavailable.ts';

/** What the caller of an overloaded service waits before it sends the same again, in seconds. */
const RETRY_SECONDS = 1;

const refused = counted(
  {
    name: 'lianfang_refusals_total',
    help: 'Faults named in answers, by code; OVERLOADED and INTERNAL are those of the service.',
    label: 'code',
  },
  ProblemCode.options,
);

/** A problem, the headers that go with it, and whether it was none that we expect: then it is logged. */
export interface AnsweredProblem {
  problem: Problem;
  headers: Record<string, string>;
  isBug: boolean;
}

/** RFC 6750, section 3: 401 names the scheme, and after a wrong token that it was wrong. */
const headersOf = ({ status, code }: Problem): Record<string, string> => {
  if (status === 503) return { 'retry-after': String(RETRY_SECONDS) };
  if (status !== 401) return {};
  return { 'www-authenticate': code === 'TOKEN_MISSING' ? 'Bearer' : 'Bearer error="invalid_token"' };
};

const refusalsOf = (error: unknown): readonly Refusal[] => {
  const refusals = refusalsOfError(error);
  if (refusals.length > 0) return refusals;
  const code: RefusalCode = isUnavailable(error) ? 'OVERLOADED' : 'INTERNAL';
  return [{ code }];
};

/** The problem that refusals make, with its headers. Every problem that leaves is made here, so here codes are counted. */
export const answerRefusals = (refusals: readonly Refusal[], context: ProblemContext): AnsweredProblem => {
  const problem = problemOfRefusals(refusals, context);
  for (const { code } of problem.errors) refused.add(code);
  return { problem, headers: headersOf(problem), isBug: problem.code === 'INTERNAL' };
};

/**
 * The one way from an error to what a caller sees, for Nest's filter, Fastify's errors and plain routes alike.
 * A bug says INTERNAL and no more: its cause is in the log, beside the request id.
 */
export const problemOf = (error: unknown, context: ProblemContext): AnsweredProblem =>
  answerRefusals(refusalsOf(error), context);
