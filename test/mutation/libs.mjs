/**
 * The pure libs, in the order in which they are run.
 *
 * `mostPercent` of the mutants may live. A property is tried at most `mostRuns` times: what lives through them is looked
 * at by a person anyway. Specs of `leftOut` are not run, for the reason `why`.
 */
export const LIBS = {
  criteria: { mostPercent: 5, mostRuns: 50, leftOut: [] },
  identity: { mostPercent: 10, mostRuns: 50, leftOut: [] },
  matching: { mostPercent: 10, mostRuns: 50, leftOut: [] },
  listing: {
    mostPercent: 5,
    mostRuns: 3,
    leftOut: ['officers-properties.spec.ts'],
    why: 'which counts how many of its many runs met what it is about',
  },
};
