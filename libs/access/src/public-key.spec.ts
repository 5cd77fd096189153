import { describe, expect, test } from '@jest/globals';
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { publicKeyOf } from './public-key.ts';
import { newSigningKey } from './signing-key.ts';

const { privatePem, publicJwk, kid } = newSigningKey();
const publicKey = createPublicKey(privatePem);
const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
const spki = (of: ReturnType<typeof generateKeyPairSync>['publicKey']) =>
  of.export({ format: 'pem', type: 'spki' }).toString();
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;

describe('a public key that its holder made', () => {
  test.each([
    ['PEM', pem],
    ['PEM of a Windows editor', `\uFEFF${pem.replaceAll('\n', '\r\n')}`],
    ['a JWK', JSON.stringify(publicJwk)],
    ['a JWK of the needed members alone', JSON.stringify(publicKey.export({ format: 'jwk' }))],
    ['a JWK that calls itself otherwise', JSON.stringify({ ...publicJwk, kid: 'main', use: 'enc' })],
  ])('is read from %s, its kid always the thumbprint', (_form, text) => {
    expect(publicKeyOf(text)).toEqual({ publicJwk, kid });
  });

  test.each([
    ['a private key in PEM', privatePem, /private key/],
    [
      'one in SEC 1 PEM',
      createPrivateKey(privatePem).export({ format: 'pem', type: 'sec1' }).toString(),
      /private key/,
    ],
    ['a private JWK', JSON.stringify(createPrivateKey(privatePem).export({ format: 'jwk' })), /private key/],
    ['P-384', spki(p384), /P-256/],
    ['P-384 as a JWK', JSON.stringify(p384.export({ format: 'jwk' })), /P-256/],
    ['RSA', spki(rsa), /EC key/],
    ['a point that is not on the curve', JSON.stringify({ ...publicJwk, y: publicJwk.x }), /no public key/],
    ['a secret', JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' }), /no public key/],
    ['JSON that is no key', '[]', /no public key/],
    ['nothing', '', /no public key/],
  ])('is not read from %s', (_form, text, words) => {
    expect(() => publicKeyOf(text)).toThrow(words);
  });
});
