import type { SigningKey } from '#client';
import { importJWK, importPKCS8, type JWK } from 'jose';
import { readText } from './read-json.ts';
import { UsageError } from './usage-error.ts';

/**
 * Reads the connection's ES256 key: PEM (PKCS #8) or a JWK, whose `kid` goes along.
 *
 * @throws UsageError where it is neither; the key is never shown
 */
export const readSigningKey = async (file: string): Promise<SigningKey> => {
  const text = readText(file).trim();
  try {
    if (!text.startsWith('{')) return await importPKCS8(text, 'ES256');
    const jwk = JSON.parse(text) as JWK;
    if (jwk.d === undefined) throw new TypeError('a public key signs nothing');
    await importJWK(jwk, 'ES256');
    return jwk;
  } catch {
    throw new UsageError(`不是 ES256 私钥（PKCS #8 PEM 或 JWK） not an ES256 private key: ${file}`);
  }
};
