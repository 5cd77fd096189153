import { loadRuleSets, publishRuleSet, readClock, readRuleSets } from '#registry';
import type { Command } from 'commander';
import { jsonIn } from './arguments.ts';
import { print, withDatabase } from './with-database.ts';

const addPublish = (ruleSet: Command): void => {
  ruleSet
    .command('publish')
    .description(
      'a rule set (JSON, without publishedAt) for the days of receipt that it names; reports received on such days before are judged again',
    )
    .argument('<file>', 'JSON: { version, receivedFrom, receivedUntil, …, criteria }', jsonIn)
    .action((input: unknown, _options: object, command: Command) =>
      withDatabase(command, 'console', async db => {
        const { ruleSet: published, judgedAgain } = await publishRuleSet(db, input);
        const { version, receivedFrom, receivedUntil } = published;
        print(
          `rule set ${version} judges what is received from ${receivedFrom} to ${receivedUntil ?? 'further notice'}`,
        );
        if (judgedAgain > 0)
          print(`${String(judgedAgain)} reports received before are pending until they are judged by it`);
      }),
    );
};

/** One line a version: published, first and last day of receipt (both included), and which judges today. */
const addList = (ruleSet: Command): void => {
  ruleSet
    .command('list')
    .description('all that were published, in order')
    .action((_options: object, command: Command) =>
      withDatabase(command, 'console', async db => {
        const today = (await loadRuleSets(db))((await readClock(db)).day);
        for (const { version, publishedAt, receivedFrom, receivedUntil } of await readRuleSets(db))
          print(
            `${version.padEnd(20)}  ${publishedAt}  ${receivedFrom} – ${(receivedUntil ?? '').padEnd(10)}${version === today.version ? '  judges today' : ''}`,
          );
      }),
    );
};

/** The criteria's thresholds as the operator publishes them. A version stands for ever: old findings and answers name it. */
export const addRuleSets = (program: Command): void => {
  const ruleSet = program.command('rule-set').description('versions of the criteria');
  addPublish(ruleSet);
  addList(ruleSet);
};
