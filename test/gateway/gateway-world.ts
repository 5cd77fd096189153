import { issueToken, newSigningKey, signingKeyOf, type SigningKey } from '#access';
import { newId, newLogger } from '#platform';
import { Administration } from '#registry';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../../apps/gateway/src/create-app.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { watchAnswers, type Watched } from './watch-answers.ts';

/** Issuer, audience and token URL of the app under test; nothing listens there. */
export const PUBLIC_URL = 'https://gateway.test';

export type MemberCode = keyof TestWorld['callers'];

/** A bank's system as the operator knows it, with the private key that only the bank has. */
export interface Bank {
  connection: string;
  key: SigningKey;
}

export interface GatewayWorld {
  world: TestWorld;
  app: NestFastifyApplication;
  administration: Administration;
  tokenKey: SigningKey;
  /** Every line that was logged. */
  log: string[];
  watched: Watched;
  banks: Record<MemberCode, Bank>;
  /** An access token as the token route would give it; `as` changes what it says. */
  token(member: MemberCode, as?: Partial<Parameters<typeof issueToken>[1]>): Promise<string>;
  /** @throws where the app gave an answer that the API's document does not promise */
  close(): Promise<void>;
}

/** The union's data centre acts for two members; every other one has a system of its own. */
const CONNECTIONS: MemberCode[][] = [['RCA', 'RCB'], ['COM'], ['POST'], ['ASK']];

/** Each member's system, registered with a key of its own. */
export const addBanks = async (administration: Administration): Promise<GatewayWorld['banks']> => {
  const banks: [MemberCode, Bank][] = [];
  for (const members of CONNECTIONS) {
    const made = newSigningKey();
    const connection = newId();
    const keys = [{ kid: made.kid, jwk: made.publicJwk }];
    await administration.addConnection({ id: connection, name: members.join(' '), members, keys });
    for (const member of members) banks.push([member, { connection, key: signingKeyOf(made.privatePem) }]);
  }
  return Object.fromEntries(banks) as GatewayWorld['banks'];
};

/** The gateway over a database of its own: real roles, real keys, real tokens. */
export const openGatewayWorld = async (): Promise<GatewayWorld> => {
  const world = await openTestWorld();
  const administration = await Administration.open(world.url('console'));
  const banks = await addBanks(administration);
  const tokenKey = signingKeyOf(newSigningKey().privatePem);
  const receiptKey = signingKeyOf(newSigningKey().privatePem);
  const lines: string[] = [];
  const log = newLogger('debug', { write: (line: string) => lines.push(line) });
  const app = await createApp({ registry: world.registry, tokenKey, receiptKey, publicUrl: PUBLIC_URL, log });
  const watched = watchAnswers(app.getHttpAdapter().getInstance());
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const token: GatewayWorld['token'] = (member, as) => {
    const { connection, key } = banks[member];
    const told = { connection, keyId: key.kid, member, issuer: PUBLIC_URL, audience: PUBLIC_URL };
    return issueToken(tokenKey, { ...told, ...as });
  };
  const close = async () => {
    await app.close();
    await administration.close();
    await world.close();
    if (watched.notPromised.size > 0)
      throw new Error(['Not in docs/openapi.json:', ...watched.notPromised].join('\n'));
  };
  return { world, app, administration, tokenKey, log: lines, watched, banks, token, close };
};
