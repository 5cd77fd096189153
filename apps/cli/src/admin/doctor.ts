import { Database } from '#registry';
import { InvalidArgumentError, type Command } from 'commander';
import { onForeignServer } from '../world/database-urls.ts';
import * as database from './doctor/examine-database.ts';
import * as machine from './doctor/examine-machine.ts';
import * as standing from './doctor/examine-standing.ts';
import { NotGiven, ROLES, type At, type Examined, type Role } from './doctor/examined.ts';
import { adminAt, print } from './with-database.ts';
import { wordsOfFault } from './words-of-fault.ts';

type Examination = [what: string, todo: string, look: (at: At) => Examined | Promise<Examined>];

const SEE = 'see docs/runbook.md';
/** In the order in which one thing rests on another; what is printed first is to be mended first. */
const EXAMINATIONS: readonly Examination[] = [
  ...ROLES.map((role): Examination => [
    `database as ${role}`,
    'start the database; check address and password of this role',
    database.examineRole(role),
  ]),
  ['PostgreSQL', SEE, machine.examineBinaries],
  ['disk', SEE, machine.examineDisk],
  ['migrations', 'lianfang-admin migrate', database.examineMigrations],
  ['rights of roles', SEE, database.examineRights],
  [
    'operator and clock',
    'gateway and matcher do not start: lianfang-admin init, or restore',
    database.examineClock,
  ],
  ['rule set', 'gateway and matcher do not start: publish one that can be used', database.examineRuleSets],
  ['months of checks', 'lianfang-admin migrate', database.examineMonths],
  ['key files', SEE, machine.examineFiles],
  ['index root', 'restore the right file', machine.examineIndexRoot],
  [
    'sealing key',
    'restore the right file: nobody could open what is sealed to this one',
    machine.examineSealingKey,
  ],
  ['gateway', SEE, standing.examineGateway],
  ['queue', 'lianfang-admin migrate makes its tables and rights', standing.examineQueue],
  ['relay', SEE, standing.examineRelay],
  ['pending', SEE, standing.examinePending],
  ['failed', SEE, standing.examineFailed],
  ['head and floor', SEE, standing.examineHead],
];

/** Each for itself: what cannot be looked at is a line too, and the others are looked at all the same. */
const examined = async (at: At, [what, todo, look]: Examination): Promise<Examined> => {
  try {
    return await look(at);
  } catch (error) {
    const says = wordsOfFault(error as Error);
    return { state: error instanceof NotGiven ? 'WARN' : 'FAIL', what, says, todo };
  }
};

const atOf = (command: Command, freeLeastMib: number) => {
  const { configuration, world, urlOf: required } = adminAt(command);
  const isForeign = onForeignServer(configuration);
  const urlOf = (role: Role): string | undefined =>
    isForeign ? configuration[`DATABASE_URL_${role.toUpperCase()}` as 'DATABASE_URL_OWNER'] : required(role);
  const open = new Map<Role, Database>();
  const db = (role: Role): Database => {
    const url = urlOf(role);
    if (url === undefined) throw new NotGiven(role);
    const one = open.get(role) ?? new Database(url, 1);
    open.set(role, one);
    return one;
  };
  const at: At = { configuration, world, isForeign, urlOf, db, freeLeastMib };
  return { at, close: () => Promise.all([...open.values()].map(one => one.close())) };
};

const line = ({ state, what, says, todo }: Examined): string =>
  `${state.padEnd(5)} ${what.padEnd(20)} ${says}${todo === undefined ? '' : `\n${' '.repeat(27)}→ ${todo}`}`;

const mebibytes = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('A whole number of MiB.');
};

/** Everything that an operator would look at in the night, in one command; it writes nothing. Exit code 1 on a FAIL. */
export const addDoctor = (program: Command): void => {
  program
    .command('doctor')
    .description('looks at everything and says what to do: OK, WARN or FAIL, a line each')
    .option('--json', 'print the lines as JSON')
    .option('--free-mib <n>', 'free space of the data folder below which it fails', mebibytes, 1_024)
    .action(async (options: { json?: true; freeMib: number }, command: Command) => {
      const { at, close } = atOf(command, options.freeMib);
      const lines: Examined[] = [];
      // One after the other: a service in trouble is not asked everything at once.
      for (const each of EXAMINATIONS) lines.push(await examined(at, each));
      await close();
      print(options.json ? JSON.stringify(lines) : lines.map(line).join('\n'));
      if (lines.some(({ state }) => state === 'FAIL')) process.exitCode = 1;
    });
};
