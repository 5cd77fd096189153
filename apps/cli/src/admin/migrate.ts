import { migrate } from '#registry';
import type { Command } from 'commander';
import { adminAt, print } from './with-database.ts';

/** Before a new release's processes start; on the embedded server every start does the same. */
export const addMigrate = (program: Command): void => {
  program
    .command('migrate')
    .description("brings the database to this release's schema, as owner; safe to repeat")
    .action(async (_options: object, command: Command) => {
      await migrate(adminAt(command).urlOf('owner'));
      print('the database is at this release');
    });
};
