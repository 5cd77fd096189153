/** The pure libs, in the order in which they are run, with what share of their mutants may live. */
export const LIBS = {
  criteria: { mostPercent: 5 },
  identity: { mostPercent: 10 },
  matching: { mostPercent: 10 },
  listing: {
    mostPercent: 5,
    leftOut: ['officers-properties.spec.ts'],
    why: 'which counts how many of its many runs met what it is about',
  },
};

/** Of a property's runs at most so many: what lives through them is looked at by a person anyway. */
export const MOST_RUNS = 50;
