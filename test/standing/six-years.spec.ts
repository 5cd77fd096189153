import type { CheckAnswer } from '#contracts';
import { acceptOnReport, acceptReport, askChecks, verifyStanding } from '#registry';
import { addDays } from '#criteria';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());

const NUMBER = residentId(7);
const NAME = '钱七';

/** Asks at a Shanghai midnight: the very first second of the day, before any job can have run. */
const askAtMidnight = async (day: string): Promise<CheckAnswer> => {
  await world.goTo(`${day}T00:00:00.500+08:00`);
  const [answered] = await askChecks(world.registry, [
    { caller: world.callers.POST, question: question(day, NUMBER, NAME), lang: 'zh' },
  ]);
  if (!answered || !('answer' in answered)) throw new Error(JSON.stringify(answered));
  return answered.answer;
};

const brief = ({ outcome, reasons }: CheckAnswer): string =>
  [outcome, ...reasons.map(r => [r.reason, ...r.doubts].join(' '))].join(' · ');

/**
 * The life, by literal days of 2031 and after: received 2031-03-03 with notice of 2031-03-01, so shown from 2031-03-09;
 * last asOf told 2031-03-02: in doubt from 2032-03-03, suspended from 2032-06-03; renewed on 2032-06-10;
 * settled on 2032-07-01: told through 2037-07-01; a check more than 24 months after the end is only informed.
 */
const EXPECTED: [from: string, until: string, answer: string][] = [
  ['2031-03-03', '2031-03-08', 'CLEAR'],
  ['2031-03-09', '2032-03-02', 'BLOCK · LISTED'],
  ['2032-03-03', '2032-06-02', 'REVIEW · LISTED_IN_DOUBT UNRENEWED'],
  ['2032-06-03', '2032-06-10', 'CLEAR'],
  ['2032-06-11', '2032-07-01', 'BLOCK · LISTED'],
  ['2032-07-02', '2034-07-01', 'REVIEW · SETTLED'],
  ['2034-07-02', '2037-07-01', 'CLEAR · SETTLED'],
  ['2037-07-02', '2037-07-20', 'CLEAR'],
];

const expectedOn = (day: string): string =>
  EXPECTED.find(([from, until]) => from <= day && day <= until)?.[2] ?? '';

const said: Record<string, () => Promise<unknown>> = {
  '2031-03-03': () => {
    const body = defaultReport('2031-03-03', {
      reference: 'LIFE',
      parties: [person(NUMBER, NAME, '2031-03-03', { notice: { givenOn: '2031-03-01', means: 'LETTER' } })],
    });
    return acceptReport(world.registry, world.callers.RCA, { key: 'l-1', body });
  },
  '2032-06-10': () =>
    acceptOnReport(world.registry, world.callers.RCA, {
      kind: 'RENEWAL',
      address: { criterion: 'DEFAULT', loanReference: 'LIFE' },
      ifMatch: 1,
      key: 'l-2',
      body: { asOf: '2032-06-10', outstandingFen: 1, unit: '0012', staff: '1' },
    }),
  '2032-07-01': () =>
    acceptOnReport(world.registry, world.callers.RCA, {
      kind: 'SETTLEMENT',
      address: { criterion: 'DEFAULT', loanReference: 'LIFE' },
      ifMatch: 2,
      key: 'l-3',
      body: { endedOn: '2032-07-01', how: 'PAID', unit: '0012', staff: '1' },
    }),
};

describe('six years of one borrower on the one clock', () => {
  test('every answer at midnight is right before any job has run, and who is who never changes', async () => {
    const wrong: string[] = [];
    for (let day = '2031-03-03'; day <= '2037-07-20'; day = addDays(day, 1)) {
      // The statement comes after the midnight's check, so that each day's answer rests on what was told before it.
      const answer = brief(await askAtMidnight(day));
      if (answer !== expectedOn(day)) wrong.push(`${day}: ${answer}, expected ${expectedOn(day)}`);
      const accepted = await said[day]?.();
      if (accepted) {
        expect(accepted).toHaveProperty('receipt');
        await world.drain();
      }
    }
    expect(wrong).toEqual([]);
    const matcher = world.database('matcher');
    expect((await verifyStanding(matcher)).differs).toEqual([]);
    expect(await matcher.rows('SELECT count(DISTINCT subject)::int AS n FROM subject_party')).toEqual([
      { n: 1 },
    ]);
  });
});
