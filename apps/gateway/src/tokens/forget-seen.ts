import type { Logger } from '#platform';
import { forgetAssertions, type Registry } from '#registry';

const MINUTE = 60_000;

/**
 * Drops the `jti` of assertions that have expired: they are refused for that now (RFC 7523, section 3).
 * Several gateways may do it at once; one that fails leaves it to the next minute.
 */
export const forgetEveryMinute = (registry: Registry, log: Logger): void => {
  const forget = () => {
    forgetAssertions(registry, new Date()).catch((error: unknown) => {
      log.warn({ err: error }, 'expired assertions could not be forgotten');
    });
  };
  // It keeps no process alive.
  setInterval(forget, MINUTE).unref();
};
