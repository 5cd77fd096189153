import { publicUrlOf } from '#platform';
import { askQueueTables, faultsOfHead, readBacklog, relaysListening } from '#registry';
import { Redis } from 'ioredis';
import { fail, ok, warn, type At, type Examined } from './examined.ts';

/** Longest wait for what does not even refuse, in milliseconds. */
const ANSWER_MS = 3_000;

export const examinePending = async (at: At): Promise<Examined> => {
  const { pending, pendingSeconds } = await readBacklog(at.db('matcher'));
  const { STALE_AFTER_SECONDS: limit } = at.configuration;
  if (pending === 0) return ok('pending', 'nothing');
  const says = `${String(pending)}, the eldest for ${pendingSeconds.toFixed(0)} s`;
  return pendingSeconds < limit
    ? ok('pending', says)
    : fail('pending', says, 'the matcher does not work: look at its log, and at relay and queue below');
};

/** Nobody is woken for one: its numbers answer on the safe side. */
export const examineFailed = async (at: At): Promise<Examined> => {
  const { failed } = await readBacklog(at.db('matcher'));
  return failed === 0
    ? ok('failed', 'nothing')
    : warn('failed', `${String(failed)} statements`, 'lianfang-admin jobs list, then show and retry');
};

export const examineHead = async (at: At): Promise<Examined> => {
  const faults = await faultsOfHead(at.db('matcher'));
  return faults.length === 0
    ? ok('head and floor', 'hold')
    : fail('head and floor', faults.join('; '), 'stop the matcher and tell us: answers say a wrong sequence');
};

export const examineRelay = async (at: At): Promise<Examined> => {
  const listening = await relaysListening(at.db('matcher'));
  return listening > 0
    ? ok('relay', `${String(listening)} listening`)
    : fail('relay', 'none listens', 'start a matcher: nothing said is listed before');
};

const pingRedis = async (url: string): Promise<void> => {
  const client = new Redis(url, {
    connectTimeout: ANSWER_MS,
    commandTimeout: ANSWER_MS,
    retryStrategy: () => null,
    lazyConnect: true,
  });
  // The fault is the command's too, which says it.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
  } finally {
    client.disconnect();
  }
};

export const examineQueue = async (at: At): Promise<Examined> => {
  const { REDIS_URL: redisUrl } = at.configuration;
  if (!redisUrl) {
    await askQueueTables(at.db('matcher'));
    return ok('queue', 'PostgreSQL answers');
  }
  return pingRedis(redisUrl).then(
    () => ok('queue', 'Redis answers'),
    () =>
      fail('queue', 'Redis does not answer (REDIS_URL)', 'start it; nothing is lost meanwhile, nor listed'),
  );
};

export const examineGateway = async (at: At): Promise<Examined> => {
  const url = publicUrlOf(at.configuration);
  const status = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(ANSWER_MS) }).then(
    answer => answer.status,
    () => undefined,
  );
  if (status === 200) return ok('gateway', `ready at ${url}`);
  if (status !== undefined)
    return fail(
      'gateway',
      `answers ${String(status)} at ${url}`,
      'its database does not answer it: see above',
    );
  const todo = 'start it; where it stands elsewhere, set PUBLIC_URL (or HOST and PORT) in this shell';
  return (at.isForeign ? warn : fail)('gateway', `no answer at ${url}`, todo);
};
