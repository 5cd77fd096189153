import { firstRuleSet } from '#criteria';
import { newId } from '#platform';
import { initOperator, OperatorInput } from '#registry';
import type { Command } from 'commander';
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { onForeignServer } from '../world/database-urls.ts';
import { serviceKeys } from '../world/service-keys.ts';
import { adminAt, print } from './with-database.ts';

/** Every fault of the file at once, each with its place; a legal basis is asked of all but SANDBOX. */
const operatorIn = (file: string) => {
  const read = OperatorInput.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  throw new Error(read.error.issues.map(i => `${i.path.join('.') || 'operator'}: ${i.message}`).join('; '));
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
    )
    .requiredOption('--keys <folder>', 'folder for the keys, mode 0600 each; move each to its own process')
    .action(async (options: { operator: string; keys: string }, command: Command) => {
      const operator = operatorIn(options.operator);
      const { configuration, urlOf } = adminAt(command);
      // Its clock could be moved, and the standards' samples are nobody's numbers: never beside real data.
      if (operator.kind === 'SANDBOX' && onForeignServer(configuration))
        throw new Error('kind: a SANDBOX exists on the embedded server only, where npm start makes it');
      const urls = { ownerUrl: urlOf('owner'), consoleUrl: urlOf('console') };
      // Keys first: an operator cannot be made twice, so that keys which could not be kept would be missing for ever.
      const folder = resolve(options.keys);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const keys = serviceKeys(folder);
      const made = await initOperator({
        ...urls,
        operator: { id: newId(), ...operator },
        ruleSet: firstRuleSet,
        sealingKey: readFileSync(keys.sealing, 'utf8'),
      });
      if (!made)
        throw new Error('there is an operator already, or the clock is of another kind: nothing was changed');
      // Only once the operator stands: keys of a service that was not made would be taken for its own.
      print(`operator ${operator.name} (${operator.kind})`);
      for (const [name, file] of Object.entries(keys)) print(`${name.padEnd(10)} ${String(file)}`);
    });
};
