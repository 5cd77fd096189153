import { armFailpoints, newLogger, readConfiguration } from '#platform';
import { createMatcher } from './create-matcher.ts';

const configuration = readConfiguration(process.env, ['DATABASE_URL_MATCHER']);
armFailpoints(configuration.FAILPOINTS);
const log = newLogger(configuration.LOG_LEVEL);
const matcher = await createMatcher(
  { databaseUrl: configuration.DATABASE_URL_MATCHER, redisUrl: configuration.REDIS_URL },
  log,
);
process.send?.('ready');

const stop = () => {
  void matcher.close().finally(() => process.exit(0));
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
