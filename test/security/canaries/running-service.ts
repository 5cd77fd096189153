import { newSigningKey, signingKeyOf, issueToken } from '#access';
import { Administration } from '#registry';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addBanks } from '../../gateway/gateway-world.ts';
import type { BackEnd } from '../../queue/back-ends.ts';
import type { TestWorld } from '../../world/test-world.ts';
import type { Send } from './told-everything.ts';

const root = resolve(import.meta.dirname, '../../..');

export interface Program {
  child: ChildProcess;
  said(): string;
  ended: Promise<number | null>;
}

export interface RunningService {
  /** As RCA, about its own and others. */
  send: Send;
  gateway(more?: Record<string, string>): Promise<Program>;
  /** All that either program ever said, in its life and dying. */
  said(): string;
  /** What the metrics ports serve; empty where there are none. */
  metrics(): Promise<string>;
  /** Every file that the programs left in their temporary and working folders. */
  files(): [path: string, bytes: Buffer][];
  close(): Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

const filesIn = (folder: string): [string, Buffer][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(path => join(folder, path))
    .filter(path => statSync(path).isFile())
    .map(path => [path, readFileSync(path)]);

/** Gateway and matcher as they are started, logging all they can, with folders of their own to leave things in. */
export const startService = async (world: TestWorld, backEnd: BackEnd): Promise<RunningService> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-canaries-'));
  const [keys, left] = [join(folder, 'keys'), join(folder, 'left')];
  mkdirSync(keys);
  mkdirSync(left);
  const keep = (name: string, content: string | Buffer): string => {
    writeFileSync(join(keys, name), content, { mode: 0o600 });
    return join(keys, name);
  };
  const administration = await Administration.open(world.url('console'));
  const { RCA } = await addBanks(administration);
  await administration.close();
  const { privatePem } = newSigningKey();
  const [port, gatewayMetrics, matcherMetrics] = await Promise.all([freePort(), freePort(), freePort()]);
  const url = `http://127.0.0.1:${String(port)}`;
  const common = { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'debug', TMPDIR: left };
  const gatewayEnv = {
    ...common,
    PORT: String(port),
    GATEWAY_METRICS_PORT: String(gatewayMetrics),
    DATABASE_URL_GATEWAY: world.url('gateway'),
    TOKEN_KEY_FILE: keep('token.pem', privatePem),
    RECEIPT_KEY_FILE: keep('receipt.pem', newSigningKey().privatePem),
    INDEX_ROOT_FILE: keep('index.key', world.indexRoot),
    SEALING_KEY_FILE: keep('officers.pem', world.officers.publicPem),
  };
  const { redisUrl } = backEnd.at(world);
  const matcherEnv = {
    ...common,
    MATCHER_METRICS_PORT: String(matcherMetrics),
    DATABASE_URL_MATCHER: world.url('matcher'),
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
  };
  const programs: Program[] = [];
  const run = async (which: string, env: Record<string, string>): Promise<Program> => {
    const child = fork(join(root, `dist/apps/${which}/src/main.js`), {
      env,
      cwd: left,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      execArgv: ['--import', join(root, 'test/security/programs/throws-when-told.mjs')],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
    const ended = once(child, 'exit').then(([code]) => code as number | null);
    const program = { child, said: () => said, ended };
    programs.push(program);
    await Promise.race([
      once(child, 'message'),
      ended.then(() => {
        throw new Error(said);
      }),
    ]);
    return program;
  };
  await run('matcher', matcherEnv);
  const { connection, key } = RCA;
  const told = { connection, keyId: key.kid, member: 'RCA', issuer: url, audience: url };
  const token = await issueToken(signingKeyOf(privatePem), told);
  let keysUsed = 0;
  return {
    gateway: more => run('gateway', { ...gatewayEnv, ...more }),
    said: () => programs.map(program => program.said()).join('\n'),
    send: async (method, path, body) => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `k-${String((keysUsed += 1))}` };
      const sent = body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) };
      const type = body !== undefined && { 'content-type': 'application/json' };
      const answer = await fetch(url + path, { method, headers: { ...headers, ...type }, ...sent });
      return { status: answer.status, text: await answer.text() };
    },
    metrics: async () => {
      const served = await Promise.all(
        [gatewayMetrics, matcherMetrics].map(at =>
          fetch(`http://127.0.0.1:${String(at)}/metrics`).then(
            answer => answer.text(),
            () => '',
          ),
        ),
      );
      return served.join('\n');
    },
    files: () => filesIn(left),
    close: async () => {
      for (const { child } of programs) child.kill('SIGKILL');
      await Promise.all(programs.map(({ ended }) => ended));
      rmSync(folder, { recursive: true });
    },
  };
};
