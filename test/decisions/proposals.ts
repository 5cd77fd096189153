import type { Decision, Refusal } from '#contracts';
import { openProposal, proposeDecision, type Said, type ToSign } from '#registry';
import { evaded, party } from '../life/bodies.ts';
import { someone } from '../life/people.ts';
import { reports } from '../life/steps.ts';
import type { TestWorld } from '../world/test-world.ts';
import type { TestDesk, TestOfficer } from './officers.ts';
import { reasons, reported } from './steps.ts';

export const EVASION = { criterion: 'EVASION' as const };

/** A CONFIRM that waits for another officer. */
export interface Proposed {
  id: string;
  reference: string;
  decision: Decision;
  toSign: ToSign;
}

/** A fresh accusation of somebody, and a CONFIRM of it proposed by an officer, the first where none is named. */
export const proposal = async (
  world: TestWorld,
  officers: TestDesk,
  { n, by = officers.officers[0] }: { n: number; by?: TestOfficer },
): Promise<Proposed> => {
  const reference = `F-${String(n)}`;
  const day = await world.today();
  const told = await reports(evaded(day, [party(someone(n), day)], { reference }))(world, day);
  if (told !== '1 RECEIVED') throw new Error(told);
  await world.drain();
  const decision: Decision = {
    decision: 'CONFIRM',
    ...(await reported(world, reference, 'EVASION')),
    reasons,
  };
  const proposed = await proposeDecision(officers.desk, decision, by.sign);
  if ('refused' in proposed) throw new Error(JSON.stringify(proposed.refused));
  const opened = await openProposal(officers.desk, proposed.id);
  if (!opened) throw new Error('the proposal is gone');
  return { id: proposed.id, reference, decision, toSign: opened.toSign };
};

export const codeOf = (came: Said | { refused: Refusal[] }): string =>
  'refused' in came ? came.refused.map(one => one.code).join() : 'said';

export const decisionsSaid = async (world: TestWorld): Promise<number> => {
  const [row] = await world
    .database('postgres')
    .rows<{ n: number }>(`SELECT count(*)::int AS n FROM statement WHERE kind = 'DECISION'`);
  return row?.n ?? 0;
};
