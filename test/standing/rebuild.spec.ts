import { acceptReport, rebuildStanding, verifyStanding, type Database } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
let matcher: Database;
beforeAll(async () => {
  world = await openTestWorld();
  matcher = world.database('matcher');
  const today = await world.today();
  for (const [n, name] of ['张一', '张二', '张三'].entries()) {
    const body = defaultReport(today, {
      reference: `B-${String(n)}`,
      parties: [person(residentId(n), name, today)],
    });
    await acceptReport(world.registry, world.callers.RCA, { key: `b-${String(n)}`, body });
  }
  const clash = defaultReport(today, {
    reference: 'B-9',
    unit: '0045',
    parties: [person(residentId(0), '陈九', today)],
  });
  await acceptReport(world.registry, world.callers.COM, { key: 'b-9', body: clash });
  await world.drain();
});
afterAll(() => world.close());

/** One row each: its content changed where it has any besides its key, else taken away. */
const CORRUPTIONS = [
  [
    'subject_party',
    `UPDATE subject_party SET subject = uuidv7() WHERE party = (SELECT party FROM subject_party LIMIT 1)`,
    'other',
  ],
  [
    'subject_party',
    'DELETE FROM subject_party WHERE party = (SELECT party FROM subject_party LIMIT 1)',
    'missing',
  ],
  ['match_case', `UPDATE match_case SET reason = 'MANY_NAMES'`, 'other'],
  [
    'finding',
    `UPDATE finding SET reasons = '{MINOR}' WHERE party = (SELECT party FROM finding LIMIT 1)`,
    'other',
  ],
  [
    'listing',
    `UPDATE listing SET sum_fen = 1 WHERE subject = (SELECT subject FROM listing LIMIT 1)`,
    'other',
  ],
  [
    'cell.card',
    `UPDATE cell.card SET body = '{"periods":[],"reach":null}' WHERE blind_index = (SELECT blind_index FROM cell.card LIMIT 1)`,
    'other',
  ],
  [
    'ending',
    `UPDATE ending SET erasable_on = erasable_on - 400 WHERE report = (SELECT report FROM ending LIMIT 1)`,
    'other',
  ],
  ['cell.card', `INSERT INTO cell.card VALUES ('\\x0101ff', '{"periods":[],"reach":null}')`, 'extra'],
  [
    'listing',
    `INSERT INTO listing SELECT uuidv7(), criterion, '2020-01-01', until_on, state, reports, parties, members, roles, grounds,
            since_on, sum_fen, doubts, in_doubt, ended_on, how, words FROM listing LIMIT 1`,
    'extra',
  ],
] as const;

describe('rebuild --verify recomputes all and finds what differs', () => {
  test('it is silent over what the matcher wrote', async () => {
    const verified = await verifyStanding(matcher);
    expect(verified).toMatchObject({ parties: 4, differs: [] });
    expect(verified.rows).toBeGreaterThan(20);
  });

  test.each(CORRUPTIONS)(
    'a corrupted row of %s is found, and a rebuild mends it',
    async (table, sql, how) => {
      const superuser = world.database('postgres');
      await superuser.rows(sql);
      const { differs } = await verifyStanding(matcher);
      expect(differs.map(d => [d.table, d.how])).toContainEqual([table, how]);
      await rebuildStanding(matcher);
      const left = (await verifyStanding(matcher)).differs;
      // A row that no component gives is named, and only an operator takes it away.
      for (const d of left) expect(d).toMatchObject({ table, how: 'extra' });
      if (left.length > 0)
        await superuser.rows(
          table === 'listing'
            ? `DELETE FROM listing WHERE from_on = '2020-01-01'`
            : `DELETE FROM cell.card WHERE blind_index = '\\x0101ff'`,
        );
    },
  );

  test('a rebuild writes no events', async () => {
    const events = () => matcher.rows<{ n: number }>('SELECT count(*)::int AS n FROM event');
    const before = await events();
    await world.database('postgres').rows('DELETE FROM listing');
    await rebuildStanding(matcher);
    expect(await events()).toEqual(before);
    expect((await verifyStanding(matcher)).differs).toEqual([]);
  });
});
