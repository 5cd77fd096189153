import type { Asks } from '../database.ts';
import { identityOf, knownParties } from './party-ids.ts';
import type { RecognisedParty } from './recognise-parties.ts';

/**
 * Of the parties of an earlier report those whom a new one names too, by the same numbers, name and birth date: by id, the
 * place in the new one.
 */
export const samePartiesOf = async (
  tx: Asks,
  report: string,
  parties: readonly RecognisedParty[],
): Promise<Map<string, number>> => {
  const placeOf = new Map(
    parties.map((party, at) => [
      identityOf({ ...party, indexes: party.numbers.map(number => number.index) }),
      at,
    ]),
  );
  const known = await knownParties(tx, report);
  return new Map(
    known.flatMap(one => {
      const at = placeOf.get(identityOf(one));
      return at === undefined ? [] : [[one.party, at]];
    }),
  );
};
