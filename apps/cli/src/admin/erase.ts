import { eraseDue } from '#registry';
import type { Command } from 'commander';
import { print, withDatabase } from './with-database.ts';

/** What the matcher does by itself after each midnight: by hand where it stood still, or a restored backup holds more. */
export const addErase = (program: Command): void => {
  program
    .command('erase')
    .description(
      'erase every report, protection, unmatched dispute and proposal that need be kept no longer today',
    )
    .action((_options: object, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        const { due, erased, failed } = await eraseDue(db);
        // Whatever waits for the matcher is taken into the standing first: it may say something else by then.
        print(`${String(erased)} of ${String(due)} due erased`);
        // Ids alone: a cause may quote what it was about.
        for (const { id } of failed) print(`failed  ${id}`);
        if (failed.length > 0) process.exitCode = 1;
      }),
    );
};
