import type { Decision } from '#contracts';
import { settles, reports, asks } from '../life/steps.ts';
import { instalment, overdue, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestWorld } from '../world/test-world.ts';
import { openDeskWorld, saidIn, untilWaiting } from './desk-world.ts';
import type { TestDesk } from './officers.ts';
import { codeOf } from './proposals.ts';
import { reasons, reported } from './steps.ts';

const DAY = '2031-03-03';

describe('the REVOKE of a PROTECT takes the turns of the loans that it opens again', () => {
  let world: TestWorld;
  let officers: TestDesk;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ world, officers, close } = await openDeskWorld(DAY));
  });
  afterAll(() => close());
  const told = (n: number, reference: string) => {
    const dues = [instalment(1, '2030-09-01'), instalment(2, '2030-10-01')];
    return reports(overdue(DAY, [party(someone(n), DAY)], { reference, asOf: '2031-02-25', dues }))(
      world,
      DAY,
    );
  };
  /** Later conduct: what may be reported once the first is over. */
  const again = (n: number, reference: string) => {
    const dues = [instalment(3, '2031-02-27')];
    return reports(overdue(DAY, [party(someone(n), DAY)], { reference, dues }))(world, DAY);
  };
  const protect = async (n: number, references: string[]): Promise<string> => {
    const { type, number, name } = someone(n);
    return saidIn(world, {
      ...{ decision: 'PROTECT', document: '公安机关受案回执' },
      person: { kind: 'PERSON', name, identifiers: [{ type, number }] },
      reports: await Promise.all(references.map(async at => (await reported(world, at)).report)),
    });
  };
  const revoke = (of: string) => officers.decide({ decision: 'REVOKE', of, reasons } satisfies Decision);

  /** Both validated before either is said: the head's row, by which a statement gets its place, is held until then. */
  const atOnce = async <A, B>(first: () => Promise<A>, second: () => Promise<B>): Promise<[A, B]> => {
    let going: [Promise<A>, Promise<B>] | undefined;
    await world.database('postgres').transaction(async tx => {
      await tx.rows('SELECT 1 FROM cell.head FOR UPDATE');
      const one = first();
      await untilWaiting(world, 1);
      const other = second();
      going = [one, other];
      await untilWaiting(world, 2);
    });
    if (!going) throw new Error('nothing was said');
    return Promise.all(going);
  };

  test('said first, it opens the report again, and a new one finds it open', async () => {
    for (const loan of ['R-1a', 'R-1b']) expect(await told(1, loan)).toBe('1 RECEIVED');
    const id = await protect(1, ['R-1a', 'R-1b']);
    const [revoked, report] = await atOnce(
      () => revoke(id),
      () => again(1, 'R-1b'),
    );
    expect([codeOf(revoked), report]).toEqual(['said', 'REPORT_DUPLICATE']);
    await world.drain();
    expect(await asks(someone(1), { fields: ['institutions'] })(world, DAY)).toBe('BLOCK · 1');
  });

  test('where a new report comes first, nothing is given back', async () => {
    for (const loan of ['R-2a', 'R-2b']) expect(await told(2, loan)).toBe('1 RECEIVED');
    const id = await protect(2, ['R-2a', 'R-2b']);
    const [report, revoked] = await atOnce(
      () => again(2, 'R-2b'),
      () => revoke(id),
    );
    expect([report, codeOf(revoked)]).toEqual(['1 RECEIVED', 'DECISION_TWO_OPEN']);
    await world.drain();
    expect(await asks(someone(2))(world, DAY)).toBe('CLEAR · VICTIM_PROTECTED');
  });

  test('a report after it takes a turn of its own', async () => {
    expect(await told(5, 'R-5')).toBe('1 RECEIVED');
    const came = await revoke(await protect(5, ['R-5']));
    expect(codeOf(came)).toBe('said');
    await world.drain();
    expect(await settles('R-5', DAY)(world, DAY)).toBe('2 SETTLED');
    await world.goTo('2031-06-03');
    const later = overdue('2031-06-03', [party(someone(5), '2031-06-03')], {
      ...{ reference: 'R-5', asOf: '2031-06-02' },
      dues: [instalment(7, '2031-03-10')],
    });
    expect(await reports(later)(world, '2031-06-03')).toBe('1 RECEIVED');
    const turns = await world
      .database('postgres')
      .rows(`SELECT turn FROM statement WHERE loan_reference = 'R-5' AND turn IS NOT NULL ORDER BY seq`);
    expect(turns).toEqual([{ turn: 1 }, { turn: 3 }]);
  });
});
