import { newSigningKey } from '#access';
import { newId } from '#platform';
import { Administration } from '#registry';
import type { Command } from 'commander';
import { rmSync, writeFileSync } from 'node:fs';
import { dayText, jsonIn, memberCode, plainName, unitCode } from './arguments.ts';
import { adminAt, print } from './with-database.ts';

/** As console, the only role that may write what is administered; its connections end with the command. */
const administer = async (
  command: Command,
  work: (administration: Administration) => Promise<void>,
): Promise<void> => {
  const administration = await Administration.open(adminAt(command).urlOf('console'));
  try {
    await work(administration);
  } finally {
    await administration.close();
  }
};

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

/** The private key is made here for a bank that cannot make one, handed over, and kept nowhere else. */
const addConnection = (connection: Command) => {
  connection
    .command('add')
    .description('a system with keys of its own that calls for one or more members')
    .requiredOption('--name <name>', 'what it is, to those who run the service', plainName)
    .requiredOption('--member <code...>', 'members for which it may act')
    .requiredOption('--key-file <file>', 'where its private key goes (PKCS #8 PEM, mode 0600)')
    .action((options: { name: string; member: string[]; keyFile: string }, command: Command) =>
      administer(command, async administration => {
        const { privatePem, publicJwk, kid } = newSigningKey();
        const id = newId();
        // Written first and never over another file: a registered key that nobody holds would be of no use.
        writeFileSync(options.keyFile, privatePem, { mode: 0o600, flag: 'wx' });
        const keys = [{ kid, jwk: publicJwk }];
        try {
          await administration.addConnection({ id, name: options.name, members: options.member, keys });
        } catch (error) {
          // A key of no connection would stand in the way of the next try.
          rmSync(options.keyFile);
          throw error;
        }
        print(`connection ${id}\nkey ${kid}`);
      }),
    );
  connection
    .command('revoke-key <kid>')
    .description('it gets no token any more')
    .action((kid: string, _options: object, command: Command) =>
      administer(command, async administration => {
        if (!(await administration.revokeKey(kid))) throw new Error(`there is no key ${kid} in force`);
        print(`key ${kid} is revoked`);
      }),
    );
};

/** Members, their units and policies, connections and their keys. */
export const addMembers = (program: Command): void => {
  const member = program.command('member').description('members of the network');
  addMember(member);
  addOwn(member);
  addConnection(program.command('connection').description('systems that call for members'));
};
