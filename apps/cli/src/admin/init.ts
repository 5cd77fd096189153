import { firstRuleSet } from '#criteria';
import { newId } from '#platform';
import { initOperator, OperatorInput } from '#registry';
import type { Command } from 'commander';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { onForeignServer } from '../world/database-urls.ts';
import { serviceKeys } from '../world/service-keys.ts';
import { jsonIn } from './arguments.ts';
import { adminAt, print } from './with-database.ts';

/** The folder's keys, made where they are missing; `takeBack` removes those made now, and none that was there. */
const keysIn = (folder: string) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const before = new Set(readdirSync(folder));
  const keys = serviceKeys(folder);
  const takeBack = () => {
    for (const file of Object.values<string>({ ...keys })) if (!before.has(basename(file))) rmSync(file);
  };
  return { keys, takeBack };
};

/** Makes the operator of a service on a server of its own, and all keys. Sandbox parties exist on the embedded one only. */
export const addInit = (program: Command): void => {
  program
    .command('init')
    .description(
      "makes the operator with its kind and legal basis, the first rule set, and the service's keys",
    )
    .requiredOption(
      '--operator <file>',
      'JSON: { kind, name, legalBasis: { type, number, issuedOn, digest } }',
      jsonIn,
    )
    .requiredOption('--keys <folder>', 'folder for the keys, mode 0600 each; move each to its own process')
    .action(async (options: { operator: unknown; keys: string }, command: Command) => {
      // Every fault of the file at once, each with its place; a legal basis is asked of all but SANDBOX.
      const operator = OperatorInput.parse(options.operator);
      const { configuration, urlOf } = adminAt(command);
      // Its clock could be moved, and the standards' samples are nobody's numbers: never beside real data.
      if (operator.kind === 'SANDBOX' && onForeignServer(configuration))
        throw new Error('kind: a SANDBOX exists on the embedded server only, where npm start makes it');
      const urls = { ownerUrl: urlOf('owner'), consoleUrl: urlOf('console') };
      // Keys first: an operator cannot be made twice, so that keys which could not be kept would be missing for ever.
      const { keys, takeBack } = keysIn(resolve(options.keys));
      const made = await initOperator({
        ...urls,
        operator: { id: newId(), ...operator },
        ruleSet: firstRuleSet,
        sealingKey: readFileSync(keys.sealing, 'utf8'),
      });
      if (!made) {
        // Keys of a service that was not made would be taken for its own. After a fault they stay: it may have been made.
        takeBack();
        throw new Error('there is an operator already, or the clock is of another kind: nothing was changed');
      }
      print(`operator ${operator.name} (${operator.kind})`);
      for (const [name, file] of Object.entries(keys)) print(`${name.padEnd(10)} ${String(file)}`);
    });
};
