import type { Decision } from '#contracts';
import { acceptReport, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { derivedRows } from './derived-rows.ts';
import { deskOf, reasons } from './steps.ts';

const WORLDS = 6;
const DAY = '2031-03-03';
const NAMES = ['赵一', '钱二', '孙三'];
const MEMBERS = ['RCA', 'RCB', 'COM'] as const;
const UNITS = { RCA: '0012', RCB: '0021', COM: '0045' };

/** Which parties stand on either side, and whether they are joined or set apart; `then` revokes one of those in force. */
const story = fc.record({
  parties: fc.array(
    fc.record({ number: fc.nat(2), second: fc.option(fc.nat(2)), name: fc.nat(2), member: fc.nat(2) }),
    { minLength: 4, maxLength: 7 },
  ),
  before: fc.array(fc.tuple(fc.constantFrom('LINK', 'APART'), fc.nat(), fc.nat()), { maxLength: 2 }),
  decided: fc.array(fc.tuple(fc.constantFrom('LINK', 'APART'), fc.nat(), fc.nat()), {
    minLength: 1,
    maxLength: 4,
  }),
  order: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
});
type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

describe('LINK or APART, then REVOKE, is as before', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
    await world.goTo(DAY);
  }, 60_000);
  afterAll(async () => {
    await (await deskOf(world)).close();
    await world.close();
  });

  const reportedIn = async (w: number, { parties }: Story): Promise<string[]> => {
    for (const [n, { number, second, name, member }] of parties.entries()) {
      const code = MEMBERS[member] ?? 'RCA';
      const holder = someone(w * 10 + number, NAMES[name]);
      const permit = {
        type: 'PASSPORT' as const,
        number: `CHN:E${String(10_000_000 + w * 10 + (second ?? 0))}`,
      };
      const identifiers = [
        { type: holder.type, number: holder.number },
        ...(second === null ? [] : [permit]),
      ];
      const body = overdue(DAY, [party(holder, DAY, { identifiers })], {
        reference: `B-${String(w)}-${String(n)}`,
        unit: UNITS[code],
      });
      const accepted = await acceptReport(world.registry, world.callers[code], {
        key: body.loan.reference,
        body,
      });
      if (!('receipt' in accepted)) throw new Error(JSON.stringify(accepted));
    }
    await world.drain();
    const rows = await world
      .database('postgres')
      .rows<{ party: string }>('SELECT DISTINCT party, seq FROM claim ORDER BY seq DESC LIMIT $1', [
        parties.length,
      ]);
    return rows.map(row => row.party);
  };

  const says = async (decision: Decision): Promise<string> => {
    const came = await (await deskOf(world)).decide(decision);
    if ('refused' in came) throw new Error(JSON.stringify(came.refused));
    await world.drain();
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
    return came.id;
  };

  const between = async (
    parties: string[],
    [kind, a, b]: readonly [string, number, number],
  ): Promise<string> => {
    const one = parties[a % parties.length] ?? '';
    const rest = parties.filter(party => party !== one);
    const sides: Decision['sides'] = [[one], [rest[b % rest.length] ?? '']];
    return says({ decision: kind as 'LINK' | 'APART', sides, reasons });
  };

  let moved = 0;
  test.each(Array.from({ length: WORLDS }, (_, w) => w + 1))(
    'world %i: decided at random, revoked in any order, all derived tables are those of before',
    async w => {
      const [told] = fc.sample(story, { seed: 7100 + w, numRuns: 1 });
      if (!told) throw new Error('no story');
      const parties = await reportedIn(w, told);
      for (const one of told.before) await between(parties, one);
      const before = await derivedRows(world);
      const standing: string[] = [];
      for (const one of told.decided) standing.push(await between(parties, one));
      if (JSON.stringify(await derivedRows(world)) !== JSON.stringify(before)) moved++;
      for (const at of told.order) {
        const [of] = standing.splice(at % Math.max(standing.length, 1), 1);
        if (of !== undefined) await says({ decision: 'REVOKE', of, reasons });
      }
      expect(standing).toEqual([]);
      expect(await derivedRows(world)).toEqual(before);
    },
    60_000,
  );

  test('and what was decided did move something', () => {
    expect(moved).toBeGreaterThan(WORLDS / 2);
  });
});
