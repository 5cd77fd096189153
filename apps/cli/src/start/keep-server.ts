import type { PostgresServer } from '#platform';
import { setTimeout as wait } from 'node:timers/promises';

/** What a killed server left in shared memory is gone after a moment: it is tried again this often. */
const STARTS_MOST = 5;
const PAUSE_MS = 1_000;

export interface KeptServer {
  /** Rejects when the server cannot be started any more. */
  failed: Promise<never>;
  stop(): Promise<void>;
}

type StartAgain = () => Promise<PostgresServer>;

const started = async (again: StartAgain): Promise<PostgresServer> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await again();
    } catch (error) {
      if (attempt >= STARTS_MOST) throw error;
      await wait(PAUSE_MS);
    }
  }
};

/** Keeps the embedded server up: one that ends by itself is started again and said so, like the other children. */
export const keepServer = (
  first: PostgresServer,
  again: StartAgain,
  say: (line: string) => void,
): KeptServer => {
  let stopping = false;
  const isStopping = () => stopping;
  let server = Promise.resolve(first);
  const watch = async (): Promise<never> => {
    for (;;) {
      const code = await (await server).ended;
      // Whoever stops it waits for its end, and for nothing more from here.
      if (isStopping()) return new Promise<never>(() => undefined);
      say(`database ended (${String(code ?? 'killed')}); starting it again`);
      server = started(again);
    }
  };
  const failed = watch();
  // Told to whoever races it; alone it ends nobody.
  failed.catch(() => undefined);
  return {
    failed,
    stop: async () => {
      stopping = true;
      await (await server.catch(() => undefined))?.stop();
    },
  };
};
