import { BoundedMap } from './bounded-map.ts';
import type { Connection, FindConnection } from './ports.ts';

/** A suspension ends remembered tokens within this time: how long a connection is believed unread, in milliseconds. */
const BELIEVED_MS = 2_000;
const MOST_CONNECTIONS = 10_000;

/** The promise itself is kept: requests that come while it is read wait for the same read. */
interface Remembered {
  read: Promise<Connection | null>;
  readAt: number;
}

/** Reads a connection at most once every two seconds, however many requests wait for it; a failed read is not kept. */
export const connectionMemory = (find: FindConnection, clock: () => number = Date.now): FindConnection => {
  const memory = new BoundedMap<Remembered>(MOST_CONNECTIONS);
  return id => {
    const known = memory.get(id);
    if (known && clock() - known.readAt < BELIEVED_MS) return known.read;
    const read = find(id);
    memory.set(id, { read, readAt: clock() });
    read.catch(() => {
      memory.delete(id);
    });
    return read;
  };
};
