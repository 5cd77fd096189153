import { failedStatements, standingStatus } from '#registry';
import type { Command } from 'commander';
import { print, withDatabase } from './with-database.ts';

/** Shows how far the standing is behind the statements, and what failed for good. */
export const addStatus = (program: Command): void => {
  program
    .command('status')
    .description('how far the standing is, what is pending and what failed')
    .option('--json', 'print the figures as JSON')
    .action((options: { json?: true }, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        const status = await standingStatus(db);
        const failed = await failedStatements(db);
        if (options.json) {
          print(JSON.stringify({ ...status, failures: failed }));
          return;
        }
        // By the one clock, not this process's: a sandbox may be years ahead.
        const waiting = status.oldestPendingAt
          ? Math.round((status.now.getTime() - status.oldestPendingAt.getTime()) / 1000)
          : 0;
        print(`clock       ${status.now.toISOString()}`);
        print(`statements  ${String(status.head)}`);
        print(
          `pending     ${String(status.pending)}${status.pending > 0 ? ` (the eldest for ${String(waiting)} s)` : ''}`,
        );
        print(
          `failed      ${String(status.failed)}${status.failed > 0 ? ' (lianfang-admin jobs list)' : ''}`,
        );
      }),
    );
};
