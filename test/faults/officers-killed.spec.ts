import { approveDecision, openProposal, proposeDecision, verifyStanding } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { openTestDesk, type TestDesk } from '../decisions/officers.ts';
import { reported } from '../decisions/steps.ts';
import { evaded, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { asks, reports } from '../life/steps.ts';
import { build } from '../queue/admin.ts';
import { count } from '../queue/sayings.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';
import { counted } from './counted.ts';
import { ROUNDS } from './rounds.ts';
import { ended } from './running-matchers.ts';
import { STRIKES } from './strikes.ts';

const DAY = '2031-03-03';
const MOMENTS = STRIKES['officers-killed'];

describe.each(ROUNDS)("a decision whose officer's machine dies, round %i", () => {
  let world: TestWorld;
  let officers: TestDesk;
  const struck: string[] = [];
  beforeAll(async () => {
    build();
    world = await openTestWorld();
    officers = await openTestDesk(world);
    await world.goTo(DAY);
  });
  afterAll(async () => {
    await officers.close();
    await world.close();
  });
  const decisions = () => count(world, `statement WHERE kind = 'DECISION'`);
  /** An accusation, and a proposal to confirm it with the second officer's signature. */
  const proposed = async (n: number) => {
    const reference = `E-${String(n)}`;
    await reports(evaded(DAY, [party(someone(n), DAY)], { reference }))(world, DAY);
    await world.drain();
    const reasons = [{ fact: '资产转移', words: '法院判决书载明房产无偿转让' }];
    const on = await reported(world, reference, 'EVASION');
    const [proposes, approves] = officers.officers;
    const made = await proposeDecision(officers.desk, { decision: 'CONFIRM', reasons, ...on }, proposes.sign);
    if ('refused' in made) throw new Error(JSON.stringify(made));
    const { toSign } = (await openProposal(officers.desk, made.id))!;
    return { id: made.id, signature: await approves.sign(toSign) };
  };
  const dies = (approval: { id: string; signature: string }, failpoint: string): Promise<string> => {
    const desk = {
      ...{ databaseUrl: world.url('console'), indexRoot: world.indexRoot.toString('hex') },
      ...{ sealingKey: world.officers.publicPem, openingKey: world.officers.privatePem },
    };
    const env = {
      PATH: process.env['PATH'],
      FAILPOINTS: `${failpoint}=kill`,
      DESK: JSON.stringify({ ...desk, ...approval }),
    };
    return ended(fork(join(import.meta.dirname, 'programs/approves.mjs'), { env, execArgv: [] }));
  };

  test.each(MOMENTS)('killed at %s: it is said once, whoever approves again', async failpoint => {
    const n = MOMENTS.indexOf(failpoint) + 1;
    const approval = await proposed(n);
    const before = await decisions();
    expect(await dies(approval, failpoint)).toBe('SIGKILL');
    struck.push(failpoint);
    const isKept = failpoint.endsWith('after-commit');
    expect(await decisions()).toBe(before + (isKept ? 1 : 0));
    const again = await approveDecision(officers.desk, approval);
    if (isKept) expect(again).toEqual({ refused: [{ code: 'DECISION_ALREADY' }] });
    else expect(again).toMatchObject({ id: expect.any(String) });
    expect(await decisions()).toBe(before + 1);
    await world.drain();
    expect(await asks(someone(n))(world, DAY)).toBe('BLOCK · LISTED');
    expect((await verifyStanding(world.database('matcher'))).differs).toEqual([]);
  });

  test('each of them struck', () => {
    expect(struck).toEqual(MOMENTS);
    counted('failpoints struck', struck.length);
  });
});
