import { createServer } from 'node:net';
import { anyPort } from '../queue/redis-server.ts';

const isFree = (port: number): Promise<boolean> =>
  new Promise(done => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/** A port that none of our own connections takes while whoever listens on it is dead. */
export const lastingPort = async (tries = 20): Promise<number> => {
  const port = anyPort();
  if (await isFree(port)) return port;
  if (tries <= 1) throw new Error('no port is free');
  return lastingPort(tries - 1);
};
