import type { Command } from 'commander';
import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { newOfficer } from '../world/new-officer.ts';
import { administer } from './administer.ts';
import { idText, plainName } from './arguments.ts';
import { print } from './with-database.ts';

/** Writes FILE.json and FILE.pem before anything is registered; a key of nobody would stand in the way of the next try. */
const withFiles = async (
  file: string,
  whose: { name: string; id?: string },
  register: (made: ReturnType<typeof newOfficer>) => Promise<void>,
): Promise<void> => {
  const made = newOfficer(join(file, '..'), basename(file), whose);
  try {
    await register(made);
  } catch (error) {
    for (const written of made.files) rmSync(written);
    throw error;
  }
};

const addAdd = (officer: Command): void => {
  officer
    .command('add <file>')
    .description('an officer with a key of their own: writes FILE.json and FILE.pem, to be handed over')
    .requiredOption('--name <name>', 'of the officer', plainName)
    .action((file: string, { name }: { name: string }, command: Command) =>
      administer(command, administration =>
        withFiles(file, { name }, async made => {
          await administration.addOfficer(made);
          print(`officer ${made.id}\nkey ${made.key.kid}`);
        }),
      ),
    );
};

/** Before a key ends another is added, so that its officer goes on deciding; one that is lost is revoked at once. */
const addKeys = (officer: Command): void => {
  const key = officer.command('key').description("an officer's keys");
  key
    .command('add')
    .description('one more key beside those in force: writes FILE.json and FILE.pem, to be handed over')
    .argument('<file>')
    .requiredOption('--officer <id>', 'whose', idText)
    .action((file: string, { officer: id }: { officer: string }, command: Command) =>
      administer(command, async administration => {
        const name = await administration.officerName(id);
        if (name === undefined) throw new Error(`there is no officer ${id} in office`);
        await withFiles(file, { name, id }, async made => {
          await administration.addOfficerKey(id, made.key);
          print(`key ${made.key.kid}`);
        });
      }),
    );
  key
    .command('revoke <kid>')
    // A key's id may begin with a hyphen (RFC 7638, base64url): it is no option.
    .allowUnknownOption()
    .description('it signs nothing any more; what it proposed and nobody approved is proposed again')
    .action((kid: string, _options: object, command: Command) =>
      administer(command, async administration => {
        if (!(await administration.revokeOfficerKey(kid)))
          throw new Error(`there is no officer's key ${kid} in force`);
        print(`key ${kid} is revoked`);
      }),
    );
};

/** Officers of the operator: none of them of a member. Two persons decide, each with keys of their own. */
export const addOfficers = (program: Command): void => {
  const officer = program.command('officer').description('officers (认定人员) of the operator');
  addAdd(officer);
  addKeys(officer);
  officer
    .command('leave')
    .description('decides no more; what was decided stands')
    .argument('<id>', 'their id', idText)
    .action((id: string, _options: object, command: Command) =>
      administer(command, async administration => {
        if (!(await administration.officerLeft(id))) throw new Error(`there is no officer ${id} in office`);
        print(`officer ${id} left`);
      }),
    );
};
