import type { Logger } from '#platform';
import type { Registry } from '#registry';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** What is under way may end within this time, in milliseconds. */
const DRAIN_MS = 10_000;

/**
 * On SIGTERM, SIGINT, or when the supervisor is gone: takes no new connection, answers what is under way,
 * closes the database last. What takes longer than ten seconds is cut off; it was then not acknowledged.
 */
export const drainOnSignal = (app: NestFastifyApplication, registry: Registry, log: Logger): void => {
  let isDraining = false;
  const drain = async (): Promise<void> => {
    if (isDraining) return;
    isDraining = true;
    const over = setTimeout(() => process.exit(1), DRAIN_MS);
    await app.close();
    await registry.close();
    clearTimeout(over);
    process.exit(0);
  };
  const begin = (why: string) => () => {
    log.info({ signal: why }, 'draining');
    drain().catch((error: unknown) => {
      log.error({ err: error }, 'draining failed');
      process.exit(1);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, begin(signal));
  process.once('disconnect', begin('disconnect'));
};
