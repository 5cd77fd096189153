import { signingKeyOf, type SigningKey } from '#access';
import type { ToSign } from '#registry';
import { CompactSign } from 'jose';
import { InvalidArgumentError } from 'commander';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { jsonIn, textOf } from './arguments.ts';

/** OFFICER.json: who it is, and where their own private key stands (relative to this file). */
const OfficerFile = z.strictObject({
  officer: z.uuid(),
  name: z.string().min(1),
  keyFile: z.string().min(1),
});

export interface Officer {
  officer: string;
  name: string;
  /** Signs a decision's digest for one proposal: a compact JWS, ES256 (RFC 7515). */
  sign: (on: ToSign) => Promise<string>;
}

/** What the parser of a key would say may quote it. */
const keyIn = (file: string): SigningKey => {
  const pem = textOf(file);
  try {
    return signingKeyOf(pem);
  } catch {
    throw new InvalidArgumentError(`${file} holds no private key of P-256 (PKCS #8 PEM).`);
  }
};

/** Reads an officer's file and key; the key is never shown. */
export const officerIn = (file: string): Officer => {
  const read = OfficerFile.safeParse(jsonIn(file));
  if (!read.success)
    throw new InvalidArgumentError('The file is no OFFICER.json: { officer, name, keyFile }.');
  const { officer, name, keyFile } = read.data;
  const { kid, privateKey } = keyIn(resolve(dirname(file), keyFile));
  return {
    officer,
    name,
    sign: ({ digest, proposal }) =>
      new CompactSign(digest).setProtectedHeader({ alg: 'ES256', kid, proposal }).sign(privateKey),
  };
};
