import { ConfigurationError } from '#platform';
import { openIndexKeys, rootCheck, sameDigest, type IndexKeys } from '#vault';
import type { Asks } from './database.ts';

/**
 * The keys of an index root as it was read from its file.
 *
 * @throws ConfigurationError where the file holds no root: another length, say a root written as text
 */
export const indexKeysOf = (root: Buffer): IndexKeys => {
  try {
    return openIndexKeys(root);
  } catch (error) {
    throw new ConfigurationError([
      `INDEX_ROOT_FILE is wrong: ${(error as Error).message}, and this file holds ${root.length}`,
    ]);
  }
};

/**
 * The index root must be the one that this database was made with. With another one every blind index differs: numbers
 * that are listed would be found nowhere and answer CLEAR, so nothing starts. The first start writes it down.
 *
 * @throws ConfigurationError where it is another root
 */
export const assertIndexRoot = async (db: Asks, keys: IndexKeys): Promise<void> => {
  const value = rootCheck(keys);
  await db.rows('INSERT INTO index_root (number, check_value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    keys.number,
    value,
  ]);
  const [known] = await db.rows<{ value: Buffer }>(
    'SELECT check_value AS value FROM index_root WHERE number = $1',
    [keys.number],
  );
  if (!known || !sameDigest(known.value, value))
    throw new ConfigurationError([
      'INDEX_ROOT_FILE is not the root that this database was made with: no number would be found',
    ]);
};
