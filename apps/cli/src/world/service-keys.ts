import { newSigningKey } from '#access';
import { newIndexRoot, newOfficerKeys, publicHalfOf } from '#vault';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the service's keys. Which process gets which: docs/architecture.md, Roles and keys. */
export interface ServiceKeys {
  token: string;
  receipt: string;
  indexRoot: string;
  /** Public: the gateway seals what it cannot open. */
  sealing: string;
  /** Private: the officers'. */
  opening: string;
}

const keep = (file: string, content: string | Buffer) => {
  writeFileSync(file, content, { mode: 0o600, flag: 'wx' });
};

/** Where each key stands in a folder of them. */
export const keyFilesIn = (folder: string): ServiceKeys => {
  const at = (name: string) => join(folder, name);
  return {
    token: at('token.pem'),
    receipt: at('receipt.pem'),
    indexRoot: at('index-root.key'),
    sealing: at('officers.pub.pem'),
    opening: at('officers.pem'),
  };
};

/** Makes the keys that are missing, each in a file of mode 0600; never touches one that is there. */
export const serviceKeys = (folder: string): ServiceKeys => {
  const keys = keyFilesIn(folder);
  for (const file of [keys.token, keys.receipt])
    if (!existsSync(file)) keep(file, newSigningKey().privatePem);
  if (!existsSync(keys.indexRoot)) keep(keys.indexRoot, newIndexRoot());
  // The private half may have been taken away, as it should be: then the public one stands for both.
  if (!existsSync(keys.sealing)) {
    if (!existsSync(keys.opening)) keep(keys.opening, newOfficerKeys().privatePem);
    keep(keys.sealing, publicHalfOf(readFileSync(keys.opening, 'utf8')));
  }
  return keys;
};
