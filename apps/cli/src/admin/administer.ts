import { Administration } from '#registry';
import type { Command } from 'commander';
import { adminAt } from './with-database.ts';

/** As console, the only role that may write what is administered; its connections end with the command. */
export const administer = async (
  command: Command,
  work: (administration: Administration) => Promise<void>,
): Promise<void> => {
  const administration = await Administration.open(adminAt(command).urlOf('console'));
  try {
    await work(administration);
  } finally {
    await administration.close();
  }
};
