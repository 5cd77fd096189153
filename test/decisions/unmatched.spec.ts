import { acceptDisputeWithdrawal } from '#registry';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { until } from '../queue/until.ts';
import type { TestWorld } from '../world/test-world.ts';
import { openDeskWorld } from './desk-world.ts';
import type { TestDesk } from './officers.ts';
import { codeOf } from './proposals.ts';
import { disputes, idOf, reasons } from './steps.ts';

const DAY = '2031-03-03';

describe('a dispute that matched no report: decided and taken back', () => {
  let world: TestWorld;
  let officers: TestDesk;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ world, officers, close } = await openDeskWorld(DAY));
  });
  afterAll(() => close());

  const opened = async (name: string) => {
    expect(await disputes(name, 'NO-SUCH-LOAN')(world, DAY)).toBe('taken');
    return idOf(world, name);
  };
  const refuse = async (dispute: string) =>
    codeOf(await officers.decide({ decision: 'REFUSE', dispute, reasons }));
  let keys = 0;
  const takeBack = async (dispute: string, who: 'POST' | 'COM' = 'POST') => {
    const body = { unit: who === 'POST' ? '0031' : '0045', staff: '1' };
    const key = `t-${String(++keys)}`;
    const came = await acceptDisputeWithdrawal(world.registry, world.callers[who], { key, dispute, body });
    return 'refused' in came ? came.refused.map(({ code }) => code).join() : 'taken back';
  };

  test('once decided it is no longer taken back, until the REVOKE', async () => {
    const dispute = await opened('decided');
    const decided = await officers.decide({ decision: 'REFUSE', dispute, reasons });
    expect(codeOf(decided)).toBe('said');
    expect(await takeBack(dispute, 'COM')).toBe('DISPUTE_NOT_FOUND');
    expect(await takeBack(dispute)).toBe('DISPUTE_NOT_OPEN');
    const of = 'id' in decided ? decided.id : '';
    expect(codeOf(await officers.decide({ decision: 'REVOKE', of, reasons }))).toBe('said');
    expect(await takeBack(dispute)).toBe('taken back');
    expect(await refuse(dispute)).toBe('DISPUTE_NOT_OPEN');
  });

  test('another member is not told whether it was decided', async () => {
    const dispute = await opened('whose');
    await refuse(dispute);
    const { db } = world.registry;
    const asked = (member: string) =>
      db.transaction(async tx => {
        await tx.as(member);
        return tx.rows('SELECT own_dispute_decided($1) AS decided', [dispute]);
      });
    expect(await asked(world.callers.COM.member.id)).toEqual([{ decided: false }]);
    expect(await asked(world.callers.POST.member.id)).toEqual([{ decided: true }]);
  });

  const LOCKED = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND usename = ANY ($1)`;
  const waiting = (roles: string[]) =>
    until(
      `${roles.join(' and ')} to wait for the head`,
      () => world.database('postgres').rows(LOCKED, [roles]),
      rows => rows.length === roles.length,
    );

  // Both have looked and found it open before either is written: only the database can tell who came later.
  test.each(['decision', 'withdrawal'])(
    'of both at once the %s that comes first stands alone',
    async first => {
      const dispute = await opened(`race ${first}`);
      const owner = world.database('owner');
      const came = await owner.transaction(async tx => {
        await tx.rows('SELECT FROM cell.head FOR UPDATE');
        const start = {
          decision: () => ({ role: 'console', done: refuse(dispute) }),
          withdrawal: () => ({ role: 'gateway', done: takeBack(dispute) }),
        };
        const one = first === 'decision' ? start.decision() : start.withdrawal();
        await waiting([one.role]);
        const two = first === 'decision' ? start.withdrawal() : start.decision();
        await waiting(['console', 'gateway']);
        return [one.done, two.done];
      });
      expect(await Promise.all(came)).toEqual(
        first === 'decision' ? ['said', 'DISPUTE_NOT_OPEN'] : ['taken back', 'DISPUTE_NOT_OPEN'],
      );
    },
  );
});
