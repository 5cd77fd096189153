import { newSigningKey } from '#access';
import { Administration } from '#registry';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { supervise, type Child } from '../../apps/cli/src/start/supervise.ts';
import { addBanks, type GatewayWorld } from '../gateway/gateway-world.ts';
import { root } from '../queue/admin.ts';
import type { BackEnd } from '../queue/back-ends.ts';
import type { TestWorld } from '../world/test-world.ts';
import { lastingPort } from './lasting-port.ts';

export type ChildName = 'gateway' | 'matcher';
/** The setting FAILPOINTS of each start in turn; none after the last. */
export type Armed = Record<ChildName, string[]>;

export interface RunningService {
  url: string;
  banks: GatewayWorld['banks'];
  /** How often it was killed, by itself or by a test, and started again. */
  kills(name: ChildName): number;
  /** All that the supervisor said: an end of any other kind stands here too. */
  said: string[];
  pids(): Record<string, number | undefined>;
  failed: Promise<never>;
  stop(): Promise<void>;
}

const programOf = (name: ChildName, env: Record<string, string>, armed: string[]): Child => {
  const left = [...armed];
  return {
    name,
    program: pathToFileURL(join(root, `dist/apps/${name}/src/main.js`)),
    // Read anew at each start.
    get env() {
      const failpoints = left.shift();
      return { ...env, ...(failpoints !== undefined && { FAILPOINTS: failpoints }) };
    },
  };
};

const gatewayOf = async (world: TestWorld, folder: string, port: number) => {
  const keep = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content, { mode: 0o600 });
    return join(folder, name);
  };
  const administration = await Administration.open(world.url('console'));
  const banks = await addBanks(administration);
  await administration.close();
  const env = {
    PORT: String(port),
    DATABASE_URL_GATEWAY: world.url('gateway'),
    TOKEN_KEY_FILE: keep('token.pem', newSigningKey().privatePem),
    RECEIPT_KEY_FILE: keep('receipt.pem', newSigningKey().privatePem),
    INDEX_ROOT_FILE: keep('index.key', world.indexRoot),
    SEALING_KEY_FILE: keep('officers.pem', world.officers.publicPem),
    // What a killed queue holds up must not make an answer depend on how fast this machine is.
    STALE_AFTER_SECONDS: '86400',
  };
  return { banks, env };
};

/** Gateway and matcher as they are built, under the product's own supervisor. */
export const startService = async (
  world: TestWorld,
  backEnd: BackEnd,
  armed: Armed = { gateway: [], matcher: [] },
): Promise<RunningService> => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-service-'));
  const port = await lastingPort();
  const { banks, env } = await gatewayOf(world, folder, port);
  const { redisUrl } = backEnd.at(world);
  const matcher = { DATABASE_URL_MATCHER: world.url('matcher'), ...(redisUrl && { REDIS_URL: redisUrl }) };
  const common = { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent' };
  const said: string[] = [];
  const children = supervise(
    [
      programOf('gateway', { ...common, ...env }, armed.gateway),
      programOf('matcher', { ...common, ...matcher }, armed.matcher),
    ],
    line => said.push(line),
  );
  children.failed.catch(() => undefined);
  const stop = async () => {
    await children.stop();
    rmSync(folder, { recursive: true });
  };
  try {
    await Promise.race([children.ready, children.failed]);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${String(port)}`,
    banks,
    kills: name => said.filter(line => line === `${name} ended (SIGKILL); starting it again`).length,
    said,
    pids: () => children.pids(),
    failed: children.failed,
    stop,
  };
};
