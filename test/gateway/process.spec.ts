import { issueToken, newSigningKey, signingKeyOf } from '#access';
import { Administration } from '#registry';
import { newIndexRoot, newOfficerKeys } from '#vault';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { question } from '../world/bodies.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { addBanks, type GatewayWorld } from './gateway-world.ts';

/** As it is built: `npm test` builds first. */
const PROGRAM = resolve(import.meta.dirname, '../../dist/apps/gateway/src/main.js');
const SECRET = 'hunter2';

let world: TestWorld;
let folder: string;
let env: Record<string, string>;
let banks: GatewayWorld['banks'];
const { privatePem: tokenPem } = newSigningKey();
const tokenKey = signingKeyOf(tokenPem);
beforeAll(async () => {
  world = await openTestWorld();
  const administration = await Administration.open(world.url('console'));
  banks = await addBanks(administration);
  await administration.close();
  folder = mkdtempSync(join(tmpdir(), 'lianfang-gateway-'));
  const keep = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  env = {
    DATABASE_URL_GATEWAY: world.url('gateway'),
    TOKEN_KEY_FILE: keep('token.pem', tokenPem),
    RECEIPT_KEY_FILE: keep('receipt.pem', newSigningKey().privatePem),
    INDEX_ROOT_FILE: keep('index.key', world.indexRoot),
    SEALING_KEY_FILE: keep('officers.pem', world.officers.publicPem),
    LOG_LEVEL: 'warn',
  };
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

interface Run {
  child: ChildProcess;
  said: () => string;
  ended: Promise<number | string | null>;
}

const run = (settings: Record<string, string>): Run => {
  const child = fork(PROGRAM, { env: settings, stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // Not 'close': after a disconnect it never comes.
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
  const silent = [child.stdout, child.stderr].map(stream => once(stream!, 'end'));
  const ended = Promise.all([exited, ...silent]).then(([[code, signal]]) => code ?? signal);
  return { child, ended, said: () => said };
};

const taken = async (): Promise<{ server: Server; port: string }> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: String((server.address() as AddressInfo).port) };
};
const freePort = async (): Promise<string> => {
  const { server, port } = await taken();
  server.close();
  await once(server, 'close');
  return port;
};
const linesOf = (text: string): string[] => text.trimEnd().split('\n');

describe('what cannot start says why in one line, and never a secret', () => {
  test('wrong and missing settings are all named', async () => {
    const { ended, said } = run({ PORT: 'eighty', LOG_LEVEL: 'loud', DATABASE_URL_GATEWAY: SECRET });
    expect(await ended).toBe(2);
    expect(linesOf(said())).toHaveLength(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL_GATEWAY', 'TOKEN_KEY_FILE', 'SEALING_KEY_FILE'])
      expect(said()).toContain(name);
    expect(said()).not.toContain(SECRET);
  });

  test('a port in use', async () => {
    const { server, port } = await taken();
    const { ended, said } = run({ ...env, PORT: port });
    expect(await ended).toBe(1);
    server.close();
    expect(linesOf(said())).toEqual([expect.stringContaining('port is in use')]);
  });

  test('an address that is not of this machine', async () => {
    const { ended, said } = run({ ...env, HOST: '192.0.2.1', PORT: await freePort() });
    expect(await ended).toBe(2);
    expect(said()).toBe('gateway: configuration: HOST is no address of this machine (EADDRNOTAVAIL)\n');
  });

  test('one port for two', async () => {
    const { ended, said } = run({ ...env, PORT: '7100', GATEWAY_METRICS_PORT: '7100' });
    expect(await ended).toBe(2);
    expect(said()).toBe('gateway: configuration: PORT and GATEWAY_METRICS_PORT are the same port\n');
  });

  const written = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const refusedWith = async (settings: Record<string, string>): Promise<string[]> => {
    const { ended, said } = run({ ...env, ...settings });
    expect(await ended).toBe(2);
    expect(said()).not.toMatch(SECRET);
    expect(said()).not.toMatch(folder);
    return linesOf(said());
  };
  const none = () => join(folder, 'none.pem');

  test('key files that are not there, or hold no key, are all named, beside what else is wrong; never what they hold', async () => {
    const wrong = written('wrong.pem', `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----\n`);
    expect(
      await refusedWith({
        ...{ PORT: 'eighty', LOG_LEVEL: 'loud', TOKEN_KEY_FILE: none(), RECEIPT_KEY_FILE: wrong },
        ...{ INDEX_ROOT_FILE: written('short.key', Buffer.alloc(31, 1)), SEALING_KEY_FILE: wrong },
      }),
    ).toEqual([
      'gateway: configuration: PORT must be a whole number; ' +
        'LOG_LEVEL must be one of fatal, error, warn, info, debug, silent; ' +
        'TOKEN_KEY_FILE names a file that cannot be read (ENOENT); ' +
        'RECEIPT_KEY_FILE holds no private key of P-256 (PKCS #8 PEM); ' +
        'INDEX_ROOT_FILE is wrong: an index root is 32 bytes, and this file holds 31; ' +
        'SEALING_KEY_FILE is wrong: the sealing key is a public key; this one is private',
    ]);
    expect(await refusedWith({ INDEX_ROOT_FILE: none(), SEALING_KEY_FILE: none() })).toEqual([
      'gateway: configuration: INDEX_ROOT_FILE names a file that cannot be read (ENOENT); ' +
        'SEALING_KEY_FILE names a file that cannot be read (ENOENT)',
    ]);
  });

  test('an index root written as hex names its setting', async () => {
    const hex = written('hex.key', Buffer.from('ab'.repeat(32)));
    expect(await refusedWith({ INDEX_ROOT_FILE: hex })).toEqual([
      expect.stringContaining('INDEX_ROOT_FILE is wrong: an index root is 32 bytes, and this file holds 64'),
    ]);
  });

  test('keys of another service are both named', async () => {
    const settings = {
      INDEX_ROOT_FILE: written('other.key', newIndexRoot()),
      SEALING_KEY_FILE: written('other.pem', newOfficerKeys().publicPem),
    };
    expect(await refusedWith(settings)).toEqual([
      'gateway: configuration: INDEX_ROOT_FILE is not the root that this database was made with: no number would be found; ' +
        "SEALING_KEY_FILE is not the public key of this service's officers: nobody could open what is sealed to it",
    ]);
  });

  test('a database that does not answer', async () => {
    const { ended, said } = run({
      ...env,
      DATABASE_URL_GATEWAY: `postgres://gateway:${SECRET}@127.0.0.1:1/lianfang`,
    });
    expect(await ended).toBe(1);
    expect(linesOf(said())).toHaveLength(1);
    expect(said()).not.toContain(SECRET);
  });
});

describe('a running gateway', () => {
  const tokenAt = (url: string): Promise<string> => {
    const { connection, key } = banks.POST;
    return issueToken(tokenKey, { connection, keyId: key.kid, member: 'POST', issuer: url, audience: url });
  };
  const start = async (settings: Record<string, string> = {}): Promise<Run & { url: string }> => {
    const port = await freePort();
    const running = run({ ...env, ...settings, PORT: port });
    await Promise.race([
      once(running.child, 'message'),
      running.ended.then(() => {
        throw new Error(running.said());
      }),
    ]);
    return { ...running, url: `http://127.0.0.1:${port}` };
  };

  test('answers on SIGTERM what is under way, takes nothing more, and ends by itself', async () => {
    const { child, ended, said, url } = await start({ FAILPOINTS: 'gateway.check.after-commit=delay:2000' });
    const body = JSON.stringify(question(await world.today(), '11010519491231002X', '王小丫'));
    const headers = { authorization: `Bearer ${await tokenAt(url)}`, 'content-type': 'application/json' };
    const asked = fetch(`${url}/v1/checks`, { method: 'POST', headers, body }).then(({ status }) => status);
    const auditor = world.database('auditor');
    const recorded = () => auditor.rows('SELECT id FROM cell.check_record');
    while ((await recorded()).length === 0);
    child.kill('SIGTERM');
    expect(await asked).toBe(200);
    expect(await ended).toBe(0);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    expect(said()).toBe('');
  });

  test('ends where its supervisor is gone', async () => {
    const { child, ended } = await start();
    child.disconnect();
    expect(await ended).toBe(0);
  });
});
