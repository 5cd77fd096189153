import { Administration } from '#registry';
import type { Command } from 'commander';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newOfficer } from '../world/new-officer.ts';
import { plainName } from './arguments.ts';
import { adminAt, print } from './with-database.ts';

/** Officers of the operator: none of them of a member. Two persons decide, each with a key of their own. */
export const addOfficers = (program: Command): void => {
  const officer = program.command('officer').description('officers (认定人员) of the operator');
  officer
    .command('add <file>')
    .description('an officer with a key of their own: writes FILE.json and FILE.pem, to be handed over')
    .requiredOption('--name <name>', 'of the officer', plainName)
    .action(async (file: string, { name }: { name: string }, command: Command) => {
      const made = newOfficer(join(file, '..'), name, basename(file));
      const administration = await Administration.open(adminAt(command).urlOf('console'));
      try {
        await administration.addOfficer(made);
        print(`officer ${made.id}\nkey ${made.key.kid}`);
      } catch (error) {
        // A key of nobody would stand in the way of the next try.
        for (const written of made.files) rmSync(written);
        throw error;
      } finally {
        await administration.close();
      }
    });
  officer
    .command('leave <id>')
    .description('decides no more; what was decided stands')
    .action(async (id: string, _options: object, command: Command) => {
      const administration = await Administration.open(adminAt(command).urlOf('console'));
      try {
        if (!(await administration.officerLeft(id))) throw new Error(`there is no officer ${id} in office`);
        print(`officer ${id} left`);
      } finally {
        await administration.close();
      }
    });
};
