import { signingKeyOf, type SigningKey } from '#access';
import type { Configuration } from '#platform';
import { faultOfRootFile, faultOfSealingFile } from '#registry';
import { readFileSync } from 'node:fs';

/** Settings that name a key file of the gateway. */
export const KEY_FILES = [
  'TOKEN_KEY_FILE',
  'RECEIPT_KEY_FILE',
  'INDEX_ROOT_FILE',
  'SEALING_KEY_FILE',
] as const;
type KeyFile = (typeof KEY_FILES)[number];

/** The index root and the officers' public key as they stand in their files: the registry uses them. */
export interface Keys {
  token: SigningKey;
  receipt: SigningKey;
  indexRoot: Buffer;
  sealing: string;
}

const faultOfSigning = (setting: KeyFile) => (content: Buffer) => {
  try {
    signingKeyOf(content.toString());
    return undefined;
  } catch {
    // The parser's own words say nothing to who set it, and may quote the key.
    return `${setting} holds no private key of P-256 (PKCS #8 PEM)`;
  }
};

/** What is wrong with the content of each file. */
const FAULT_OF: Record<KeyFile, (content: Buffer) => string | undefined> = {
  TOKEN_KEY_FILE: faultOfSigning('TOKEN_KEY_FILE'),
  RECEIPT_KEY_FILE: faultOfSigning('RECEIPT_KEY_FILE'),
  INDEX_ROOT_FILE: faultOfRootFile,
  SEALING_KEY_FILE: content => faultOfSealingFile(content.toString()),
};

const faultOf = (setting: KeyFile, file: string): string | undefined => {
  try {
    return FAULT_OF[setting](readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return `${setting} names a file that cannot be read (${String(code)})`;
  }
};

/** Names every setting whose file cannot be used: never what it holds, nor its path. What is not set is not looked at. */
export const faultsOfKeys = (configuration: Pick<Configuration, KeyFile>): string[] =>
  KEY_FILES.flatMap(setting => {
    const file = configuration[setting];
    return (file === undefined ? undefined : faultOf(setting, file)) ?? [];
  });

/** Reads the files that the settings name, once nothing is wrong with them. */
export const readKeys = (files: { [K in KeyFile]: NonNullable<Configuration[K]> }): Keys => ({
  token: signingKeyOf(readFileSync(files.TOKEN_KEY_FILE, 'utf8')),
  receipt: signingKeyOf(readFileSync(files.RECEIPT_KEY_FILE, 'utf8')),
  indexRoot: readFileSync(files.INDEX_ROOT_FILE),
  sealing: readFileSync(files.SEALING_KEY_FILE, 'utf8'),
});
