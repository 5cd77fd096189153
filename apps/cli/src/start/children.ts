import type { Configuration } from '#platform';
import { databaseUrl } from '../world/database-urls.ts';
import type { World } from '../world/world.ts';
import { keysInUse } from './keys-in-use.ts';
import type { Child } from './supervise.ts';

const program = (app: string) => new URL(`../../../${app}/src/main.js`, import.meta.url);

/** Of our own environment a child gets what any program needs, and nothing that is another process's. */
const PLAIN = ['PATH', 'HOME', 'LANG', 'TZ', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS'] as const;

/** FAILPOINTS for tests that kill at a named place; empty in any other start. */
const common = (configuration: Configuration): Record<string, string> => ({
  METRICS_HOST: configuration.METRICS_HOST,
  ...Object.fromEntries(
    PLAIN.flatMap(name => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ),
  LOG_LEVEL: configuration.LOG_LEVEL,
  ...(process.env['FAILPOINTS'] && { FAILPOINTS: process.env['FAILPOINTS'] }),
  STALE_AFTER_SECONDS: String(configuration.STALE_AFTER_SECONDS),
});

const portOf = (
  name: 'GATEWAY_METRICS_PORT' | 'MATCHER_METRICS_PORT',
  { [name]: port }: Configuration,
): Record<string, string> => (port === undefined ? {} : { [name]: String(port) });

/**
 * Gateway and matcher, each with its own password and keys only. One password or environment that two
 * processes share is a defect, in the sandbox as well.
 */
export const childrenOf = (configuration: Configuration, world: World, port: number): Child[] => {
  const keys = keysInUse(configuration, world);
  const gateway = {
    ...common(configuration),
    PORT: String(port),
    HOST: configuration.HOST,
    ...portOf('GATEWAY_METRICS_PORT', configuration),
    ...(configuration.PUBLIC_URL && { PUBLIC_URL: configuration.PUBLIC_URL }),
    DATABASE_URL_GATEWAY: databaseUrl(configuration, world, 'gateway'),
    TOKEN_KEY_FILE: keys.token,
    RECEIPT_KEY_FILE: keys.receipt,
    INDEX_ROOT_FILE: keys.indexRoot,
    SEALING_KEY_FILE: keys.sealing,
  };
  // No key at all: what it computes with are digests and plain facts.
  const matcher = {
    ...common(configuration),
    DATABASE_URL_MATCHER: databaseUrl(configuration, world, 'matcher'),
    ...(configuration.REDIS_URL && { REDIS_URL: configuration.REDIS_URL }),
    ...portOf('MATCHER_METRICS_PORT', configuration),
  };
  return [
    { name: 'gateway', program: program('gateway'), env: gateway },
    { name: 'matcher', program: program('matcher'), env: matcher },
  ];
};
