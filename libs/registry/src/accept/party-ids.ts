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

/**
 * Numbers, present name and birth date of a party, as one text: a correction changes none of them. Digests
 * are compared: the gateway cannot open what it has sealed.
 */
export const identityOf = ({ indexes, names, birth }: Omit<KnownParty, 'party'>): string =>
  JSON.stringify([[...indexes].sort(), names[0]?.canonical, birth]);

/** Everybody whom a report ever named. */
export const knownParties = (tx: Asks, report: string): Promise<KnownParty[]> =>
  tx.rows<KnownParty>(
    `SELECT party, array_agg(encode(blind_index, 'hex')) AS indexes, (array_agg(names))[1] AS names, min(birth) AS birth
       FROM claim WHERE report = $1 GROUP BY party`,
    [report],
  );

/**
 * The ids of a correction's parties: those of the last version's parties that have the same numbers, name and
 * birth date. Any other party is REPORT_OTHER_PARTY: who named the wrong one withdraws as WRONG_PARTY, so
 * that its claims leave the standing, and reports again.
 */
export const partyIds = async (
  tx: Asks,
  on: { report: string; version: LifeFound['versions'][number] | undefined; parties: RecognisedParty[] },
): Promise<{ ids: string[] } | { refused: Refusal[] }> => {
  const known = await knownParties(tx, on.report);
  // Parties can be dropped, never added: not even one that an earlier correction dropped.
  const present = new Set(on.version?.statement.facts.parties.map(p => p.party));
  const byIdentity = new Map(known.filter(k => present.has(k.party)).map(k => [identityOf(k), k.party]));
  const ids = on.parties.map(p => byIdentity.get(identityOf({ ...p, indexes: p.numbers.map(n => n.index) })));
  // The second condition: no known party stands in the body twice.
  const refused = ids.flatMap((id, at): Refusal[] =>
    id === undefined || ids.indexOf(id) !== at
      ? [{ code: 'REPORT_OTHER_PARTY', pointer: `/parties/${String(at)}` }]
      : [],
  );
  return refused.length > 0 ? { refused } : { ids: ids.filter(id => id !== undefined) };
};
