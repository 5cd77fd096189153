import full from './jest.config.js';

const HOUR = 3_600_000;

/** `npm run test:long`: what takes too long for `npm test`, and what is done there once or in few worlds, more often. */
export default {
  ...full,
  testMatch: [
    '**/*.long.ts',
    '**/test/faults/{matcher,service}-{postgres,redis}.spec.ts',
    '**/test/faults/{officers,erasure}-killed.spec.ts',
    '**/test/standing/random-worlds.spec.ts',
    '**/test/proof/erased-worlds.spec.ts',
    '**/standing/compute-standing.spec.ts',
  ],
  testTimeout: HOUR,
};
