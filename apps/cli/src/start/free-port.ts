import { createServer } from 'node:net';

const listening = (port: number, host: string): Promise<number | undefined> =>
  new Promise(done => {
    const server = createServer();
    server.once('error', () => {
      done(undefined);
    });
    server.listen(port, host, () => {
      const at = server.address();
      server.close(() => {
        done(typeof at === 'object' && at ? at.port : undefined);
      });
    });
  });

/**
 * A port of this machine that nobody uses now. It can be taken before it is used; only the demo, which nobody
 * shares, relies on it.
 */
export const freePort = async (): Promise<number> => {
  const port = await listening(0, '127.0.0.1');
  if (port === undefined) throw new Error('this machine gives no port');
  return port;
};

/** True where nobody listens on the port. */
export const isFree = async (port: number, host: string): Promise<boolean> =>
  (await listening(port, host)) !== undefined;
