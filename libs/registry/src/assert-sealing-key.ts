import { ConfigurationError } from '#platform';
import { sealingKeyDigest } from '#vault';
import type { Asks } from './database.ts';

/** The digest of the key in the file; a file with no such key is a wrong setting. */
const digestOf = (sealingKey: string): string => {
  try {
    return sealingKeyDigest(sealingKey);
  } catch (error) {
    throw new ConfigurationError([`SEALING_KEY_FILE is wrong: ${(error as Error).message}`]);
  }
};

/**
 * The officers' public key must be the one that `init` wrote down. What is sealed to another one, say of another
 * service's backup, is lost: nobody notices before the first officer opens it.
 *
 * @throws ConfigurationError where it is another key, or none
 */
export const assertSealingKey = async (db: Asks, sealingKey: string): Promise<void> => {
  const digest = digestOf(sealingKey);
  const [operator] = await db.rows<{ known: string }>('SELECT sealing_key AS known FROM operator');
  if (operator?.known !== digest)
    throw new ConfigurationError([
      "SEALING_KEY_FILE is not the public key of this service's officers: nobody could open what is sealed to it",
    ]);
};
