import { disputesLeftOpen, type TakenAlong } from '#listing';
import type { Asks } from '../database.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import type { RecognisedParty } from './recognise-parties.ts';
import { samePartiesOf } from './same-parties.ts';

/**
 * The right report that follows withdrawn ones takes their open disputes along, each to the party of the same numbers, name
 * and birth date, with its first day. `earlier`: the loan's reports, last first.
 */
export const takenAlong = async (
  tx: Asks,
  earlier: readonly LifeFound[],
  { parties, ids }: { parties: RecognisedParty[]; ids: string[] },
): Promise<TakenAlong[]> => {
  const open = disputesLeftOpen(earlier.map(({ life }) => life));
  const reports = new Set(open.map(({ report }) => report));
  const placeOf = new Map<string, number>();
  for (const report of reports)
    for (const [party, at] of await samePartiesOf(tx, report, parties)) placeOf.set(party, at);
  return open.flatMap(({ taken }) => {
    const here = ids[placeOf.get(taken.party) ?? -1];
    return here === undefined ? [] : [{ ...taken, party: here }];
  });
};
