import { addDays, firstRuleSet } from '#criteria';
import {
  acceptReport,
  askChecks,
  publishRuleSet,
  readReport,
  refreshPending,
  standingStatus,
  verifyStanding,
} from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admin, build } from '../queue/admin.ts';
import { until } from '../queue/until.ts';
import { asRole } from '../roles/as-role.ts';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

const { publishedAt: _stamped, ...first } = firstRuleSet;
const set = (version: string, change: object = {}) => ({ ...first, version, ...change });
/** So long arrears that no report of this file's has them: what it judges is not listed. */
const mild = (version: string, change: object = {}) =>
  set(version, {
    ...change,
    criteria: {
      ...first.criteria,
      DEFAULT: { ...first.criteria.DEFAULT, arrearsMonths: 60, pairMonths: 60 },
    },
  });

describe('a rule set is published', () => {
  let world: TestWorld;
  let today: string;
  beforeAll(async () => {
    world = await openTestWorld();
    today = await world.today();
  });
  afterAll(() => world.close());

  const reported = async (n: number): Promise<void> => {
    const reference = `RS-${String(n)}`;
    const body = defaultReport(today, { reference, parties: [person(residentId(n), '王小丫', today)] });
    expect(await acceptReport(world.registry, world.callers.RCA, { key: reference, body })).toHaveProperty(
      'receipt',
    );
  };
  const found = async (n: number) => {
    const address = { criterion: 'DEFAULT' as const, loanReference: `RS-${String(n)}` };
    const view = await readReport(world.registry, world.callers.RCA, { address, lang: 'zh' });
    return [view?.status, view?.finding?.ruleSet];
  };
  const answer = async (n: number) => {
    const asked = {
      caller: world.callers.POST,
      question: question(today, residentId(n), '王小丫'),
      lang: 'zh',
    } as const;
    const [answered] = await askChecks(world.registry, [asked]);
    return answered && 'answer' in answered ? answered.answer : undefined;
  };
  const publish = async (input: unknown) => {
    const published = await publishRuleSet(world.database('console'), input);
    world.registry.forget();
    return published;
  };
  const status = () => standingStatus(world.database('matcher'));

  test.each<[string, object, RegExp]>([
    ['a version that was used', set('2025-1'), /^rule set 2025-1 was published already/],
    [
      'an end before its beginning',
      set('x', { receivedUntil: '1999-12-31' }),
      /receivedUntil is before receivedFrom/,
    ],
    ['days in words', set('x', { noticeDays: '7' }), /^noticeDays: /],
    ['more years than the law allows', set('x', { endedYears: 6 }), /^endedYears: /],
    [
      'a criterion without its parameters',
      set('x', { criteria: { ...first.criteria, EVASION: {} } }),
      /^criteria\/EVASION\/floorFen|^criteria\/EVASION/,
    ],
    ['a time of its own', { ...firstRuleSet, version: 'x' }, /publishedAt/],
    ['nothing', {}, /version: /],
  ])('%s is refused, and nothing is changed', async (_what, input, words) => {
    const before = await world.database('console').rows('SELECT * FROM rule_set');
    await expect(publish(input)).rejects.toThrow(words);
    expect(await world.database('console').rows('SELECT * FROM rule_set')).toEqual(before);
  });

  test('for days to come: nothing is judged again', async () => {
    await reported(1);
    await world.drain();
    const later = mild('later', { receivedFrom: addDays(today, 1) });
    const { ruleSet, judgedAgain } = await publish(later);
    expect([ruleSet.receivedFrom, judgedAgain]).toEqual([addDays(today, 1), 0]);
    expect(await status()).toMatchObject({ pending: 0 });
    expect(await found(1)).toEqual(['LISTED', '2025-1']);
    expect(await answer(1)).toMatchObject({ outcome: 'BLOCK', ruleSet: '2025-1' });
  });

  test('for past days and this one: what was received on them is judged again, by the ordinary refresh', async () => {
    await reported(2);
    await world.drain();
    await world.database('matcher').rows('UPDATE cell.head SET floor = seq');
    const { seq } = (await world.database('matcher').rows<{ seq: number }>('SELECT seq FROM cell.head'))[0]!;
    const { judgedAgain } = await publish(mild('past', { receivedUntil: today }));
    expect(judgedAgain).toBe(2);
    // Until it has, every answer says how far the standing is: no further than before the first of them.
    expect(await found(1)).toEqual(['RECEIVED', undefined]);
    expect(await answer(1)).toMatchObject({ outcome: 'BLOCK', inStandingUpTo: 0 });
    await world.drain();
    expect(await found(1)).toEqual(['NOT_QUALIFYING', 'past']);
    expect(await found(2)).toEqual(['NOT_QUALIFYING', 'past']);
    expect(await answer(1)).toMatchObject({ outcome: 'CLEAR', inStandingUpTo: seq, ruleSet: 'past' });
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });

  test('while a statement is pending: its mark is kept as it is, and one refresh is enough', async () => {
    await reported(3);
    const { judgedAgain } = await publish(set('again', { receivedFrom: today, receivedUntil: today }));
    expect(judgedAgain).toBe(2);
    expect(await status()).toMatchObject({ pending: 3 });
    await world.drain();
    for (const n of [1, 2, 3]) expect(await found(n)).toEqual(['LISTED', 'again']);
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });

  test('it waits for a refresh under way, which has read the rules of before, and holds up receipts', async () => {
    const matcher = await asRole(world, 'matcher');
    await matcher.rows('BEGIN');
    await matcher.rows('SELECT pg_advisory_xact_lock_shared(7100, 0)');
    const publishing = publish(mild('waits', { receivedUntil: today }));
    const waiting = () =>
      world
        .database('postgres')
        .rows(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND classid = 7100`);
    await until('the publication to wait', waiting, rows => rows.length === 1);
    await matcher.rows('COMMIT');
    await matcher.close();
    expect((await publishing).judgedAgain).toBe(3);
    expect(await refreshPending(world.database('matcher'), [1, 2, 3])).toEqual([]);
    expect(await found(3)).toEqual(['NOT_QUALIFYING', 'waits']);
    await world.drain();
  });
});

describe('lianfang-admin rule-set', () => {
  let world: TestWorld;
  let folder: string;
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    folder = mkdtempSync(join(tmpdir(), 'lianfang-rules-'));
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  test('publishes a file, lists all that were, and refuses a version twice', async () => {
    const file = join(folder, 'rules.json');
    writeFileSync(file, JSON.stringify(set('2027-1', { receivedFrom: '2027-01-01' })));
    expect(await admin(world, 'rule-set', 'publish', file)).toEqual({
      status: 0,
      out: 'rule set 2027-1 judges what is received from 2027-01-01 to further notice\n',
    });
    const { status, out } = await admin(world, 'rule-set', 'list');
    expect(status).toBe(0);
    expect(out.split('\n')).toEqual([
      expect.stringMatching(/^2025-1 .*2000-01-01 – .*judges today$/),
      expect.stringMatching(/^2027-1 .*Z {2}2027-01-01 – *$/),
      '',
    ]);
    expect(await admin(world, 'rule-set', 'publish', file)).toEqual({
      status: 1,
      out: 'lianfang-admin: rule set 2027-1 was published already: a version stands for ever\n',
    });
  });
});
