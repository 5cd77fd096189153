import { issueToken, newSigningKey, signingKeyOf } from '#access';
import { JSON_TYPE } from '#contracts';
import { Administration } from '#registry';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addBanks, type MemberCode } from '../gateway/gateway-world.ts';
import { build, root } from '../queue/admin.ts';
import { freePort } from '../start/started.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

type Program = 'gateway' | 'matcher';

export interface RunningService {
  world: TestWorld;
  url: string;
  metricsUrl: Record<Program, string>;
  /** As it was started, with what it said until now. */
  programs: Record<Program, { child: ChildProcess; said: () => string }>;
  /** Everything that a gateway is given; for another one beside it. */
  gatewayEnv: Record<string, string>;
  call(path: string, as?: MemberCode, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  scrape(program: Program): Promise<Map<string, number>>;
  scraped(program: Program): Promise<string>;
  close(): Promise<void>;
}

/** Starts a program as it is built. */
export const startBuilt = (program: Program, env: Record<string, string>) => {
  const child = fork(join(root, `dist/apps/${program}/src/main.js`), {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
  return { child, said: () => said };
};

export const isReady = async ({ child, said }: ReturnType<typeof startBuilt>): Promise<void> => {
  const ended = once(child, 'exit').then(() => {
    throw new Error(said());
  });
  await Promise.race([once(child, 'message'), ended]);
};

/** Each sample by its name with its labels, as the text has it. */
export const samplesOf = (text: string): Map<string, number> =>
  new Map(
    text
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => {
        const at = line.lastIndexOf(' ');
        return [line.slice(0, at), Number(line.slice(at + 1))];
      }),
  );

/** Gateway and matcher as processes of their own over a database of their own, each with its metrics port. */
export const startRunningService = async (
  more: Partial<Record<Program, Record<string, string>>> = {},
): Promise<RunningService> => {
  build();
  const world = await openTestWorld();
  const administration = await Administration.open(world.url('console'));
  const banks = await addBanks(administration);
  await administration.close();
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-operations-'));
  const keep = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const [port, gatewayMetrics, matcherMetrics] = [await freePort(), await freePort(), await freePort()];
  const tokenPem = newSigningKey().privatePem;
  const gatewayEnv = {
    PORT: String(port),
    GATEWAY_METRICS_PORT: String(gatewayMetrics),
    DATABASE_URL_GATEWAY: world.url('gateway'),
    TOKEN_KEY_FILE: keep('token.pem', tokenPem),
    RECEIPT_KEY_FILE: keep('receipt.pem', newSigningKey().privatePem),
    INDEX_ROOT_FILE: keep('index.key', world.indexRoot),
    SEALING_KEY_FILE: keep('officers.pub.pem', world.officers.publicPem),
    LOG_LEVEL: 'warn',
    ...more.gateway,
  };
  const programs = {
    gateway: startBuilt('gateway', gatewayEnv),
    matcher: startBuilt('matcher', {
      DATABASE_URL_MATCHER: world.url('matcher'),
      MATCHER_METRICS_PORT: String(matcherMetrics),
      LOG_LEVEL: 'error',
      ...more.matcher,
    }),
  };
  const url = `http://127.0.0.1:${String(port)}`;
  const metricsUrl = {
    gateway: `http://127.0.0.1:${String(gatewayMetrics)}/metrics`,
    matcher: `http://127.0.0.1:${String(matcherMetrics)}/metrics`,
  };
  const close = async () => {
    for (const { child } of Object.values(programs)) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    }
    await world.close();
    rmSync(folder, { recursive: true });
  };
  await Promise.all(Object.values(programs).map(isReady)).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const tokenOf = (member: MemberCode) => {
    const { connection, key } = banks[member];
    return issueToken(signingKeyOf(tokenPem), {
      connection,
      keyId: key.kid,
      member,
      issuer: url,
      audience: url,
    });
  };
  const scraped = async (program: Program) => (await fetch(metricsUrl[program])).text();
  return {
    world,
    url,
    metricsUrl,
    programs,
    gatewayEnv,
    call: async (path, as, body, headers = {}) =>
      fetch(`${url}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(as && { authorization: `Bearer ${await tokenOf(as)}` }),
          ...(body !== undefined && { 'content-type': JSON_TYPE }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    scraped,
    scrape: async program => samplesOf(await scraped(program)),
    close,
  };
};
