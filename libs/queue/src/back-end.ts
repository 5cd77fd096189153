import {
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
  type ConnectionOptions,
} from 'bullmq';

/** Redis where it is told; without it the PostgreSQL that the service needs anyway. */
export interface QueueAt {
  redisUrl?: string | undefined;
  postgresUrl?: string | undefined;
}

/** Connections that each queue and worker may hold to PostgreSQL. */
const CONNECTIONS_MOST = 4;

const redisConnection = (address: string): ConnectionOptions => {
  const url = new URL(address);
  const { hostname: host, port, username, password, pathname, protocol } = url;
  return {
    host,
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    db: Number(pathname.slice(1) || 0),
    // `rediss` is Redis over TLS (IANA, URI schemes).
    ...(protocol === 'rediss:' && { tls: {} }),
    // BullMQ asks this of workers: a blocking read outlasts a lost connection instead of failing.
    maxRetriesPerRequest: null,
  };
};

/** One code over both back ends: the process-wide factory decides, once, before any queue is made. */
export const queueConnection = ({ redisUrl, postgresUrl }: QueueAt): ConnectionOptions => {
  if (redisUrl) {
    setDefaultBackendFactory(createRedisBackend);
    return redisConnection(redisUrl);
  }
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ types the connection of its default back end only.
  return { connectionString: postgresUrl, max: CONNECTIONS_MOST };
};
