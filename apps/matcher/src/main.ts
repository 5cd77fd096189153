import {
  armFailpoints,
  ConfigurationError,
  endOnBugs,
  newLogger,
  readConfiguration,
  serveMetrics,
} from '#platform';
import { createMatcher, type Matcher } from './create-matcher.ts';

/** What is under way may end within this time, in milliseconds; what is cut off is pending still. */
const STOP_MS = 10_000;

/** From the first moment on: a start may last, and the supervisor go meanwhile. */
const stopOnSignal = (starting: Promise<Matcher>): void => {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // A queue that does not answer holds nobody up.
    setTimeout(() => process.exit(1), STOP_MS).unref();
    starting
      .then(matcher => matcher.close())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  // 'disconnect': the supervisor is gone; nobody would end this process, or see that it runs.
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.once(event, stop);
  // It may have gone before anybody listened.
  if (process.send && !process.connected) stop();
};

const start = async (): Promise<void> => {
  const configuration = readConfiguration(process.env, ['DATABASE_URL_MATCHER']);
  armFailpoints(configuration.FAILPOINTS);
  const log = newLogger(configuration.LOG_LEVEL);
  endOnBugs(log);
  const { DATABASE_URL_MATCHER: databaseUrl, REDIS_URL: redisUrl } = configuration;
  const starting = createMatcher({ databaseUrl, redisUrl }, log);
  stopOnSignal(starting);
  await starting;
  const { MATCHER_METRICS_PORT: port, METRICS_HOST: host } = configuration;
  await serveMetrics({ port, host, setting: 'MATCHER_METRICS_PORT' });
  if (process.connected) process.send?.('ready');
};

try {
  await start();
} catch (error) {
  // As the gateway: one line; 2 for a wrong setting, which no restart mends, 1 for what may pass by itself.
  process.stderr.write(`matcher: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof ConfigurationError ? 2 : 1);
}
