import type { CheckAnswer, CheckQuestion } from '#contracts';
import { acceptReport, askChecks, standingStatus } from '#registry';
import { defaultReport, person, question } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import type { TestWorld } from '../world/test-world.ts';
import { until } from './until.ts';

export const NAME = '王小丫';

/** RCA reports the made-up holder `n`; what is kept of it. */
export const report = async (
  world: TestWorld,
  n: number,
  more: { type: 'PASSPORT'; number: string }[] = [],
): Promise<{ seq: number; report: string }> => {
  const today = await world.today();
  const party = person(residentId(n), NAME, today);
  const body = defaultReport(today, {
    reference: `JK-${String(n)}`,
    parties: [{ ...party, identifiers: [...party.identifiers, ...more] }],
  });
  const accepted = await acceptReport(world.registry, world.callers.RCA, { key: `r-${String(n)}`, body });
  if (!('receipt' in accepted)) throw new Error(JSON.stringify(accepted.refused));
  return accepted.receipt;
};

/** What another member is answered. */
export const ask = async (
  world: TestWorld,
  identifier: CheckQuestion['identifier'] | number,
): Promise<CheckAnswer> => {
  const number = typeof identifier === 'number' ? residentId(identifier) : identifier.number;
  const of = question(await world.today(), number, NAME);
  const asked = typeof identifier === 'number' ? of : { ...of, identifier };
  const [answered] = await askChecks(world.registry, [
    { caller: world.callers.POST, question: asked, lang: 'zh' },
  ]);
  if (!answered || !('answer' in answered)) throw new Error(JSON.stringify(answered));
  return answered.answer;
};

export const reasonsOf = ({ reasons }: CheckAnswer): string[] => reasons.map(r => r.reason);

export const count = async (world: TestWorld, table: string): Promise<number> => {
  const [row] = await world
    .database('postgres')
    .rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? 0;
};

/** Waits until everything said is in the standing, but for what failed for good. */
export const settled = (world: TestWorld): Promise<unknown> =>
  until(
    'nothing pending',
    () => standingStatus(world.database('matcher')),
    ({ pending }) => pending === 0,
  );

/** As if its job had been lost long ago: the relay takes it again. */
export const ageTaken = (world: TestWorld): Promise<unknown> =>
  world.database('postgres').rows(`UPDATE cell.pending SET taken_at = taken_at - interval '1 hour'`);
