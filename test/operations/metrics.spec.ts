import { REFUSALS, StatementKind } from '#contracts';
import { standingStatus } from '#registry';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { PATIENCE_MS, until } from '../queue/until.ts';
import { freePort } from '../start/started.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { startBuilt, startRunningService, type RunningService } from './running-service.ts';

jest.setTimeout(PATIENCE_MS);

/** Marks that stand nowhere else. */
const NAME = '钊魍鸰';
const LOAN = 'JK-CANARY-770133';
const REPORTS = 3;
const wrong = '110105194912310021';

let service: RunningService;
let today: string;
const report = (n: number) =>
  defaultReport(today, {
    reference: `${LOAN}-${String(n)}`,
    parties: [person(residentId(n), NAME, today)],
  });
const say = async (path: string, body: unknown, key: string) =>
  (await service.call(path, 'RCA', body, { 'idempotency-key': key })).status;
const check = (body: unknown, path = '/v1/checks') => service.call(path, 'POST', body);

/** What was done is told in numbers beside each line; the tests below say the same numbers. */
beforeAll(async () => {
  service = await startRunningService();
  today = await service.world.today();
  for (let n = 1; n <= REPORTS; n++) expect(await say('/v1/reports', report(n), `r-${String(n)}`)).toBe(202);
  // The first one again, under its key: no second statement.
  expect(await say('/v1/reports', report(1), 'r-1')).toBe(202);
  const withdrawal = { reason: 'WRONG_PARTY', unit: '0012', staff: '10231' };
  expect(await say(`/v1/reports/by-loan/DEFAULT/${LOAN}-3/withdrawal`, withdrawal, 'w-3')).toBe(202);
  // Two faults in one answer: a check digit, and a name of nothing.
  const faulty = defaultReport(today, { parties: [person(wrong, NAME, today)], reference: `${LOAN}-9` });
  expect(await say('/v1/reports', faulty, 'f-1')).toBe(422);
  await until(
    'the standing',
    () => standingStatus(service.world.database('matcher')),
    s => s.pending === 0,
  );
  const asked = (n: number) => question(today, residentId(n), NAME);
  expect(await (await check(asked(1))).json()).toMatchObject({ outcome: 'BLOCK' });
  expect(await (await check(asked(3))).json()).toMatchObject({ outcome: 'CLEAR' });
  expect((await check(question(today, wrong, NAME))).status).toBe(422);
  const checks = [asked(1), asked(2), asked(50), question(today, wrong, NAME)];
  expect((await check({ checks }, '/v1/checks/batch')).status).toBe(200);
  expect((await service.call('/v1/checks', undefined, asked(1))).status).toBe(401);
});
afterAll(() => service.close());

/** The samples of one metric, by its one label's value; those of 0 are left out. */
const byLabel = (samples: Map<string, number>, metric: string): Record<string, number> =>
  Object.fromEntries(
    [...samples]
      .filter(([name, value]) => name.startsWith(`${metric}{`) && value !== 0)
      .map(([name, value]) => [/"([^"]*)"/.exec(name)?.[1] ?? '', value]),
  );

describe("the gateway's metrics are what was done", () => {
  let samples: Map<string, number>;
  beforeAll(async () => {
    samples = await service.scrape('gateway');
  });

  test('checks by outcome, as the database has them; a check refused within a batch counts', async () => {
    expect(byLabel(samples, 'lianfang_checks_total')).toEqual({ BLOCK: 3, CLEAR: 2, REFUSED: 2 });
    const [rows] = await service.world
      .database('auditor')
      .rows<{ n: number }>('SELECT count(*)::int AS n FROM cell.check_record');
    expect(rows?.n).toBe(5);
    expect(byLabel(samples, 'lianfang_check_reasons_total')).toEqual({ LISTED: 3 });
  });

  test('statements accepted by kind: a repeat is none, a refused one is none', () => {
    expect(byLabel(samples, 'lianfang_statements_total')).toEqual({ REPORT: REPORTS, WITHDRAWAL: 1 });
  });

  test('refusals by code: each fault of each answer, within batches too, a missing token among them', () => {
    expect(byLabel(samples, 'lianfang_refusals_total')).toEqual({ ID_CHECK: 3, TOKEN_MISSING: 1 });
  });

  test('how long checks took, by request, the refused with them; how many went together', () => {
    expect(samples.get('lianfang_check_seconds_count{request="single"}')).toBe(4);
    expect(samples.get('lianfang_check_seconds_count{request="batch"}')).toBe(1);
    expect(samples.get('lianfang_check_seconds_sum{request="batch"}')).toBeGreaterThan(0);
    // Two single ones and the batch, each a call; the two that were refused before went in none.
    expect(samples.get('lianfang_checks_together_count{call="record_checks"}')).toBe(3);
    expect(samples.get('lianfang_checks_together_sum{call="record_checks"}')).toBe(5);
  });

  test('its database, its pool, its process', () => {
    expect(samples.get('lianfang_database_up')).toBe(1);
    expect(samples.get('lianfang_database_connections')).toBeGreaterThan(0);
    expect(samples.get('lianfang_database_waiting')).toBe(0);
    expect(samples.get('process_cpu_seconds_total')).toBeGreaterThan(0);
  });

  test('every kind and code is there from the start: the first of one is an increase', () => {
    for (const kind of StatementKind.options)
      expect(samples.has(`lianfang_statements_total{kind="${kind}"}`)).toBe(true);
    for (const code of Object.keys(REFUSALS))
      expect(samples.has(`lianfang_refusals_total{code="${code}"}`)).toBe(true);
  });
});

describe("the matcher's metrics are how far it is", () => {
  test('all of it is in the standing: nothing waits, nothing failed', async () => {
    const samples = await service.scrape('matcher');
    for (const name of [
      'pending_statements',
      'pending_age_seconds',
      'failed_statements',
      'relay_lag_seconds',
    ])
      expect([name, samples.get(`lianfang_${name}`)]).toEqual([name, 0]);
    for (const name of ['database_up', 'queue_up', 'relay_listening'])
      expect([name, samples.get(`lianfang_${name}`)]).toEqual([name, 1]);
    expect(samples.get('lianfang_check_months')).toBe(4);
    expect(Math.abs(samples.get('lianfang_clock_difference_seconds') ?? 99)).toBeLessThan(5);
    expect(samples.get('lianfang_refreshes_total{end="again"}')).toBe(0);
    expect(samples.get('lianfang_refresh_statements_sum{end="done"}')).toBeGreaterThanOrEqual(REPORTS + 1);
  });

  test('what waits, and for how long; a failed statement is counted apart, one put away is not', async () => {
    const { world } = service;
    await world.database('postgres').rows(`
      INSERT INTO cell.pending (blind_index, seq, received_at)
        VALUES ('\\x01', 900001, cell.moment() - interval '90 s');
      INSERT INTO cell.pending (blind_index, seq, received_at, taken_at)
        VALUES ('\\x02', 900000, cell.moment() - interval '300 s', cell.moment() + interval '1 day');
      INSERT INTO cell.pending (blind_index, seq, received_at, failed_at, cause, discarded)
        VALUES ('\\x03', 900002, cell.moment(), cell.moment(), 'error', false),
               ('\\x04', 900003, cell.moment(), cell.moment(), 'error', true);`);
    const samples = await service.scrape('matcher');
    expect(samples.get('lianfang_pending_age_seconds')).toBeGreaterThanOrEqual(300);
    expect(samples.get('lianfang_pending_age_seconds')).toBeLessThan(390);
    expect(samples.get('lianfang_failed_statements')).toBe(1);
    await world.database('postgres').rows('DELETE FROM cell.pending WHERE seq >= 900000');
  });
});

describe('what the metrics never say', () => {
  test.each(['gateway', 'matcher'] as const)('%s: no number, name, loan or member', async program => {
    const text = await service.scraped(program);
    const { callers } = service.world;
    const members = Object.values(callers).map(({ member }) => member.id);
    const secrets = [
      residentId(1),
      residentId(1).slice(0, 9),
      wrong,
      NAME,
      NAME.slice(1),
      'CANARY',
      ...members,
    ];
    for (const secret of secrets)
      for (const form of [
        secret,
        Buffer.from(secret).toString('base64'),
        Buffer.from(secret).toString('hex'),
      ])
        expect(text).not.toContain(form);
    // Of our own metrics every label is a code or a bound; of Node's, a kind or a version.
    const values = [...text.matchAll(/^lianfang_\w+\{(.*)\} /gm)].flatMap(([, labels = '']) =>
      [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, value = '']) => ({ label, value })),
    );
    expect(values.length).toBeGreaterThan(0);
    const odd = values.filter(({ label, value }) =>
      label === 'le' ? !/^(\+Inf|[\d.]+)$/.test(value) : !/^[A-Za-z]+(_[A-Z0-9a-z]+)*$/.test(value),
    );
    expect(odd).toEqual([]);
  });
});

describe('where they stand', () => {
  test('not on the API port: refused without a token, unknown with one, and not in its document', async () => {
    expect((await service.call('/metrics')).status).toBe(401);
    expect((await service.call('/metrics', 'POST')).status).toBe(404);
    expect(readFileSync('docs/openapi.json', 'utf8')).not.toMatch(/"\/metrics"/);
  });

  test('on loopback only, by GET, and at no other address', async () => {
    const { gateway: at } = service.metricsUrl;
    expect((await fetch(at, { method: 'POST' })).status).toBe(404);
    expect((await fetch(at.replace('/metrics', '/'))).status).toBe(404);
    const others = Object.values(networkInterfaces()).flatMap((all = []) =>
      all.filter(({ family, internal }) => family === 'IPv4' && !internal),
    );
    for (const { address } of others)
      await expect(fetch(at.replace('127.0.0.1', address))).rejects.toThrow('fetch failed');
  });

  test('a port in use ends the start with its setting named', async () => {
    const { child, said } = startBuilt('gateway', {
      ...service.gatewayEnv,
      PORT: String(await freePort()),
    });
    const [code] = (await once(child, 'exit')) as [number];
    expect([code, said()]).toEqual([2, expect.stringContaining('GATEWAY_METRICS_PORT')]);
  });
});
