import { openDisputesOf, type TakenAlong } from '#listing';
import type { Asks } from '../database.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { identityOf, knownParties } from './party-ids.ts';
import type { RecognisedParty } from './recognise-parties.ts';

/**
 * The right report that follows a withdrawn one takes its open disputes along, each to the party of the same numbers, name
 * and birth date, with its first day. `withdrawn`: the turn before it; none where it is not withdrawn.
 */
export const takenAlong = async (
  tx: Asks,
  withdrawn: LifeFound | undefined,
  { parties, ids }: { parties: RecognisedParty[]; ids: string[] },
): Promise<TakenAlong[]> => {
  const open = withdrawn ? openDisputesOf(withdrawn.life) : [];
  if (!withdrawn || open.length === 0) return [];
  const known = await knownParties(tx, withdrawn.life.report);
  const identities = new Map(known.map(one => [one.party, identityOf(one)]));
  const idOf = new Map(
    parties.map((party, at) => [
      identityOf({ ...party, indexes: party.numbers.map(number => number.index) }),
      ids[at],
    ]),
  );
  return open.flatMap(({ party, ...dispute }) => {
    const here = idOf.get(identities.get(party) ?? '');
    return here === undefined ? [] : [{ ...dispute, party: here }];
  });
};
