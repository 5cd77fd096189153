import { readStanding, type StandingKnown } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overdue, party } from '../life/bodies.ts';
import type { Holder } from '../life/people.ts';
import { someone } from '../life/people.ts';
import { corrects, reports, settles, withdraws, type Step } from '../life/steps.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { asTexts, derivedRows } from './derived-rows.ts';
import { decides, decidesDispute, decidesOn, deskOf, disputes, partyOf, revokes } from './steps.ts';

const DAY = '2031-03-03';
const who: Holder = someone(1, '赵一');
/** The same number under another name: it stands apart, with a case. */
const other: Holder = { ...who, name: '钱二' };
const body = (reference: string, holder: Holder, day = DAY) =>
  overdue(day, [party(holder, day)], { reference });
const sides = async (world: TestWorld): Promise<[string[], string[]]> => [
  [await partyOf(world, 'A-1')],
  [await partyOf(world, 'A-2')],
];

const story: readonly (readonly [string, Step])[] = [
  ['2031-03-03', reports(body('A-1', who))],
  ['2031-03-04', reports(body('A-2', other, '2031-03-04'))],
  ['2031-03-06', disputes('d1', 'A-1')],
  ['2031-03-08', decides('link', async world => ({ decision: 'LINK', sides: await sides(world) }))],
  ['2031-03-10', decidesDispute('A-1', 'UPHOLD', 'd1')],
  ['2031-03-12', revokes('link')],
  [
    '2031-03-14',
    corrects({
      ...body('A-2', other, '2031-03-04'),
      facts: { ...body('A-2', other, '2031-03-04').facts, asOf: '2031-03-13' },
    }),
  ],
  ['2031-03-16', revokes('d1 UPHOLD')],
  ['2031-03-18', decides('apart', async world => ({ decision: 'APART', sides: await sides(world) }))],
  [
    '2031-03-20',
    decides('protect', async () => ({
      ...{ decision: 'PROTECT' as const, reports: [], document: '报警回执' },
      person: {
        kind: 'PERSON' as const,
        name: who.name,
        identifiers: [{ type: who.type, number: who.number }],
      },
    })),
  ],
  ['2031-03-22', decidesOn('A-2', 'ENDED_ON', { endedOn: '2031-03-01', name: 'ended' })],
  ['2031-03-24', revokes('protect')],
  ['2031-03-26', revokes('ended')],
  ['2031-03-28', settles('A-2', '2031-03-28')],
  ['2031-03-30', withdraws('A-1', 'WRONG_PARTY')],
];

describe("a subject's standing as known on a day", () => {
  let world: TestWorld;
  const kept = new Map<string, Record<string, string[]>>();
  beforeAll(async () => {
    world = await openTestWorld();
    for (const [day, step] of story) {
      await world.goTo(day);
      const came = await step(world, day);
      if (!/^(said|taken|\d+ [A-Z_]+)$/.test(came)) throw new Error(`${day}: ${came}`);
      await world.drain();
      kept.set(day, await derivedRows(world));
    }
    await world.goTo('2031-04-10');
  }, 120_000);
  afterAll(async () => {
    await (await deskOf(world)).close();
    await world.close();
  });

  const known = async (asKnownOn?: string) => {
    const { desk, officers } = await deskOf(world);
    const asked = { type: who.type, number: who.number, reason: '异议复核', ...(asKnownOn && { asKnownOn }) };
    const read = await readStanding(desk, asked, officers[0].sign);
    if ('refused' in read) throw new Error(JSON.stringify(read.refused));
    return read;
  };
  const rowsOf = ({ standing }: StandingKnown): Record<string, string[]> =>
    Object.fromEntries(Object.entries(standing).map(([table, rows]) => [table, asTexts(rows)]));

  test('of today it is what is stored', async () => {
    expect(rowsOf(await known())).toEqual(await derivedRows(world));
  });

  test.each(story.map(([day]) => day))('of %s it is what was stored then', async day => {
    expect(rowsOf(await known(day))).toEqual(kept.get(day));
  });

  test('of the day before the first statement it is nothing', async () => {
    const { standing, subjects, upTo } = await known('2031-03-02');
    expect({ subjects, upTo, rows: Object.values(standing).flat() }).toEqual({
      subjects: [],
      upTo: 0,
      rows: [],
    });
  });

  test('a day to come is refused, and a number that is none; then no event is written', async () => {
    const { desk, officers } = await deskOf(world);
    const count = () =>
      world.database('postgres').rows(`SELECT count(*)::int AS n FROM event WHERE kind = 'STANDING_READ'`);
    const before = await count();
    const asked = { type: who.type, number: who.number, reason: '复核' };
    expect(await readStanding(desk, { ...asked, asKnownOn: '2031-04-11' }, officers[0].sign)).toEqual({
      refused: [{ code: 'FACTS_FUTURE', pointer: '/asKnownOn' }],
    });
    expect(await readStanding(desk, { ...asked, number: '1' }, officers[0].sign)).toHaveProperty('refused');
    expect(await readStanding(desk, asked, () => Promise.resolve('a.b.c'))).toEqual({
      refused: [{ code: 'DECISION_SIGNATURE' }],
    });
    expect(await count()).toEqual(before);
  });

  test('each look is written down: by whom, of which number, why (sealed)', async () => {
    await known('2031-03-10');
    const [event] = await world
      .database('postgres')
      .rows<{ subject: null; body: Record<string, string> }>(
        `SELECT subject, body FROM event WHERE kind = 'STANDING_READ' ORDER BY id DESC LIMIT 1`,
      );
    const { desk, officers } = await deskOf(world);
    expect(event).toMatchObject({
      subject: null,
      body: { officer: officers[0].id, asKnownOn: '2031-03-10' },
    });
    expect(JSON.stringify(event)).not.toContain('异议复核');
    const { id = '', reason = '' } = event?.body ?? {};
    const place = { table: 'event', row: id, column: 'reason' };
    expect(await desk.open(desk.db, Buffer.from(reason, 'hex'), place)).toBe('异议复核');
  });
});
