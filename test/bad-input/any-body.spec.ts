import { Problem, StatementReceipt } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { borrower, BORROWER, FOLLOWING, guarantor, question, reportOf } from './bodies.ts';
import { openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
let report: string;
beforeAll(async () => {
  refusing = await openRefusing();
  const said = await refusing.accepts({
    url: '/v1/reports',
    body: { ...reportOf(), loan: { ...(reportOf()['loan'] as object), reference: 'first' } },
    headers: { 'idempotency-key': 'first' },
  });
  report = StatementReceipt.parse(said.json()).report;
});
afterAll(() => refusing.close());

/** Each with a body that it takes. */
const routes = (): [url: string, body: unknown][] => [
  ['/v1/reports', { ...reportOf('DEFAULT'), parties: [borrower, guarantor] }],
  ['/v1/reports', reportOf('UNPAID_INTEREST')],
  ['/v1/reports', reportOf('MISUSED_PURPOSE')],
  ['/v1/reports', reportOf('EVASION')],
  ['/v1/reports', reportOf('NOMINEE_LOAN')],
  [`/v1/reports/${report}/correction`, reportOf()],
  [`/v1/reports/${report}/renewal`, FOLLOWING.renewal],
  [
    `/v1/reports/${report}/settlement`,
    { ...FOLLOWING.settlement, recovered: { principalFen: 1, interestFen: 1 } },
  ],
  [`/v1/reports/${report}/withdrawal`, FOLLOWING.withdrawal],
  ['/v1/checks', { ...question(), unit: '0012' }],
  ['/v1/checks/batch', { checks: [{ ...question(), unit: '0012' }] }],
];
const ROUTES = 11;

/** What bodies are spoilt with: bounds, other types, the borrower's number where none belongs. */
const odd = fc.oneof(
  fc.constantFrom<unknown>(null, '', ' ', 0, -1, 1, 0.5, 2 ** 53 - 1, 2 ** 53, 1e308, true, [], {}, [null]),
  fc.constantFrom('0000-01-01', '1850-01-01', '2024-02-29', '2025-02-29', '9999-12-31', 'today', 'today+1'),
  fc.constantFrom(
    BORROWER,
    `王小丫${BORROWER}`,
    '\u0000',
    '\u200b',
    '__proto__',
    '../..',
    "';--",
    '王'.repeat(501),
  ),
  fc.constantFrom(
    'GUARANTOR',
    'COURT',
    'DEATH',
    'OTHER',
    'PASSPORT',
    'CHN:E12345678',
    'LOAN_REVIEW',
    'ORGANISATION',
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
interface Spoiling {
  /** Which of the body's places, as a share of them. */
  place: number;
  how: 'replaced' | 'taken out' | 'named otherwise' | 'told twice';
  by: unknown;
}
const spoiling = fc.record<Spoiling>({
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  how: fc.constantFrom('replaced', 'replaced', 'taken out', 'named otherwise', 'told twice'),
  by: odd,
});

type Holder = Record<string, unknown> | unknown[];
const placesIn = (value: unknown): [Holder, string][] => {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Holder;
  return Object.entries(holder).flatMap(([name, each]) => [
    [holder, name] as [Holder, string],
    ...placesIn(each),
  ]);
};
const spoil = (body: unknown, { place, how, by }: Spoiling): void => {
  const places = placesIn(body);
  const [holder, name] = places[Math.floor(place * places.length)] ?? [];
  if (holder === undefined || name === undefined) return;
  const record = holder as Record<string, unknown>;
  if (how === 'replaced') record[name] = by;
  else if (how === 'told twice' && Array.isArray(holder)) holder.push(structuredClone(record[name]));
  else {
    const told = record[name];
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete record[name];
    if (how === 'named otherwise') record[String(by)] = told;
  }
};

let sent = 0;
/** Whatever comes, it is an answer or a problem; what is refused writes nothing and repeats no number. */
const holds = async (url: string, body: unknown): Promise<number> => {
  const before = await refusing.rows();
  const answer = await refusing.send({
    url,
    body,
    headers: { 'idempotency-key': `any-${String((sent += 1))}` },
  });
  expect([answer.statusCode < 500, answer.statusCode, answer.body]).toEqual([
    true,
    answer.statusCode,
    answer.body,
  ]);
  if (answer.statusCode >= 400) {
    Problem.parse(answer.json());
    expect(await refusing.rows()).toEqual(before);
  }
  expect(answer.body).not.toContain(BORROWER);
  return answer.statusCode;
};

describe('no body makes the service fail, write what it refuses, or repeat a number', () => {
  test('any JSON', async () => {
    const any = fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' });
    const named = fc.dictionary(
      fc.constantFrom('checks', 'criterion', 'loan', 'parties', 'unit', BORROWER),
      any,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(ROUTES - 1),
        fc.oneof(any, named, fc.constant([BORROWER])),
        async (at, body) => {
          const [url] = routes()[at]!;
          expect(await holds(url, JSON.stringify(body))).toBeGreaterThanOrEqual(400);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a right body spoilt in up to three places; what is accepted all the same goes into the standing', async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(ROUTES - 1),
        fc.array(spoiling, { minLength: 1, maxLength: 3 }),
        async (at, spoilings) => {
          const [url, right] = structuredClone(routes()[at]!);
          for (const each of spoilings) spoil(right, each);
          statuses.add(await holds(url, right));
        },
      ),
      { numRuns: 300 },
    );
    expect(statuses).toContain(422);
    await refusing.gateway.world.drain();
  });
});
