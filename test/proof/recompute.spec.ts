import type { CheckAnswer, CheckQuestion } from '#contracts';
import { askChecks, readChecks, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { question } from '../world/bodies.ts';
import { residentId, twinOf } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import {
  BORROWERS,
  changePolicy,
  daysOn,
  dispute,
  monthsOn,
  nameOf,
  otherName,
  renew,
  report,
  settle,
  withdraw,
} from './changing-world.ts';

/** Answers, in batches as large as the API takes; asked between the changes and, before the matcher ran, behind them. */
const ANSWERS = 100_000;
const BATCH = 1_000;
/** Batches under way at once: while one is written another is read. */
const AT_ONCE = 2;

const UNITS = { RCA: '0012', COM: '0045', POST: '0031', ASK: '0099' } as const;
const ASKING = Object.keys(UNITS) as (keyof typeof UNITS)[];

let world: TestWorld;
beforeAll(async () => {
  // Whatever waits is stale at once: so answers with STANDING_STALE are among them.
  world = await openTestWorld({ staleAfterSeconds: 0 });
});
afterAll(() => world.close());

const everyone = Array.from({ length: BORROWERS }, (_, n) => n);
const some = (every: number, from = 0) => everyone.filter(n => n % every === from);
const each = async (numbers: number[], work: (n: number) => Promise<void>) => {
  for (const n of numbers) await work(n);
};

/** What happens, one after the other; after each some are asked before the matcher has run, and more afterwards. */
const CHANGES: readonly (() => Promise<void>)[] = [
  () => each(some(2), n => report(world, n, 0)),
  () => each(some(3), n => report(world, n, 1)),
  async () => {
    await daysOn(world, 8);
    await each(some(5), n => report(world, n, 4));
  },
  () => each(some(6), n => dispute(world, [n, 0])),
  () => changePolicy(world, 'POST', 'mild-1'),
  async () => {
    await daysOn(world, 17);
    await each(some(4), n => settle(world, [n, 0], n % 8 === 0 ? 'PAID' : 'ASSIGNED'));
  },
  () => each(some(9), n => withdraw(world, [n, 1], n % 18 === 0)),
  async () => {
    await monthsOn(world, 13);
    await each(
      some(3, 0).filter(n => n % 9 !== 0),
      n => (n % 2 ? renew(world, [n, 1]) : Promise.resolve()),
    );
  },
  () => changePolicy(world, 'COM', 'mild-2'),
  () => monthsOn(world, 14),
];

interface Kept {
  caller: keyof typeof UNITS;
  digest: string;
}

const digestOf = (answer: CheckAnswer): string =>
  createHash('sha256').update(JSON.stringify(answer)).digest('base64');

/** Numbers of chance from a seed (mulberry32): a whole world of questions is drawn in no time. */
const drawing = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const questionsOf = (today: string, seed: number): CheckQuestion[] => {
  const draw = drawing(seed);
  return Array.from({ length: BATCH }, () => {
    const n = draw(BORROWERS + 10);
    const number = residentId(n);
    return question(today, draw(4) === 0 ? twinOf(number) : number, draw(6) === 0 ? otherName : nameOf(n));
  });
};

describe('any past answer is recomputed from its row', () => {
  test(`${String(ANSWERS)} answers of a world that changed since, byte for byte`, async () => {
    const kept = new Map<string, Kept>();
    const reasons = new Map<string, number>();
    let batches = 0;
    const ask = async () => {
      const today = await world.today();
      const caller = ASKING[batches % ASKING.length]!;
      const asked = questionsOf(today, (batches += 1)).map(one => ({
        caller: world.callers[caller],
        question: { ...one, unit: UNITS[caller] },
        lang: 'zh' as const,
      }));
      for (const answered of await askChecks(world.registry, asked)) {
        if (!('answer' in answered)) throw new Error(JSON.stringify(answered.refused));
        kept.set(answered.answer.id, { caller, digest: digestOf(answered.answer) });
        for (const { reason } of answered.answer.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    };
    const asking = async (count: number) => {
      await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, n) => {
          for (let batch = n; batch < count; batch += AT_ONCE) await ask();
        }),
      );
    };
    for (const change of CHANGES) {
      await change();
      await asking(2);
      await world.drain();
      await asking(ANSWERS / BATCH / CHANGES.length - 2);
    }
    expect(kept.size).toBe(ANSWERS);
    // Every kind of answer is among them in numbers, so that a rule lost by recomputing would be seen.
    for (const reason of ['LISTED', 'LISTED_IN_DOUBT', 'SETTLED', 'NAME_MISMATCH', 'STANDING_STALE'])
      expect([reason, (reasons.get(reason) ?? 0) > 500]).toEqual([reason, true]);

    let differ = 0;
    let recomputed = 0;
    for (const caller of ASKING) {
      const ids = [...kept].filter(([, asked]) => asked.caller === caller).map(([id]) => id);
      for (let at = 0; at < ids.length; at += BATCH) {
        const checks = ids.slice(at, at + BATCH);
        const found = await readChecks(world.registry, world.callers[caller], { checks, lang: 'zh' });
        recomputed += found.size;
        for (const [id, { answer }] of found) if (digestOf(answer) !== kept.get(id)?.digest) differ += 1;
      }
    }
    expect({ recomputed, differ }).toEqual({ recomputed: ANSWERS, differ: 0 });
    const [counted] = await world
      .database('auditor')
      .rows<{ count: number }>('SELECT count(*)::int AS count FROM cell.check_record');
    expect(counted?.count).toBe(ANSWERS);
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  }, 600_000);

  test('by no card as it is by now: with every card gone the answers stay', async () => {
    const [row] = await world
      .database('auditor')
      .rows<{ id: string; member: string }>(
        `SELECT id, member FROM cell.check_record WHERE cards <> '{}' ORDER BY id LIMIT 1`,
      );
    const caller = Object.values(world.callers).find(({ member }) => member.id === row?.member)!;
    const read = () => readChecks(world.registry, caller, { checks: [row!.id], lang: 'zh' });
    const before = [...(await read()).values()].map(({ answer }) => answer);
    await world.database('postgres').rows('DELETE FROM cell.card');
    expect([...(await read()).values()].map(({ answer }) => answer)).toEqual(before);
    expect(before).toHaveLength(1);
  });
});
