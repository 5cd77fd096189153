import { firstRuleSet } from '#criteria';
import { eraseDue, publishRuleSet, readStanding, type StandingKnown } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overdue, party } from '../life/bodies.ts';
import { someone, type Holder } from '../life/people.ts';
import { reports, settles, type Step } from '../life/steps.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { deskOf } from './steps.ts';

const { publishedAt: _stamped, ...first } = firstRuleSet;
const held = someone(1);
const gone = someone(2);
const body = (reference: string, who: Holder, day: string) => overdue(day, [party(who, day)], { reference });

const erases: Step = async world => {
  const { erased, failed } = await eraseDue(world.database('matcher'));
  return `${String(erased)} erased ${String(failed.length)} failed`;
};
/** Arrears of the one report that it judges are far too short for it: published for days long past as well. */
const publishes: Step = async world => {
  const DEFAULT = { ...first.criteria.DEFAULT, arrearsMonths: 60, pairMonths: 60 };
  const milder = { ...first, version: 'milder', criteria: { ...first.criteria, DEFAULT } };
  const { judgedAgain } = await publishRuleSet(world.database('console'), milder);
  world.registry.forget();
  return `${String(judgedAgain)} judged again`;
};

const story: readonly (readonly [day: string, step: Step, expected: string])[] = [
  ['2031-03-03', reports(body('S-1', held, '2031-03-03')), '1 RECEIVED'],
  ['2031-03-03', reports(body('S-2', gone, '2031-03-03')), '1 RECEIVED'],
  ['2031-03-04', settles('S-1', '2031-03-04'), '2 SETTLED'],
  ['2031-03-04', settles('S-2', '2031-03-04'), '2 SETTLED'],
  ['2036-03-01', reports(body('S-3', held, '2036-03-01'), 'RCB'), '1 RECEIVED'],
  ['2036-03-04', erases, '0 erased 0 failed'],
  ['2036-03-05', erases, '2 erased 0 failed'],
  ['2036-03-07', publishes, '1 judged again'],
];

describe('as known on a day before', () => {
  let world: TestWorld;
  const came: string[] = [];
  beforeAll(async () => {
    world = await openTestWorld();
    for (const [day, step] of story) {
      await world.goTo(day);
      came.push(await step(world, day));
      await world.drain();
    }
    await world.goTo('2036-03-08');
  }, 60_000);
  afterAll(async () => {
    await (await deskOf(world)).close();
    await world.close();
  });

  const known = async ({ type, number }: Holder, asKnownOn: string): Promise<StandingKnown> => {
    const { desk, officers } = await deskOf(world);
    const read = await readStanding(desk, { type, number, reason: '复核', asKnownOn }, officers[0].sign);
    if ('refused' in read) throw new Error(JSON.stringify(read.refused));
    return read;
  };

  test('all came as it should', () => {
    expect(came).toEqual(story.map(([, , expected]) => expected));
  });

  test.each(['2031-03-04', '2036-03-04'])(
    '%s, what was erased since is named: seq, member, kind, days',
    async day => {
      const { erased, subjects } = await known(held, day);
      const on = { member: 'RCA', erasedOn: '2036-03-05' };
      expect(erased).toEqual({
        statements: [
          { ...on, seq: 1, kind: 'REPORT', receivedOn: '2031-03-03' },
          { ...on, seq: 3, kind: 'SETTLEMENT', receivedOn: '2031-03-04' },
        ],
        // Of the other report that was erased that day nobody can tell any more of whom it was.
        unknownReports: 1,
      });
      expect(subjects).toHaveLength(1);
    },
  );

  test('what was received later than the day is not', async () => {
    const { erased } = await known(held, '2031-03-03');
    expect(erased.statements.map(({ kind }) => kind)).toEqual(['REPORT']);
  });

  test('where nothing holds the number any more, only that something was erased', async () => {
    const { erased, subjects, standing } = await known(gone, '2031-03-04');
    expect({ subjects, rows: Object.values(standing).flat(), erased }).toEqual({
      ...{ subjects: [], rows: [] },
      erased: { statements: [], unknownReports: 1 },
    });
  });

  test.each(['2036-03-05', '2036-03-08'])('what was erased by the end of %s it does not name', async day => {
    expect((await known(held, day)).erased).toEqual({ statements: [], unknownReports: 0 });
  });

  test('a rule set published since, though for days before, judges nothing', async () => {
    const judged = async (day: string) => {
      const { standing } = await known(held, day);
      const [found] = standing['finding'] ?? [];
      return [found?.['rule_set'], (standing['listing'] ?? []).length > 0];
    };
    expect(await judged('2036-03-06')).toEqual([firstRuleSet.version, true]);
    expect(await judged('2036-03-07')).toEqual(['milder', false]);
  });
});
