import { createServer, type AddressInfo } from 'node:net';

/**
 * Listens for a moment.
 *
 * @param port 0 for any
 * @throws where it cannot be listened on, the operating system's error
 */
export const tryPort = (port: number, host: string): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(port, host, () => {
      const at = server.address() as AddressInfo;
      server.close(() => {
        done(at.port);
      });
    });
  });

/**
 * A port of this machine that nobody uses now. It can be taken before it is used; only the demo, which nobody
 * shares, relies on it.
 */
export const freePort = (): Promise<number> => tryPort(0, '127.0.0.1');
