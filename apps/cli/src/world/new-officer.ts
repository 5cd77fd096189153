import { newSigningKey } from '#access';
import { newId } from '#platform';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes an officer's own key and OFFICER.json, each of mode 0600, and never over another.
 *
 * @param whose with the id of one who has a key already
 * @returns the public half
 */
export const newOfficer = (folder: string, file: string, whose: { name: string; id?: string }) => {
  const { privatePem, publicJwk, kid } = newSigningKey();
  const { name, id: officer = newId() } = whose;
  const keyFile = `${file}.pem`;
  writeFileSync(join(folder, keyFile), privatePem, { mode: 0o600, flag: 'wx' });
  const json = join(folder, `${file}.json`);
  writeFileSync(json, `${JSON.stringify({ officer, name, keyFile }, null, 2)}\n`, {
    mode: 0o600,
    flag: 'wx',
  });
  return { id: officer, name, key: { kid, jwk: publicJwk }, files: [join(folder, keyFile), json] };
};
