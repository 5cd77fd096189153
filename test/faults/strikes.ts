import type { FailpointName } from '#platform';

/**
 * Which file of this folder strikes which failpoints. It takes them from here, and fails where one of them did not strike;
 * a failpoint that stands in no row is struck nowhere.
 */
export const STRIKES = {
  'matcher-killed': [
    'relay.before-enqueue',
    'relay.after-enqueue',
    'matcher.loaded',
    'matcher.before-commit',
    'matcher.after-commit',
    'matcher.before-acknowledgement',
    'matcher.after-acknowledgement',
  ],
  'service-killed': [
    'gateway.accept.before-commit',
    'gateway.accept.after-commit',
    'gateway.check.before-commit',
    'gateway.check.after-commit',
    'matcher.before-commit',
    'matcher.after-commit',
    'relay.after-enqueue',
  ],
  'officers-killed': ['officers.decide.before-commit', 'officers.decide.after-commit'],
  'erasure-killed': ['matcher.erase.before-commit', 'matcher.erase.after-commit'],
} as const satisfies Record<string, readonly FailpointName[]>;
