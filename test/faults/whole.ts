import { failedStatements, rebuildStanding, verifyStanding } from '#registry';
import { expect } from '@jest/globals';
import { ageTaken, count, settled } from '../queue/sayings.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { Stream } from './stream.ts';

const STANDING = ['subject_party', 'finding', 'listing', 'cell.card', 'event'];

const rowsOf = <T>(world: TestWorld, sql: string): Promise<T[]> => world.database('postgres').rows<T>(sql);

/** Every row of the standing and its history, as text. */
const standing = async (world: TestWorld): Promise<string[]> => {
  const tables = STANDING.map(table =>
    rowsOf<{ digest: string }>(
      world,
      `SELECT '${table} ' || count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS digest
         FROM ${table} t`,
    ),
  );
  return (await Promise.all(tables)).map(([row]) => row?.digest ?? '');
};

/** What was acknowledged, and nothing else, was kept: once, under its key, as its receipt says. */
const expectStatements = async (world: TestWorld, stream: Stream) => {
  const kept = await rowsOf<{ key: string; id: string; report: string; seq: number }>(
    world,
    'SELECT idempotency_key AS key, id, report, seq FROM statement ORDER BY seq',
  );
  const acknowledged = stream.reports
    .map(({ key, receipt: { id, report, seq } }) => ({ key, id, report, seq }))
    .sort((a, b) => a.seq - b.seq);
  expect(kept).toEqual(acknowledged);
};

/** Each holder has one report of two periods (shown, and gone when it is renewed no more), and each was told once. */
const expectStanding = async (world: TestWorld, reports: number) => {
  const rows = { finding: reports, 'cell.card': reports, listing: 2 * reports, event: 2 * reports };
  for (const [table, n] of Object.entries(rows))
    expect([table, await count(world, table)]).toEqual([table, n]);
  const matcher = world.database('matcher');
  expect(await failedStatements(matcher)).toEqual([]);
  const { differs, parties } = await verifyStanding(matcher);
  expect({ differs, parties }).toEqual({ differs: [], parties: reports });
  const before = await standing(world);
  await rebuildStanding(matcher);
  expect(await standing(world)).toEqual(before);
};

/** An answer that was given was recorded; a row that nobody was answered is of an attempt that was cut off. */
const expectChecks = async (world: TestWorld, stream: Stream) => {
  const rows = await rowsOf<{ id: string }>(world, 'SELECT id FROM cell.check_record');
  const recorded = new Set(rows.map(({ id }) => id));
  expect(recorded.size).toBe(rows.length);
  expect(new Set(stream.answers.map(({ id }) => id)).size).toBe(stream.answers.length);
  expect(stream.answers.filter(({ id }) => !recorded.has(id))).toEqual([]);
  const cutOff = rows.length - stream.answers.length;
  expect(cutOff).toBeLessThanOrEqual(stream.unanswered);
  return cutOff;
};

/**
 * After whatever was killed: nothing acknowledged is lost, nothing happened twice, and every answer is right.
 *
 * @returns checks that were recorded and never answered
 */
export const expectWhole = async (world: TestWorld, stream: Stream): Promise<number> => {
  await ageTaken(world);
  await settled(world);
  await expectStatements(world, stream);
  await expectStanding(world, stream.reports.length);
  expect(await stream.wrongAnswers()).toEqual([]);
  return expectChecks(world, stream);
};
