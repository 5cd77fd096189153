import { Problem } from '#contracts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Body,
  borrower,
  BORROWER,
  changed,
  FOLLOWING,
  guarantor,
  MISSING,
  question,
  reportOf,
} from './bodies.ts';
import { openRefusing, type Refusing } from './refusing.ts';

let refusing: Refusing;
beforeAll(async () => {
  refusing = await openRefusing();
});
afterAll(() => refusing.close());

const { settlement, renewal, withdrawal, reply } = FOLLOWING;
/** Of a number: it is read, indexed and sealed. */
const dispute = {
  about: { identifier: { type: 'RESIDENT_ID', number: BORROWER } },
  ground: 'NOT_MINE',
  identitySeen: { type: 'RESIDENT_ID', seenOn: 'today' },
  evidence: [{ kind: 'LEDGER', datedOn: 'today' }],
  unit: '0012',
  staff: '10231',
};
/** Each with a body that it takes; `{report}` is a new one's id each time. */
const ROUTES: [url: string, body: unknown][] = [
  ['/v1/reports', { ...reportOf('DEFAULT'), parties: [borrower, guarantor] }],
  ['/v1/reports', reportOf('UNPAID_INTEREST')],
  ['/v1/reports', reportOf('MISUSED_PURPOSE')],
  ['/v1/reports', reportOf('EVASION')],
  ['/v1/reports', reportOf('NOMINEE_LOAN')],
  ['/v1/reports/{report}/correction', reportOf()],
  ['/v1/reports/{report}/renewal', renewal],
  ['/v1/reports/{report}/settlement', { ...settlement, recovered: { principalFen: 1, interestFen: 1 } }],
  ['/v1/reports/{report}/withdrawal', withdrawal],
  ['/v1/reports/{report}/reply', reply],
  ['/v1/disputes', dispute],
  ['/v1/disputes', { ...dispute, about: { loanReference: 'JK-1', criterion: 'DEFAULT', memberCode: 'RCA' } }],
  ['/v1/checks', { ...question(), unit: '0012' }],
  ['/v1/checks/batch', { checks: [{ ...question(), unit: '0012' }] }],
];
const route = fc.nat(ROUTES.length - 1);

let sent = 0;
/** A route with a right body on a loan of its own; where it is about a report, that one has been made. */
const next = async (at: number): Promise<[url: string, body: unknown]> => {
  const [url, body] = structuredClone(ROUTES[at]!);
  const reference = `JK-${String((sent += 1))}`;
  if (!url.includes('{report}')) {
    if (url === '/v1/reports') Object.assign((body as Body)['loan'] as Body, { reference });
    return [url, body];
  }
  const made = changed(reportOf(), { '/loan/reference': reference });
  const headers = { 'idempotency-key': reference };
  const receipt = (await refusing.accepts({ url: '/v1/reports', body: made, headers })).json<{
    report: string;
  }>();
  const about = url.endsWith('correction') ? made : body;
  return [url.replace('{report}', receipt.report), about];
};

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
  /** Which of the body's places, counted round. */
  place: number;
  how: 'replaced' | 'taken out' | 'named otherwise' | 'told twice';
  by: unknown;
}
const spoiling = fc.record<Spoiling>({
  place: fc.integer({ min: 0, max: 999 }),
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
  const [holder, name] = places[place % places.length] ?? [];
  if (holder === undefined || name === undefined) return;
  const record = holder as Record<string, unknown>;
  if (how === 'replaced') record[name] = by;
  else if (how === 'told twice') {
    if (Array.isArray(holder)) holder.push(structuredClone(record[name]));
  } else {
    const told = record[name];
    if (Array.isArray(holder)) holder.splice(Number(name), 1);
    else delete record[name];
    // Defined, not assigned: __proto__ is a field like any other.
    const field = { value: told, enumerable: true, configurable: true, writable: true };
    if (how === 'named otherwise' && !Array.isArray(holder)) Object.defineProperty(holder, String(by), field);
  }
};

/** Whatever comes, it is an answer or a problem; what is refused writes nothing and repeats no number. */
const holds = async (url: string, body: unknown): Promise<number> => {
  const before = await refusing.rows();
  const answer = await refusing.send({
    url,
    body,
    headers: { 'idempotency-key': `any-${String(sent)}` },
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
      fc.asyncProperty(route, fc.oneof(any, named, fc.constant([BORROWER])), async (at, body) => {
        const [url] = ROUTES[at]!;
        expect(await holds(url.replace('{report}', MISSING), JSON.stringify(body))).toBeGreaterThanOrEqual(
          400,
        );
      }),
      { numRuns: 150 },
    );
  });

  test('a right body spoilt in up to three places; what is accepted all the same goes into the standing', async () => {
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(route, fc.array(spoiling, { minLength: 1, maxLength: 3 }), async (at, spoilings) => {
        const [url, right] = await next(at);
        for (const each of spoilings) spoil(right, each);
        statuses.add(await holds(url, right));
      }),
      { numRuns: 300 },
    );
    expect([...statuses].sort()).toEqual(expect.arrayContaining([202, 422]));
    await refusing.gateway.world.drain();
  });
});
