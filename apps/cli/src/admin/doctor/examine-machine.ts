import { embeddedBinaries } from '#platform';
import { assertSealingKey, isIndexRoot } from '#registry';
import { existsSync, readdirSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, warn, type At, type Examined } from './examined.ts';

const MIB = 1_048_576;
/** Five times the least is time enough to act by day. */
const SOON = 5;

export const examineDisk = (at: At): Examined => {
  if (at.isForeign) return ok('disk', "the database's is another machine's: watch it there");
  const { bavail, bsize } = statfsSync(at.world.data);
  const freeMib = Math.floor((bavail * bsize) / MIB);
  const says = `${String(freeMib)} MiB free under ${at.world.data}`;
  if (freeMib >= SOON * at.freeLeastMib) return ok('disk', says);
  const todo = 'make room: where it is full nothing is acknowledged and no check is answered';
  return (freeMib < at.freeLeastMib ? fail : warn)('disk', says, todo);
};

/** Keys that this shell's settings name; of the embedded server those of its folder, and the passwords. */
const secretFiles = ({ configuration, world, isForeign }: At): string[] => {
  const { TOKEN_KEY_FILE, RECEIPT_KEY_FILE, INDEX_ROOT_FILE, SEALING_KEY_FILE } = configuration;
  const told = [TOKEN_KEY_FILE, RECEIPT_KEY_FILE, INDEX_ROOT_FILE, SEALING_KEY_FILE].filter(
    file => file !== undefined,
  );
  if (isForeign) return told;
  const own = existsSync(world.keys) ? readdirSync(world.keys).map(name => join(world.keys, name)) : [];
  return [...told, ...own, join(world.data, 'passwords.json')];
};

export const examineFiles = (at: At): Examined => {
  const files = secretFiles(at);
  if (files.length === 0) return warn('key files', 'not looked at', 'set TOKEN_KEY_FILE and the others here');
  const faults = files.flatMap(file => {
    if (!existsSync(file)) return [`${file} is missing`];
    const mode = statSync(file).mode & 0o777;
    return (mode & 0o077) === 0 ? [] : [`${file} is ${mode.toString(8).padStart(4, '0')}`];
  });
  return faults.length === 0
    ? ok('key files', `${String(files.length)}, for their owner's eyes`)
    : fail('key files', faults.join('; '), 'chmod 600, and think who has read it; restore what is missing');
};

const fileOf = (at: At, setting: 'INDEX_ROOT_FILE' | 'SEALING_KEY_FILE', own: string): string | undefined => {
  const file = at.configuration[setting] ?? (at.isForeign ? undefined : join(at.world.keys, own));
  return file !== undefined && existsSync(file) ? file : undefined;
};

export const examineIndexRoot = async (at: At): Promise<Examined> => {
  const file = fileOf(at, 'INDEX_ROOT_FILE', 'index-root.key');
  if (file === undefined) return warn('index root', 'not looked at: no file', 'set INDEX_ROOT_FILE here');
  const known = await isIndexRoot(at.db('gateway'), readFileSync(file));
  if (known === undefined) return warn('index root', 'none is in use yet', 'start the gateway once');
  return known
    ? ok('index root', 'is the one that this database was made with')
    : fail('index root', 'is another one', 'restore the right file: under this one nobody is found');
};

/** @throws ConfigurationError where the key is not the one that the operator was made with */
export const examineSealingKey = async (at: At): Promise<Examined> => {
  const file = fileOf(at, 'SEALING_KEY_FILE', 'officers.pub.pem');
  if (file === undefined) return warn('sealing key', 'not looked at: no file', 'set SEALING_KEY_FILE here');
  await assertSealingKey(at.db('console'), readFileSync(file, 'utf8'));
  return ok('sealing key', "is the officers' own");
};

export const examineBinaries = async (at: At): Promise<Examined> => {
  if (at.isForeign) return ok('PostgreSQL', "another server's");
  const { version, others } = await embeddedBinaries();
  const [row] = await at
    .db('owner')
    .rows<{ runs: string }>(`SELECT current_setting('server_version') AS runs`);
  const runs = row?.runs.split(' ')[0] ?? '';
  if (runs !== version)
    return warn('PostgreSQL', `${runs} runs, ${version} is installed`, 'stop and start: npm start');
  if (others.length === 0) return ok('PostgreSQL', `${runs}, and no other copies`);
  const todo = 'delete what no other clone runs';
  return warn('PostgreSQL', `${runs}; copies that this clone does not run: ${others.join(', ')}`, todo);
};
