import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that can be cut: then every connection is reset, and each attempt is counted. */
export interface TcpProxy {
  port: number;
  cut(): void;
  mend(): void;
  /** Attempts since the last cut. */
  attempts(): number;
  close(): Promise<void>;
}

export const startTcpProxy = async (to: number): Promise<TcpProxy> => {
  const open = new Set<Socket>();
  let isCut = false;
  let attempts = 0;
  const follow = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer(socket => {
    follow(socket);
    if (isCut) {
      attempts += 1;
      socket.resetAndDestroy();
      return;
    }
    const through = connect(to, '127.0.0.1');
    follow(through);
    socket.pipe(through).pipe(socket);
    socket.once('close', () => through.destroy());
    through.once('close', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      attempts = 0;
      for (const socket of open) socket.resetAndDestroy();
    },
    mend: () => (isCut = false),
    attempts: () => attempts,
    close: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, 'close');
    },
  };
};
