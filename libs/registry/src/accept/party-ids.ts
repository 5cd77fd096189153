import type { Refusal } from '#contracts';
import type { NameDigests } from '#matching';
import type { Asks } from '../database.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import type { RecognisedParty } from './recognise-parties.ts';

interface KnownParty {
  party: string;
  indexes: string[];
  names: NameDigests[];
  birth: string | null;
}

/** Numbers, present name and birth date of a party, as one text: a correction changes none of them. */
const identity = (indexes: string[], names: NameDigests[], birth: string | null): string =>
  JSON.stringify([[...indexes].sort(), names[0]?.canonical, birth]);

/** The ids of a correction's parties: those of the last version's parties that have the same numbers, name and birth date. */
export const partyIds = async (
  tx: Asks,
  on: { report: string; version: LifeFound['versions'][number] | undefined; parties: RecognisedParty[] },
): Promise<{ ids: string[] } | { refused: Refusal[] }> => {
  const known = await tx.rows<KnownParty>(
    `SELECT party, array_agg(encode(blind_index, 'hex')) AS indexes, (array_agg(names))[1] AS names, min(birth) AS birth
       FROM claim WHERE report = $1 GROUP BY party`,
    [on.report],
  );
  const present = new Set(on.version?.statement.facts.parties.map(p => p.party));
  const byIdentity = new Map(
    known.filter(k => present.has(k.party)).map(k => [identity(k.indexes, k.names, k.birth), k.party]),
  );
  const ids = on.parties.map(p =>
    byIdentity.get(
      identity(
        p.numbers.map(n => n.index),
        p.names,
        p.birth,
      ),
    ),
  );
  const refused = ids.flatMap((id, at): Refusal[] =>
    id === undefined || ids.indexOf(id) !== at
      ? [{ code: 'REPORT_OTHER_PARTY', pointer: `/parties/${String(at)}` }]
      : [],
  );
  return refused.length > 0 ? { refused } : { ids: ids.filter(id => id !== undefined) };
};
