import type { Refusal } from '#contracts';

/** Carries expected refusals out of a handler; use cases return theirs. At least one, in document order. */
export class RefusedError extends Error {
  readonly refusals: readonly [Refusal, ...Refusal[]];

  constructor(...refusals: [Refusal, ...Refusal[]]) {
    super(refusals.map(({ code }) => code).join(' '));
    this.name = 'RefusedError';
    this.refusals = refusals;
  }
}

/** Throws where there are refusals; else goes on. */
export const refuseIfAny = (refusals: readonly Refusal[]): void => {
  const [first, ...others] = refusals;
  if (first) throw new RefusedError(first, ...others);
};
