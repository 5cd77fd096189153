import type { ToSign } from '#registry';
import { calculateJwkThumbprint, CompactSign, exportJWK, importPKCS8 } from 'jose';
import { InvalidArgumentError } from 'commander';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { jsonIn } from './arguments.ts';

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

/** Reads an officer's file and key; the key is never shown. */
export const officerIn = (file: string): Officer => {
  const read = OfficerFile.safeParse(jsonIn(file));
  if (!read.success)
    throw new InvalidArgumentError('The file is no OFFICER.json: { officer, name, keyFile }.');
  const { officer, name, keyFile } = read.data;
  const pem = readFileSync(resolve(dirname(file), keyFile), 'utf8');
  return {
    officer,
    name,
    sign: async ({ digest, proposal }) => {
      const key = await importPKCS8(pem, 'ES256');
      const kid = await calculateJwkThumbprint(await exportJWK(createPublicKey(createPrivateKey(pem))));
      return new CompactSign(digest).setProtectedHeader({ alg: 'ES256', kid, proposal }).sign(key);
    },
  };
};
