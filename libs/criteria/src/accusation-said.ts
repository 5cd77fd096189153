import { ExemptionKind, type Criterion } from '#contracts';
import { criteria } from './criteria.ts';
import { namesDues } from './exempt-dues.ts';
import type { ReportVersion } from './report-version.ts';
import { exemptionsTouching } from './touching.ts';

/** Each actor by his party, for places differ between versions, with the exemptions that are not claimed for him. */
const actorsSaid = (
  version: ReportVersion,
  actors: readonly number[],
  partyIds: readonly string[],
): string[] =>
  actors.flatMap(at => {
    const claimed = exemptionsTouching(version, at).filter(exemption => !namesDues(exemption));
    const unclaimed = ExemptionKind.options.filter(kind => !claimed.some(one => one.kind === kind));
    const said = [`actor ${version.parties[at]?.role}`, ...unclaimed.map(kind => `exempt-not ${kind}`)];
    return said.map(element => `${element} ${partyIds[at]}`);
  });

/**
 * What an accusing version says, in elements that compare, sorted; empty where the criterion accuses nobody.
 *
 * A version all of whose elements a confirmed one holds says no more than a new `asOf` and sums, so it needs no CONFIRM
 * of its own. An exemption not claimed is an element, so that to drop one says more; so is each kind of document behind
 * a deed, since officers who read it unproved have not confirmed it as proved.
 *
 * @param partyIds ids of the version's parties, in its order.
 */
export const accusationSaid = <C extends Criterion>(
  version: ReportVersion<C>,
  partyIds: readonly string[],
): string[] => {
  const row = criteria[version.criterion];
  const deeds = row.accusationOf?.(version);
  if (deeds === undefined) return [];
  const actors = actorsSaid(version, row.actors?.(version.facts) ?? [], partyIds);
  return [...new Set([...deeds, ...actors])].sort();
};
