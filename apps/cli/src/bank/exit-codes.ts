import type { Outcome, Problem } from '#contracts';

/** What the shell sees. `check --exit-code` adds the outcome, so that a script can branch on it. */
export const EXIT = { done: 0, refused: 1, usage: 2, unreachable: 3 } as const;

/** Above 2, so that no script takes an outcome for a fault. */
const OF_OUTCOME: Record<Outcome, number> = { CLEAR: 0, REVIEW: 10, BLOCK: 11 };

export const exitOfOutcome = (outcome: Outcome): number => OF_OUTCOME[outcome];

/** From 500 on the fault is the service's: the same call may succeed later, as with one that cannot be reached. */
export const exitOfProblem = ({ status }: Pick<Problem, 'status'>): number =>
  status >= 500 ? EXIT.unreachable : EXIT.refused;
