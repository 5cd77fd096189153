import type { Decision } from '#contracts';
import { armFailpoints } from '#platform';
import { approveDecision, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { evaded, overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { asks, reports, says, views } from '../life/steps.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { addOfficer, type TestDesk } from './officers.ts';
import { codeOf, decisionsSaid, EVASION, proposal } from './proposals.ts';
import { deskOf, reasons, reported } from './steps.ts';

const DAY = '2031-03-03';

describe('decisions at once, and decisions cut off', () => {
  let world: TestWorld;
  let officers: TestDesk;
  let n = 0;
  beforeAll(async () => {
    world = await openTestWorld();
    officers = await deskOf(world);
    await world.goTo(DAY);
  }, 60_000);
  afterAll(async () => {
    armFailpoints([]);
    await officers.close();
    await world.close();
  });
  const approve = (id: string, signature: string) => approveDecision(officers.desk, { id, signature });

  test('approved twice at once it is said once; another approves again in vain', async () => {
    const of = await proposal(world, officers, { n: ++n });
    const third = await addOfficer(world, '庚');
    const before = await decisionsSaid(world);
    const jws = await Promise.all([officers.officers[1], third].map(({ sign }) => sign(of.toSign)));
    const came = await Promise.all([...jws, ...jws].map(one => approve(of.id, one)));
    expect(came.map(codeOf).sort()).toEqual([
      'DECISION_ALREADY',
      'DECISION_ALREADY',
      'DECISION_ALREADY',
      'said',
    ]);
    expect(await decisionsSaid(world)).toBe(before + 1);
  });

  test('of two approvals and a correction at once each is said or finds the other: never of a version unread', async () => {
    const [one, two] = [
      await proposal(world, officers, { n: ++n }),
      await proposal(world, officers, { n: ++n }),
    ];
    const day = await world.today();
    const { sign } = officers.officers[1];
    const body = evaded(day, [party(someone(n - 1), day)], { reference: one.reference });
    const [a, b, corrected] = await Promise.all([
      approve(one.id, await sign(one.toSign)),
      approve(two.id, await sign(two.toSign)),
      says(world, one.reference, { kind: 'CORRECTION', body }, EVASION),
    ]);
    expect(codeOf(b)).toBe('said');
    expect(corrected).toHaveProperty('receipt');
    const [row] = await world
      .database('postgres')
      .rows<{ numbers: number[]; kinds: string[] }>(
        `SELECT array_agg(number ORDER BY number) AS numbers, array_agg(kind ORDER BY number) AS kinds FROM statement WHERE report = $1`,
        [one.decision.report],
      );
    const said = codeOf(a) === 'said';
    expect(['said', 'DECISION_OUTDATED']).toContain(codeOf(a));
    expect(row?.numbers).toEqual(said ? [1, 2, 3] : [1, 2]);
    // Said at all, then of the version that stood when it was said.
    expect(row?.kinds).toEqual(said ? ['REPORT', 'DECISION', 'CORRECTION'] : ['REPORT', 'CORRECTION']);
  });

  test('a fault before the commit leaves nothing, one after it everything', async () => {
    const of = await proposal(world, officers, { n: ++n });
    const jws = await officers.officers[1].sign(of.toSign);
    armFailpoints([{ name: 'officers.decide.before-commit', do: 'throw' }]);
    await expect(approve(of.id, jws)).rejects.toThrow('failpoint');
    armFailpoints([]);
    expect(await views(of.reference, EVASION)(world, DAY)).toBe('AWAITING_CONFIRMATION');
    armFailpoints([{ name: 'officers.decide.after-commit', do: 'throw' }]);
    await expect(approve(of.id, jws)).rejects.toThrow('failpoint');
    armFailpoints([]);
    await world.drain();
    expect(await views(of.reference, EVASION)(world, DAY)).toBe('LISTED');
    expect(codeOf(await approve(of.id, jws))).toBe('DECISION_ALREADY');
  });

  test('a REVOKE races with a new report of the loan: never two open ones', async () => {
    const day = await world.today();
    const due = (no: number, dueOn: string) => ({ no, dueOn, amountFen: 200_000, clearedOn: null });
    const body = (dues: ReturnType<typeof due>[]) =>
      overdue(day, [party(someone(500), day)], { reference: 'RACE', dues });
    expect(await reports(body([due(1, '2030-09-01'), due(2, '2030-10-01')]))(world, day)).toBe('1 RECEIVED');
    const ended = await officers.decide({
      ...{ decision: 'ENDED_ON', ...(await reported(world, 'RACE')), endedOn: '2030-11-01', reasons },
    });
    const revoke: Decision = { decision: 'REVOKE', of: 'id' in ended ? ended.id : '', reasons };
    const [revoked, again] = await Promise.all([
      officers.decide(revoke),
      reports(body([due(3, '2030-11-15'), due(4, '2030-11-20')]))(world, day),
    ]);
    expect([codeOf(revoked), again].sort()).toEqual(
      codeOf(revoked) === 'said' ? ['REPORT_DUPLICATE', 'said'] : ['1 RECEIVED', 'DECISION_TWO_OPEN'],
    );
    await world.drain();
    expect(await asks(someone(500), { fields: ['institutions'] })(world, day)).toBe('BLOCK · 1');
  });

  test('and what stands follows from what was said', async () => {
    await world.drain();
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });
});
