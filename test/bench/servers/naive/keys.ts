import type { Authenticate } from '#access';
import type { IndexKeys, SealingKey } from '#vault';

export const KEYS = Symbol('keys');

/** The service's own keys: to blind and to seal costs the same in both designs. */
export interface Keys {
  index: IndexKeys;
  sealing: SealingKey;
  authenticate: Authenticate;
}
