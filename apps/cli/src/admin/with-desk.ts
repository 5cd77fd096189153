import { openDesk, type Desk } from '#registry';
import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { keyFilesIn } from '../world/service-keys.ts';
import { adminAt } from './with-database.ts';

/** Runs `work` at the officers' desk, which alone opens what was sealed: as console, with the officers' private key. */
export const withDesk = async <T>(command: Command, work: (desk: Desk) => Promise<T>): Promise<T> => {
  const { configuration, world, urlOf } = adminAt(command);
  const keys = keyFilesIn(world.keys);
  const desk = await openDesk({
    databaseUrl: urlOf('console'),
    indexRoot: readFileSync(configuration.INDEX_ROOT_FILE ?? keys.indexRoot),
    sealingKey: readFileSync(configuration.SEALING_KEY_FILE ?? keys.sealing, 'utf8'),
    openingKey: readFileSync(configuration.OPENING_KEY_FILE ?? keys.opening, 'utf8'),
  });
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
};
