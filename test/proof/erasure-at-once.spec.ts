import type { Decision } from '#contracts';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openDeskWorld, saidIn, untilWaiting } from '../decisions/desk-world.ts';
import type { TestDesk } from '../decisions/officers.ts';
import { disputes, idOf, reasons, reported } from '../decisions/steps.ts';
import { overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { reports } from '../life/steps.ts';
import type { TestWorld } from '../world/test-world.ts';

const DAY = '2031-03-03';

let world: TestWorld;
let officers: TestDesk;
let close: () => Promise<void>;
beforeEach(async () => {
  ({ world, officers, close } = await openDeskWorld(DAY));
});
afterEach(() => close());

const postgres = () => world.database('postgres');
const said = (decision: Omit<Decision, 'reasons'>): Promise<string> => saidIn(world, decision);

describe('told at the moment at which it is erased', () => {
  /** Holds what is being erased, uncommitted, until the other waits for it. */
  const meanwhile = async <T>(seq: number, other: () => Promise<T>): Promise<T> => {
    let going: Promise<T> | undefined;
    await world.database('matcher').transaction(async tx => {
      await tx.rows('SELECT erase_ended($1)', [[seq]]);
      going = other();
      await untilWaiting(world, 1);
    });
    return going!;
  };
  /** An unmatched dispute that was refused, a year and a day ago. */
  const due = async () => {
    await disputes('r', 'NO-SUCH', { words: '不是本人所办' })(world, DAY);
    const refused = await said({ decision: 'REFUSE', dispute: idOf(world, 'r') });
    await world.goTo('2032-03-04');
    const [row] = await postgres().rows<{ seq: number }>('SELECT seq FROM statement WHERE id = $1', [
      idOf(world, 'r'),
    ]);
    return { seq: row?.seq ?? 0, revoke: { decision: 'REVOKE' as const, of: refused, reasons } };
  };

  test('a REVOKE of the answer that comes later finds it erased', async () => {
    const { seq, revoke } = await due();
    expect(await meanwhile(seq, () => officers.decide(revoke))).toEqual({
      refused: [{ code: 'DECISION_LAPSED', pointer: '/of' }],
    });
    expect(
      await postgres().rows(`SELECT 1 FROM statement WHERE facts <> '{}' OR sealed IS NOT NULL`),
    ).toEqual([]);
  });

  test('where the REVOKE comes first, nothing is erased', async () => {
    const { seq, revoke } = await due();
    let erasing: Promise<unknown> | undefined;
    await postgres().transaction(async tx => {
      // As far as a REVOKE that is being said: the answer is held, and is not in force any more.
      await tx.rows('SELECT 1 FROM statement WHERE id = $1 FOR SHARE', [revoke.of]);
      await tx.rows('UPDATE decided SET revoked_by = 99, revoked_on = received_on WHERE id = $1', [
        revoke.of,
      ]);
      erasing = world.database('matcher').rows('SELECT erase_ended($1)', [[seq]]);
      await untilWaiting(world, 1);
    });
    await expect(erasing).rejects.toMatchObject({ code: 'LF002' });
    expect(await postgres().rows('SELECT 1 FROM statement WHERE erased_at IS NOT NULL')).toEqual([]);
  });

  test('a statement on a report that is being erased has lost its race; nothing of it is kept', async () => {
    await reports(overdue(DAY, [party(someone(1), DAY)], { reference: 'P-1' }))(world, DAY);
    await world.drain();
    const { report } = await reported(world, 'P-1');
    await world.goTo('2037-03-03');
    const [row] = await postgres().rows<{ seq: number; member: string }>(
      'SELECT seq, said_by AS member FROM statement WHERE id = $1',
      [report],
    );
    const renewed = () =>
      world.database('gateway').transaction(async tx => {
        await tx.as(row!.member);
        await tx.rows(
          `INSERT INTO statement (seq, id, kind, said_by, about_member, report, number, facts, received_at, idempotency_key, body_digest)
           VALUES (99, uuidv7(), 'RENEWAL', $1, $1, $2, 2, '{}', now(), 'k', '')`,
          [row!.member, report],
        );
      });
    const came = await meanwhile(row!.seq, () => renewed().catch((error: unknown) => error));
    expect(came).toMatchObject({ code: '40001' });
    expect(await postgres().rows('SELECT seq, erased_at IS NOT NULL AS erased FROM statement')).toEqual([
      { seq: row!.seq, erased: true },
    ]);
  });
});
