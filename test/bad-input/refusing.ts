import { Problem, REFUSALS, type RefusalCode } from '#contracts';
import { addDays } from '#criteria';
import { expect } from '@jest/globals';
import { type Answer, call } from '../gateway/calling.ts';
import { type GatewayWorld, type MemberCode, openGatewayWorld } from '../gateway/gateway-world.ts';

/** A code and the pointer of the field at fault. */
export type Fault = [code: RefusalCode, pointer: string];

export interface Sending {
  url: string;
  /** An object is sent as JSON, its days made real; text and bytes as they are. */
  body?: unknown;
  as?: MemberCode;
  /** Beside the usual ones; '' leaves one out. */
  headers?: Record<string, string>;
}

export interface Refusing {
  gateway: GatewayWorld;
  today(): string;
  /** How many rows there are of all that a statement or a check writes. */
  rows(): Promise<Record<string, number>>;
  send(sending: Sending): Promise<Answer>;
  /** Sends in both languages; nothing may be written, and no `secret` may stand in the answer. */
  refuses(sending: Sending, faults: Fault[], more?: { status?: number; secret?: string }): Promise<Problem>;
  /** As `refuses`, but the answer is 200 or 202. */
  accepts(sending: Sending): Promise<Answer>;
  goOn(days: number): Promise<void>;
  close(): Promise<void>;
}

/** The key of every statement here that is refused: a refused request keeps no key. */
export const REFUSED_KEY = 'refused-key';

const COUNTS = `SELECT (SELECT count(*)::int FROM statement) AS statement, (SELECT count(*)::int FROM claim) AS claim,
  (SELECT count(*)::int FROM cell.pending) AS pending, (SELECT count(*)::int FROM cell.check_record) AS checks,
  (SELECT count(*)::int FROM credit_decision) AS decisions, (SELECT seq::int FROM cell.head) AS head`;

/** `today-8` is eight days before the world's day. */
const dated = (value: unknown, today: string): unknown => {
  if (typeof value === 'string') {
    const day = /^today([+-]\d+)?$/.exec(value);
    return day ? addDays(today, Number(day[1] ?? 0)) : value;
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  if (Array.isArray(value)) return value.map(each => dated(each, today));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, dated(each, today)]));
};

/** All that RFC 9457 and 8-shapes say of an answer that refuses, in one language. */
const expectProblem = (answer: Answer, faults: Fault[], lang: 'zh' | 'en'): Problem => {
  const problem = Problem.parse(answer.json());
  expect(problem.errors.map(({ code, pointer }) => [code, pointer])).toEqual(faults);
  const [[code]] = faults as [Fault];
  const words = REFUSALS[code];
  expect(problem).toMatchObject({ code, title: words[lang], status: answer.statusCode });
  expect(problem.type).toBe(`https://lianfang.example/problems/${code}`);
  expect(problem.requestId).toBe(answer.headers['x-request-id']);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  for (const error of problem.errors) {
    expect(error.detail).toContain(REFUSALS[error.code][lang]);
    expect(error.next).toBe(REFUSALS[error.code].next[lang]);
  }
  return problem;
};

/** The gateway at noon of a day, so that no test meets midnight; one place that sends, and looks at what came of it. */
export const openRefusing = async (): Promise<Refusing> => {
  const gateway = await openGatewayWorld();
  let today = await gateway.world.today();
  const goOn = async (days: number) => {
    await gateway.world.goTo(addDays(today, days));
    today = await gateway.world.today();
  };
  await goOn(2);
  const auditor = gateway.world.database('postgres');
  const rows = async () => (await auditor.rows<Record<string, number>>(COUNTS))[0] ?? {};
  const send: Refusing['send'] = ({ url, body, as = 'RCA', headers }) => {
    const all = { 'idempotency-key': REFUSED_KEY, ...headers };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
    return call(gateway, url, { as, headers: sent, ...(body !== undefined && { body: dated(body, today) }) });
  };
  const refuses: Refusing['refuses'] = async (sending, faults, { status = 422, secret } = {}) => {
    const before = await rows();
    const told: Problem[] = [];
    for (const lang of ['zh', 'en'] as const) {
      const answer = await send({ ...sending, headers: { ...sending.headers, 'accept-language': lang } });
      expect([answer.statusCode, answer.body]).toEqual([status, answer.body]);
      told.push(expectProblem(answer, faults, lang));
      if (secret !== undefined) expect(answer.body).not.toContain(secret);
    }
    expect(await rows()).toEqual(before);
    return told[0]!;
  };
  const accepts: Refusing['accepts'] = async sending => {
    const answer = await send(sending);
    expect([answer.statusCode, answer.body]).toEqual([
      answer.statusCode < 300 ? answer.statusCode : 202,
      answer.body,
    ]);
    return answer;
  };
  return { gateway, today: () => today, rows, send, refuses, accepts, goOn, close: gateway.close };
};
