import { samplePolicy } from '#listing';
import { askChecks, policyOf } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import { openTestWorld, type TestWorld } from '../world/test-world.ts';

describe('a policy is validated whenever it is loaded', () => {
  let world: TestWorld;
  beforeAll(async () => {
    world = await openTestWorld();
  });
  afterAll(() => world.close());

  const putPolicy = async (body: object): Promise<void> => {
    await world
      .database('postgres')
      .rows('UPDATE policy SET body = $1 WHERE member = $2', [
        JSON.stringify(body),
        world.callers.POST.member.id,
      ]);
    world.registry.forget();
  };
  const [first, ...rest] = samplePolicy.rows;
  const wrong: [what: string, body: object, fault: string][] = [
    [
      'an effect that is none',
      { ...samplePolicy, rows: [{ ...first, effect: 'ALLOW' }, ...rest] },
      'rows/0/effect',
    ],
    ['no rows', { ...samplePolicy, rows: [] }, 'rows'],
    ['nothing at all', {}, 'version'],
    [
      'doubt that blocks',
      { ...samplePolicy, rows: [{ reason: 'LISTED_IN_DOUBT', effect: 'BLOCK' }, ...samplePolicy.rows] },
      'LISTED_IN_DOUBT is at most REVIEW',
    ],
    [
      'reasons without a row',
      { ...samplePolicy, rows: samplePolicy.rows.filter(row => row.reason !== 'STANDING_STALE') },
      'STANDING_STALE',
    ],
    ['another version than its own', { ...samplePolicy, version: 'other' }, 'it calls itself other'],
    ['another day than its own', { ...samplePolicy, effectiveOn: '2020-01-01' }, 'effective on 2020-01-01'],
  ];

  test.each(wrong)(
    '%s: its member is not answered, and it says why; others are',
    async (_what, body, fault) => {
      const { POST, COM } = world.callers;
      const today = await world.today();
      const ask = (caller: typeof POST, unit: string) =>
        askChecks(world.registry, [
          { caller, question: question(today, residentId(1), '王小丫', unit), lang: 'zh' },
        ]);
      await putPolicy(body);
      await expect(policyOf(world.registry, POST)).rejects.toThrow(fault);
      await expect(ask(POST, '0031')).rejects.toThrow(`policy ${samplePolicy.version} of member`);
      expect(await ask(COM, '0045')).toEqual([{ answer: expect.objectContaining({ outcome: 'CLEAR' }) }]);
      await putPolicy(samplePolicy);
      expect(await ask(POST, '0031')).toEqual([{ answer: expect.objectContaining({ outcome: 'CLEAR' }) }]);
    },
  );
});
