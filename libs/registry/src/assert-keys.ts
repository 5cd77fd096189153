import { ConfigurationError } from '#platform';
import { openIndexKeys, rootCheck, sameDigest, sealingKeyDigest, type IndexKeys } from '#vault';
import type { Asks } from './database.ts';

type Fault = string | undefined;

const refuse = (faults: readonly Fault[]): void => {
  const said = faults.filter(fault => fault !== undefined);
  if (said.length > 0) throw new ConfigurationError(said);
};

/** Why a file holds no index root; undefined where it holds one. */
export const faultOfRootFile = (root: Buffer): Fault => {
  try {
    openIndexKeys(root);
    return undefined;
  } catch (error) {
    return `INDEX_ROOT_FILE is wrong: ${(error as Error).message}, and this file holds ${root.length}`;
  }
};

/** Why a file holds no public key to seal with; undefined where it holds one. */
export const faultOfSealingFile = (sealingKey: string): Fault => {
  try {
    sealingKeyDigest(sealingKey);
    return undefined;
  } catch (error) {
    return `SEALING_KEY_FILE is wrong: ${(error as Error).message}`;
  }
};

/**
 * The keys of an index root as it was read from its file.
 *
 * @throws ConfigurationError where the file holds no root: another length, say a root written as text
 */
export const indexKeysOf = (root: Buffer): IndexKeys => {
  refuse([faultOfRootFile(root)]);
  return openIndexKeys(root);
};

/** Whether this root made the database's indexes; undefined where none has been used yet. Nothing is written. */
export const isIndexRoot = async (db: Asks, root: Buffer): Promise<boolean | undefined> => {
  const keys = indexKeysOf(root);
  const [known] = await db.rows<{ value: Buffer }>(
    'SELECT check_value AS value FROM index_root WHERE number = $1',
    [keys.number],
  );
  return known && sameDigest(known.value, rootCheck(keys));
};

const faultOfRoot = async (db: Asks, root: Buffer): Promise<Fault> =>
  (await isIndexRoot(db, root)) === false
    ? 'INDEX_ROOT_FILE is not the root that this database was made with: no number would be found'
    : undefined;

const faultOfSealing = async (db: Asks, sealingKey: string): Promise<Fault> => {
  const [operator] = await db.rows<{ known: string }>('SELECT sealing_key AS known FROM operator');
  return operator?.known === sealingKeyDigest(sealingKey)
    ? undefined
    : "SEALING_KEY_FILE is not the public key of this service's officers: nobody could open what is sealed to it";
};

/**
 * The officers' public key must be the one that `init` wrote down. What is sealed to another one, say of another
 * service's backup, is lost: nobody notices before the first officer opens it.
 *
 * @throws ConfigurationError where it is another key, or none
 */
export const assertSealingKey = async (db: Asks, sealingKey: string): Promise<void> => {
  refuse([faultOfSealingFile(sealingKey) ?? (await faultOfSealing(db, sealingKey))]);
};

const faultsOfKeys = async (db: Asks, root: Buffer, sealingKey: string): Promise<Fault[]> => [
  faultOfRootFile(root) ?? (await faultOfRoot(db, root)),
  faultOfSealingFile(sealingKey) ?? (await faultOfSealing(db, sealingKey)),
];

/**
 * The sealing key must be the officers', and the index root the one that this database was made with: with another
 * every blind index differs, numbers that are listed would be found nowhere and answer CLEAR, so nothing starts. The
 * first start writes the root down, once nothing else is wrong: keys of another service must not stay behind.
 *
 * @throws ConfigurationError naming each file that holds the wrong key, or none
 */
export const assertKeys = async (db: Asks, root: Buffer, sealingKey: string): Promise<void> => {
  refuse(await faultsOfKeys(db, root, sealingKey));
  const keys = openIndexKeys(root);
  await db.rows('INSERT INTO index_root (number, check_value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    keys.number,
    rootCheck(keys),
  ]);
  // Another process may have written another root down meanwhile.
  refuse([await faultOfRoot(db, root)]);
};
