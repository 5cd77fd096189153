import { signingKeyOf } from '#access';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../apps/cli/src/start/free-port.ts';
import { LoadGenerator } from './load/load.ts';
import { Target } from './load/target.ts';
import { LISTED, NAME, numberOf, unlistedNumber } from './people.ts';
import { startProcess, type Started } from './servers/start-process.ts';
import { withDatabase, type BenchWorld } from './world.ts';

/** Requests of a run; asked again and again. */
const QUESTIONS = 4_096;
/** One in so many is about somebody who is listed. */
const LISTED_EVERY = 5;
const BATCH = 1_000;
const BATCHES = 16;

/** The service and what it is measured against, all up at once; only one is asked at a time. */
export interface Stage {
  gateway: Target;
  batches: Target;
  /** One listed, one unlisted, in turn. */
  turns: Target;
  naive: Target;
  bare: Target;
  generator: LoadGenerator;
  stop(): Promise<void>;
}

const asked = (number: string, today: string) => ({
  identifier: { type: 'RESIDENT_ID', number },
  name: NAME,
  purpose: 'LOAN_APPROVAL',
  authorisation: { reference: 'SQ-2026-0001', signedOn: today },
  unit: '0031',
  staff: '20455',
});

const questions = (today: string, many: number, every: number) =>
  Array.from({ length: many }, (_, n) =>
    asked(n % every === 0 ? numberOf((n * 7) % LISTED) : unlistedNumber(n * 113), today),
  );

const asRequests = (bodies: object[], path = '/v1/checks') =>
  bodies.map(body => ({ path, body: JSON.stringify(body) }));

/** What the naive server is told: the service's keys, and the caller that the service would find. */
const startNaive = async ({ world, url, urlOf }: BenchWorld, port: number): Promise<Started> => {
  const { connection, keyFile } = JSON.parse(readFileSync(join(world.folder, 'POST.json'), 'utf8'));
  const member = await withDatabase(urlOf('owner'), async db => {
    await db.rows('DROP SCHEMA IF EXISTS naive CASCADE');
    await db.rows('CREATE SCHEMA naive');
    const [row] = await db.rows<{ id: string }>(`SELECT id FROM member WHERE code = 'POST'`);
    return row!.id;
  });
  const env = {
    PORT: String(port),
    ISSUER: url,
    CONNECTION: connection,
    KID: signingKeyOf(readFileSync(join(world.folder, keyFile), 'utf8')).kid,
    MEMBER: member,
    TOKEN_KEY_FILE: join(world.keys, 'token.pem'),
    INDEX_ROOT_FILE: join(world.keys, 'index-root.key'),
    SEALING_KEY_FILE: join(world.keys, 'officers.pub.pem'),
    DATABASE_URL: urlOf('owner'),
  };
  return startProcess(new URL('./servers/naive/main.js', import.meta.url), { env });
};

/** An answer of the service, which the bare server gives to everybody. */
const constantOf = async (url: string, headers: Record<string, string>, body: object): Promise<string> => {
  const response = await fetch(`${url}/v1/checks`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (response.status !== 200) throw new Error(await response.text());
  return response.text();
};

/** @param started gateway and matcher of the world */
export const openStage = async (world: BenchWorld): Promise<Stage> => {
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${await world.token('POST')}`,
  };
  const mixed = questions(world.today, QUESTIONS, LISTED_EVERY);
  const ports = { bare: await freePort(), naive: await freePort() };
  const answer = await constantOf(world.url, headers, mixed[1]!);
  const bare = await startProcess(new URL('./servers/bare.js', import.meta.url), {
    env: { PORT: String(ports.bare), ANSWER: answer },
  });
  const naive = await startNaive(world, ports.naive);
  const generator = await LoadGenerator.start();
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const target = (url: string, requests: ReturnType<typeof asRequests>, classes: 1 | 2 = 1) =>
    new Target(generator, { url, method: 'POST', headers, requests, classes });
  const lists = Array.from({ length: BATCHES }, (_, n) => ({
    checks: questions(world.today, BATCH, LISTED_EVERY).map((one, at) => ({
      ...one,
      application: `A${n}-${at}`,
    })),
  }));
  const gateway = target(world.url, asRequests(mixed));
  // The one that was asked for the constant.
  gateway.answers = 1;
  return {
    gateway,
    batches: target(world.url, asRequests(lists, '/v1/checks/batch')),
    turns: target(world.url, asRequests(questions(world.today, QUESTIONS, 2)), 2),
    naive: target(at(ports.naive), asRequests(mixed)),
    bare: target(at(ports.bare), asRequests(mixed)),
    generator,
    stop: async () => {
      generator.stop();
      await Promise.all([bare.stop(), naive.stop()]);
    },
  };
};

/** Checks that the service answered on this stage. */
export const answersOf = ({ gateway, turns, batches }: Stage): number =>
  gateway.answers + turns.answers + batches.answers * BATCH;
export { BATCH };
