#!/usr/bin/env node
import { ConfigurationError } from '#platform';
import { Command, CommanderError, Option } from 'commander';
import { addClock } from './clock.ts';
import { addDecisions } from './decisions.ts';
import { addInit } from './init.ts';
import { addJobs } from './jobs.ts';
import { addMembers } from './members.ts';
import { addMigrate } from './migrate.ts';
import { addOfficers } from './officers.ts';
import { addRebuild } from './rebuild.ts';
import { addRuleSets } from './rule-sets.ts';
import { addStatus } from './status.ts';
import { wordsOfFault } from './words-of-fault.ts';

const program = new Command('lianfang-admin')
  .description("The operator's command line.")
  .addOption(
    new Option('--world <name>', 'which world on the embedded server')
      .choices(['sandbox', 'demo'])
      .default('sandbox'),
  )
  .exitOverride();
for (const add of [
  addInit,
  addMigrate,
  addClock,
  addStatus,
  addJobs,
  addRebuild,
  addMembers,
  addRuleSets,
  addOfficers,
  addDecisions,
])
  add(program);

/**
 * 0 done, 1 refused or failed, 2 usage, 3 unreachable. Scripts and timers read this, never the words; a
 * refusal and a defect are both 1, with their line on stderr.
 */
const codeOf = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigurationError) return 2;
  return (error as { code?: string }).code === 'ECONNREFUSED' ? 3 : 1;
};

try {
  await program.parseAsync();
} catch (error) {
  // Commander has written its own line already.
  if (!(error instanceof CommanderError))
    process.stderr.write(`lianfang-admin: ${wordsOfFault(error as Error)}\n`);
  process.exitCode = codeOf(error);
}
