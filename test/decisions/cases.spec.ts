import { listCases, proposeDecision, type Waiting } from '#registry';
import { afterAll, expect, test } from '@jest/globals';
import { evaded, overdue, party } from '../life/bodies.ts';
import { lifeOf, type Stories } from '../life/diary.ts';
import { someone } from '../life/people.ts';
import { reports, withdraws, type Step } from '../life/steps.ts';
import type { TestWorld } from '../world/test-world.ts';
import {
  decides,
  decidesDispute,
  decidesOn,
  deskOf,
  disputes,
  idOf,
  partyOf,
  reasons,
  reported,
  revokes,
} from './steps.ts';

const DAY = '2031-03-03';
const EVASION = { criterion: 'EVASION' as const };
const overdueBy = (n: number, reference: string, name?: string) =>
  overdue(DAY, [party(name === undefined ? someone(n) : someone(n, name), DAY)], { reference });
const evadedBy = (n: number, reference: string) => evaded(DAY, [party(someone(n), DAY)], { reference });

const all = async (world: TestWorld): Promise<Waiting[]> => listCases((await deskOf(world)).desk);
/** What `cases` says of some of what waits: kind, what, last day in time. */
const listed = async (world: TestWorld, which: (one: Waiting) => boolean): Promise<string> => {
  const found = (await all(world)).filter(which);
  const lines = found.map(({ kind, what, by }) => `${kind} ${what} by ${String(by)}`);
  return lines.length === 0 ? 'waits for nobody' : lines.join(' · ');
};

const waitsOn =
  (reference: string, criterion: 'DEFAULT' | 'EVASION' = 'DEFAULT'): Step =>
  async world => {
    const { report } = await reported(world, reference, criterion);
    return listed(world, one => one.report === report);
  };
const waits =
  (name: string): Step =>
  world =>
    listed(world, ({ id }) => id === idOf(world, name));

/** Of the question between two reports' parties, each side whole. */
const asked =
  (a: string, b: string): Step =>
  async world => {
    const sides = [[await partyOf(world, a)], [await partyOf(world, b)]];
    return listed(world, one => JSON.stringify(one.sides) === JSON.stringify(sides));
  };

const alarms: Step = world => listed(world, ({ kind }) => kind === 'ALARM');

/** Proposed by the first officer, and approved by nobody. */
const proposes =
  (reference: string): Step =>
  async world => {
    const { desk, officers } = await deskOf(world);
    const decision = { decision: 'CONFIRM', ...(await reported(world, reference, 'EVASION')), reasons };
    return 'id' in (await proposeDecision(desk, decision, officers[0].sign)) ? 'proposed' : 'refused';
  };
const proposals: Step = world => listed(world, ({ kind }) => kind === 'PROPOSAL');

/** One number under so many names. */
const named =
  (n: number, from: number, to: number): Step =>
  async (world, day) => {
    for (let i = from; i < to; i++) {
      const name = `吴${'甲乙丙丁戊己庚'[i % 7] ?? ''}${'甲乙丙丁戊己庚'[Math.floor(i / 7) % 7] ?? ''}${i > 48 ? '子' : ''}`;
      await reports(overdueBy(n, `N-${String(i)}`, name))(world, day);
    }
    await world.drain();
    return 'named';
  };

const stories: Stories = {
  'an accusation through its 30th day; after a REVOKE through the 30th from it, however long it was confirmed':
    [
      [DAY, reports(evadedBy(1, 'C-1')), '1 RECEIVED'],
      [DAY, waitsOn('C-1', 'EVASION'), 'CONFIRMATION EVASION by 2031-04-02'],
      ['2031-03-04', decidesOn('C-1', 'CONFIRM', EVASION), 'said'],
      ['2031-03-04', waitsOn('C-1', 'EVASION'), 'waits for nobody'],
      ['2032-04-20', revokes('C-1'), 'said'],
      ['2032-04-20', waitsOn('C-1', 'EVASION'), 'CONFIRMATION EVASION by 2032-05-20'],
      ['2032-05-20', waitsOn('C-1', 'EVASION'), 'CONFIRMATION EVASION by 2032-05-20'],
      ['2032-05-21', waitsOn('C-1', 'EVASION'), 'waits for nobody'],
    ],
  'nothing of an accusation that was withdrawn or refused': [
    [DAY, reports(evadedBy(2, 'C-2')), '1 RECEIVED'],
    [DAY, withdraws('C-2', 'WRONG_FACTS', EVASION), '2 WITHDRAWN'],
    [DAY, waitsOn('C-2', 'EVASION'), 'waits for nobody'],
    [DAY, reports(evadedBy(3, 'C-3')), '1 RECEIVED'],
    [DAY, decidesOn('C-3', 'REFUSE_CONFIRM', EVASION), 'said'],
    [DAY, waitsOn('C-3', 'EVASION'), 'waits for nobody'],
  ],
  'a dispute, and the same one where the right report took it along, with its first day': [
    [DAY, reports(overdueBy(4, 'C-4')), '1 RECEIVED'],
    ['2031-03-04', disputes('d4', 'C-4'), 'taken'],
    ['2031-03-06', withdraws('C-4', 'WRONG_FACTS'), '3 WITHDRAWN'],
    ['2031-03-06', waits('d4'), 'waits for nobody'],
    ['2031-03-07', reports(overdueBy(4, 'C-4')), '1 RECEIVED'],
    ['2031-03-07', waitsOn('C-4'), 'DISPUTE WRONG_FACTS by 2031-03-24'],
    ['2031-03-07', waits('d4'), 'DISPUTE WRONG_FACTS by 2031-03-24'],
    ['2031-03-08', decidesDispute('C-4', 'REFUSE', 'd4'), 'said'],
    ['2031-03-08', waits('d4'), 'waits for nobody'],
    ['2031-03-09', revokes('d4 REFUSE'), 'said'],
    ['2031-03-09', waits('d4'), 'DISPUTE WRONG_FACTS by 2031-03-24'],
  ],
  'a question of who is who through its 20th day; not once officers set its sides APART, again after the REVOKE':
    [
      [DAY, reports(overdueBy(5, 'C-5', '赵一')), '1 RECEIVED'],
      [DAY, reports(overdueBy(5, 'C-6', '钱二')), '1 RECEIVED'],
      [DAY, asked('C-5', 'C-6'), 'MATCH_CASE NAMES_DISAGREE by 2031-03-23'],
      [
        '2031-03-04',
        decides('apart', async world => ({
          decision: 'APART',
          sides: [[await partyOf(world, 'C-5')], [await partyOf(world, 'C-6')]],
        })),
        'said',
      ],
      ['2031-03-04', asked('C-5', 'C-6'), 'waits for nobody'],
      ['2031-03-05', revokes('apart'), 'said'],
      ['2031-03-23', asked('C-5', 'C-6'), 'MATCH_CASE NAMES_DISAGREE by 2031-03-23'],
      ['2031-03-24', asked('C-5', 'C-6'), 'waits for nobody'],
    ],
  'a proposal that nobody approved, for 7 days': [
    [
      '2031-06-02',
      reports(evaded('2031-06-02', [party(someone(7), '2031-06-02')], { reference: 'C-7' })),
      '1 RECEIVED',
    ],
    ['2031-06-02', proposes('C-7'), 'proposed'],
    ['2031-06-02', proposals, 'PROPOSAL CONFIRM by 2031-06-09'],
    ['2031-06-09T03:59:00Z', proposals, 'PROPOSAL CONFIRM by 2031-06-09'],
    ['2031-06-09T04:01:00Z', proposals, 'waits for nobody'],
  ],
  'an alarm of a number under too many names, and of a component too large': [
    [DAY, alarms, 'waits for nobody'],
    [DAY, named(8, 0, 21), 'named'],
    [DAY, alarms, 'ALARM MANY_NAMES by 2031-03-23'],
    [DAY, named(8, 21, 51), 'named'],
    [DAY, alarms, 'ALARM MANY_NAMES by 2031-03-23 · ALARM COMPONENT_LARGE 51 by null'],
    ['2031-03-24', alarms, 'ALARM COMPONENT_LARGE 51 by null'],
    ['2031-04-03', alarms, 'waits for nobody'],
  ],
};

lifeOf('what waits for an officer', stories, world => {
  afterAll(async () => (await deskOf(world())).close());
  test('what waited in vain for its officer waits on, though its day is long past', async () => {
    await world().goTo('2032-07-01');
    const left = (await all(world())).map(({ id, by }) => ({ id, by }));
    expect(left).toEqual([{ id: idOf(world(), 'd4'), by: '2031-03-24' }]);
  });
});
