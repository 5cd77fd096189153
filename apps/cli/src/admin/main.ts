#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { addClock } from './clock.ts';
import { addConnections } from './connections.ts';
import { addDecisions } from './decisions.ts';
import { addDoctor } from './doctor.ts';
import { addErase } from './erase.ts';
import { exitOfFault } from './exit-of-fault.ts';
import { addInit } from './init.ts';
import { addJobs } from './jobs.ts';
import { addMembers } from './members.ts';
import { addMigrate } from './migrate.ts';
import { addOfficers } from './officers.ts';
import { addRebuild } from './rebuild.ts';
import { addRuleSets } from './rule-sets.ts';
import { addStanding } from './standing.ts';
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
  addDoctor,
  addJobs,
  addRebuild,
  addErase,
  addMembers,
  addConnections,
  addRuleSets,
  addOfficers,
  addDecisions,
  addStanding,
])
  add(program);

try {
  await program.parseAsync();
} catch (error) {
  // Commander has written its own line already.
  if (!(error instanceof CommanderError))
    process.stderr.write(`lianfang-admin: ${wordsOfFault(error as Error)}\n`);
  process.exitCode = exitOfFault(error);
}
