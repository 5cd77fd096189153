import { Problem, ROUTES, type OperationId, type Route } from '#contracts';
import { verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { addDays } from '#criteria';
import { notPromised } from '../gateway/documented.ts';
import { type GatewayWorld, openGatewayWorld } from '../gateway/gateway-world.ts';
import { KnownThings } from './fuzz/known-things.ts';
import { NextRequest } from './fuzz/next-request.ts';
import { Random } from './fuzz/random.ts';
import { shown, type Sent } from './fuzz/sent.ts';
import { useCaseCodes } from './fuzz/use-case-codes.ts';
import { AT_ONCE, type Answered, tokensOf, Wire } from './fuzz/wire.ts';

const REQUESTS = 5_200;
/** Made together: what their answers tell serves the next. */
const ROUND = 4 * AT_ONCE;
const MIB = 1_048_576;
const SEED = Number(process.env['FUZZ_SEED'] ?? randomInt(2 ** 31));

interface Outcome {
  sent: Sent;
  answered: Answered;
}

const jsonOf = (text: string): Record<string, unknown> => {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
};
const codesOf = ({ status, text }: Answered): string[] =>
  status < 400 ? [] : ((jsonOf(text)['errors'] ?? []) as { code: string }[]).map(({ code }) => code);

/** What is wrong with an answer, whatever was asked; undefined where nothing is. */
const wrongWith = ({ sent: { operation, isOnMap, method }, answered }: Outcome): string | undefined => {
  const { status, headers, text } = answered;
  if (status === 503 && headers['retry-after'] === undefined) return '503 without Retry-After';
  if (status >= 500 && status !== 503) return String(status);
  const told = {
    operation: `${operation.method} ${operation.path}`,
    status,
    headers,
    codes: codesOf(answered),
  };
  const route: Route = ROUTES[operation.id as OperationId];
  if (isOnMap) {
    const promise = notPromised(told);
    if (promise !== undefined) return promise;
    const shape = route.answers[status]?.shape;
    if (shape && !shape.safeParse(jsonOf(text)).success) return 'its answer has another shape';
  } else if (status === 405 || (status < 400 && !['GET', 'POST', 'HEAD'].includes(method)))
    return `${method} answered ${String(status)}`;
  const isProblem =
    status < 400 ||
    method === 'HEAD' ||
    operation.id === 'issueToken' ||
    Problem.safeParse(jsonOf(text)).success;
  return isProblem ? undefined : 'it is no problem document';
};

describe('the running gateway under requests made at random from its own document', () => {
  const outcomes: Outcome[] = [];
  const broken: string[] = [];
  const codes = useCaseCodes();
  let gateway: GatewayWorld;
  let wire: Wire;
  const reachedUseCase = ({ sent, answered }: Outcome): boolean =>
    sent.operation.isGuarded &&
    sent.token === 'valid' &&
    sent.isOnMap &&
    (answered.status < 300 || codesOf(answered).some(code => codes.has(code)));

  const sendOne = async (sent: Sent): Promise<Outcome | undefined> => {
    try {
      return { sent, answered: await wire.send(sent) };
    } catch (error) {
      // One that says at once that a body is too large need not listen to the end of it.
      if ((sent.body?.length ?? 0) <= MIB) broken.push(`${String(error)}: ${shown(sent)}`);
      return undefined;
    }
  };
  const sendRound = async (round: readonly Sent[]): Promise<Outcome[]> => {
    const answers: (Outcome | undefined)[] = [];
    const left = [...round.entries()];
    const worker = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) answers[next[0]] = await sendOne(next[1]);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return answers.filter(answer => answer !== undefined);
  };

  beforeAll(async () => {
    gateway = await openGatewayWorld();
    const { world, app } = gateway;
    // At noon of a day: no midnight passes between a body made and its day read.
    await world.goTo(addDays(await world.today(), 2));
    await app.listen(0, '127.0.0.1');
    wire = new Wire((app.getHttpServer().address() as AddressInfo).port, tokensOf(gateway));
    const known = new KnownThings();
    const requests = new NextRequest(new Random(SEED), known, await world.today());
    process.stdout.write(`fuzzing: FUZZ_SEED=${String(SEED)}\n`);
    for (let made = 0; made < REQUESTS; made += ROUND) {
      const round = Array.from({ length: ROUND }, () => requests.make());
      for (const outcome of await sendRound(round)) {
        outcomes.push(outcome);
        if (outcome.answered.status < 300) known.learn(outcome.sent, jsonOf(outcome.answered.text));
      }
    }
  });
  afterAll(async () => {
    wire.close();
    await gateway.close();
  });

  const share = (of: (outcome: Outcome) => boolean): number => outcomes.filter(of).length / outcomes.length;

  test('at least 5,000 were answered, each one', () => {
    expect(broken).toEqual([]);
    expect(outcomes.length).toBeGreaterThanOrEqual(5_000);
  });

  test('no answer is a 5xx but the deliberate 503, and each is as docs/openapi.json says', () => {
    const wrong = outcomes.flatMap(outcome => {
      const what = wrongWith(outcome);
      return what === undefined
        ? []
        : [
            `${what}\n  FUZZ_SEED=${String(SEED)} ${shown(outcome.sent)}\n  ${outcome.answered.text.slice(0, 500)}`,
          ];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  test('60% carried a valid token, 30% reached a use case, every operation was met', () => {
    const met = new Set(outcomes.filter(reachedUseCase).map(({ sent }) => sent.operation.id));
    const reachable = Object.entries<Route>(ROUTES)
      .filter(([, route]) => !route.public)
      .map(([id]) => id);
    process.stdout.write(
      `fuzzing: ${JSON.stringify([outcomes.length, share(reachedUseCase), share(({ sent }) => sent.token === 'valid')])}\n`,
    );
    expect({ valid: share(({ sent }) => sent.token === 'valid'), reached: share(reachedUseCase) }).toEqual({
      valid: expect.any(Number),
      reached: expect.any(Number),
    });
    expect(share(({ sent }) => sent.token === 'valid')).toBeGreaterThan(0.6);
    expect(share(reachedUseCase)).toBeGreaterThan(0.3);
    expect(reachable.filter(id => !met.has(id))).toEqual([]);
  });

  test('nothing stands half-written: what was acknowledged is there, nothing else is, and the standing follows from it', async () => {
    const { world } = gateway;
    const all = world.database('postgres');
    const ids = async (sql: string) => (await all.rows<{ id: string }>(sql)).map(({ id }) => id).sort();
    const answers = outcomes.map(({ sent, answered }) => ({
      sent,
      status: answered.status,
      body: jsonOf(answered.text),
    }));
    const acknowledged = new Set(
      answers.filter(({ status }) => status === 202).map(({ body }) => body['id'] as string),
    );
    expect(await ids('SELECT id FROM statement')).toEqual([...acknowledged].sort());
    const asked = answers.filter(
      ({ sent, status }) =>
        status === 200 && sent.method === 'POST' && /^\/v1\/checks(\/batch)?$/.test(sent.operation.path),
    );
    const checks = asked
      .flatMap(({ body }) => [
        body['id'],
        ...((body['answers'] ?? []) as { answer?: { id: string } }[]).map(one => one.answer?.id),
      ])
      .filter(id => id !== undefined);
    expect(await ids('SELECT id FROM cell.check_record')).toEqual((checks as string[]).sort());
    expect(acknowledged.size * checks.length).toBeGreaterThan(0);
    await world.drain();
    expect(await ids('SELECT seq AS id FROM cell.pending')).toEqual([]);
    expect(
      await ids(
        `SELECT id FROM statement s WHERE kind IN ('REPORT', 'CORRECTION') AND NOT EXISTS (SELECT FROM claim c WHERE c.report = s.report)`,
      ),
    ).toEqual([]);
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });

  test('what was logged names no bug', () => {
    const bugs = gateway.log.filter(line => (JSON.parse(line) as { level: number }).level >= 50);
    expect(bugs.slice(0, 5)).toEqual([]);
  });
});
