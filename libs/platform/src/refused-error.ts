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

/** Carries these out; for what gave at least one. */
export const refuse = (refusals: readonly Refusal[]): never => {
  const [first, ...others] = refusals;
  if (!first) throw new RangeError('nothing to refuse');
  throw new RefusedError(first, ...others);
};
