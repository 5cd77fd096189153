import { Redis } from 'ioredis';

/** Longest wait for a host that does not even refuse, in milliseconds. */
const CONNECT_MS = 3_000;

/**
 * Says when Redis does not answer, and when it does again, a line each: gateway and matcher are ready without it, for
 * what is acknowledged waits in PostgreSQL; but nothing more is listed meanwhile.
 *
 * @returns what ends the watch
 */
export const watchQueue = (redisUrl: string, say: (line: string) => void): (() => void) => {
  let isAway = false;
  const client = new Redis(redisUrl, { connectTimeout: CONNECT_MS, maxRetriesPerRequest: null });
  client.on('error', () => {
    if (!isAway)
      say('Redis does not answer (REDIS_URL): reports are acknowledged, but not listed before it does');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) say('Redis answers again');
    isAway = false;
  });
  return () => {
    client.disconnect();
  };
};
