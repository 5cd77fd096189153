import { signingKeyOf, type SigningKey } from '#access';
import { type Configuration, ConfigurationError } from '#platform';
import { readFileSync } from 'node:fs';

/** Settings that name a key file of the gateway. */
export const KEY_FILES = [
  'TOKEN_KEY_FILE',
  'RECEIPT_KEY_FILE',
  'INDEX_ROOT_FILE',
  'SEALING_KEY_FILE',
] as const;
type KeyFile = (typeof KEY_FILES)[number];
type Files = { [K in KeyFile]: NonNullable<Configuration[K]> };

/** The index root and the officers' public key as they stand in their files: the registry, which uses them, judges them. */
export interface Keys {
  token: SigningKey;
  receipt: SigningKey;
  indexRoot: Buffer;
  sealing: string;
}

type Read<K> = { key: K; fault?: never } | { key?: never; fault: string };

const contentOf = (files: Files, setting: KeyFile): Read<Buffer> => {
  try {
    return { key: readFileSync(files[setting]) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { fault: `${setting} names a file that cannot be read (${String(code)})` };
  }
};

const signingKeyIn = (files: Files, setting: KeyFile): Read<SigningKey> => {
  const { key, fault } = contentOf(files, setting);
  if (!key) return { fault };
  try {
    return { key: signingKeyOf(key.toString()) };
  } catch {
    // The parser's own words say nothing to who set it, and may quote the key.
    return { fault: `${setting} holds no private key of P-256 (PKCS #8 PEM)` };
  }
};

/**
 * Reads the files that the settings name.
 *
 * @throws ConfigurationError naming every setting whose file cannot be used: never what it holds, nor its path
 */
export const readKeys = (files: Files): Keys => {
  const token = signingKeyIn(files, 'TOKEN_KEY_FILE');
  const receipt = signingKeyIn(files, 'RECEIPT_KEY_FILE');
  const indexRoot = contentOf(files, 'INDEX_ROOT_FILE');
  const sealing = contentOf(files, 'SEALING_KEY_FILE');
  if (token.key && receipt.key && indexRoot.key && sealing.key)
    return {
      token: token.key,
      receipt: receipt.key,
      indexRoot: indexRoot.key,
      sealing: sealing.key.toString(),
    };
  throw new ConfigurationError([token, receipt, indexRoot, sealing].flatMap(({ fault }) => fault ?? []));
};
