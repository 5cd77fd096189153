import { rebuildStanding, verifyStanding, type Differs } from '#registry';
import type { Command } from 'commander';
import { print, withDatabase } from './with-database.ts';

/** Keys are ids and blind indexes: a difference can be told to anybody. */
const line = ({ how, table, key }: Differs): string => `${how.padEnd(8)} ${table}  ${key}`;

/** Recomputes the standing from statements: writes it, or only says which stored rows differ. */
export const addRebuild = (program: Command): void => {
  program
    .command('rebuild')
    .description('recomputes the whole standing from statements')
    .option('--verify', 'write nothing; name every stored row that differs (exit 1 where there is one)')
    .action((options: { verify?: true }, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        if (!options.verify) {
          const { numbers } = await rebuildStanding(db);
          print(`recomputed what stands on ${String(numbers)} numbers`);
          return;
        }
        const { parties, rows, differs } = await verifyStanding(db);
        differs.forEach(d => {
          print(line(d));
        });
        print(`${String(parties)} parties, ${String(rows)} rows, ${String(differs.length)} differ`);
        if (differs.length > 0) process.exitCode = 1;
      }),
    );
};
