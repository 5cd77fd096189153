import { newId } from '#platform';
import type { Command } from 'commander';
import { administer } from './administer.ts';
import { dayText, jsonIn, memberCode, plainName, unitCode } from './arguments.ts';
import { print } from './with-database.ts';

/** A member is never deleted: what it said and asked names it. Suspended, it can do neither. */
const addMember = (member: Command) => {
  member
    .command('add')
    .description('a member; its code is never used again')
    .argument('<code>', 'a capital letter, then 1 to 7 capitals or digits', memberCode)
    .requiredOption('--name <name>', 'as answers and pages call it', plainName)
    .option('--only-asks', 'it may check, not report')
    .action((code: string, options: { name: string; onlyAsks?: true }, command: Command) =>
      administer(command, async administration => {
        await administration.addMember({ id: newId(), code, name: options.name, reports: !options.onlyAsks });
        print(`member ${code}`);
      }),
    );
  for (const [verb, suspended] of [
    ['suspend', true],
    ['resume', false],
  ] as const)
    member
      .command(`${verb} <code>`)
      .description(suspended ? 'its tokens end at once' : 'lets it call again')
      .action((code: string, _options: object, command: Command) =>
        administer(command, async administration => {
          await administration.suspendMember(code, suspended);
          print(`member ${code} ${suspended ? 'is suspended' : 'may call again'}`);
        }),
      );
};

/** What a member has of its own: units, and a policy from its effective day on. */
const addOwn = (member: Command) => {
  member
    .command('unit')
    .description('a unit (网点) of a member')
    .argument('<code>', 'its code at the member', unitCode)
    .requiredOption('--member <code>')
    .requiredOption('--name <name>', 'as the member calls it', plainName)
    .requiredOption('--from <date>', 'in force from this day on, YYYY-MM-DD', dayText)
    .action((code: string, options: { member: string; name: string; from: string }, command: Command) =>
      administer(command, async administration => {
        await administration.addUnit(options.member, { code, name: options.name, inForceFrom: options.from });
        print(`unit ${code} of ${options.member} from ${options.from}`);
      }),
    );
  member
    .command('policy')
    .description("a member's own policy, from its effective day on")
    .argument('<file>', 'JSON: { version, effectiveOn, rows }', jsonIn)
    .requiredOption('--member <code>')
    // Judged by the registry, with every fault: the file is what a bank's people wrote.
    .action((policy: unknown, options: { member: string }, command: Command) =>
      administer(command, async administration => {
        const { version, effectiveOn } = await administration.setPolicy(options.member, policy);
        print(`policy ${version} of ${options.member} from ${effectiveOn}`);
      }),
    );
};

/** Members, their units and policies. */
export const addMembers = (program: Command): void => {
  const member = program.command('member').description('members of the network');
  addMember(member);
  addOwn(member);
};
