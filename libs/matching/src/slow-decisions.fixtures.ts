import type { Claimant } from './claimant.ts';
import type { IdentityDecision } from './identity-decision.ts';

const claims = (party: Claimant, index: string) => party.identifiers.some(one => one.index === index);

/** What decisions come to as 7-identifiers words it, each question asked of all of them anew: slow, and easy to believe. */
export const slowDecisions = (parties: Claimant[], decisions: IdentityDecision[]) => {
  const inForce = decisions.filter(one => !one.revoked);

  /** A party of a later report of the same member, loan and criterion. */
  const isLater = (party: Claimant, than: Claimant) =>
    party.loan === than.loan && parties.indexOf(party) > parties.indexOf(than);

  const isOn = (party: Claimant, side: readonly string[], bindsLater: boolean): boolean =>
    parties.some(
      named =>
        side.includes(named.party) &&
        (named === party ||
          (bindsLater &&
            isLater(party, named) &&
            named.identifiers.some(({ index }) => claims(party, index)))),
    );

  const isAcross = (one: IdentityDecision, a: Claimant, b: Claimant): boolean => {
    if (one.kind !== 'LINK' && one.kind !== 'APART') return false;
    const [left, right] = one.sides;
    const binds = one.kind === 'APART';
    return (
      a !== b &&
      ((isOn(a, left, binds) && isOn(b, right, binds)) || (isOn(b, left, binds) && isOn(a, right, binds)))
    );
  };

  const onPair = (a: Claimant, b: Claimant) => inForce.filter(one => isAcross(one, a, b)).at(-1);
  const isApart = (a: Claimant, b: Claimant) => onPair(a, b)?.kind === 'APART';
  const apartPairs = parties.map(a => parties.filter(b => isApart(a, b)));
  const apartFrom = (a: Claimant): Claimant[] => apartPairs[parties.indexOf(a)] ?? [];

  const isVoided = (party: Claimant, index: string) =>
    inForce.some(
      one =>
        one.kind === 'VOID_IDENTIFIER' &&
        one.indexes.includes(index) &&
        parties.some(named => named.party === one.party && (named === party || isLater(party, named))),
    );
  const isPlaceholder = (index: string) =>
    inForce.some(one => one.kind === 'PLACEHOLDER' && one.indexes.includes(index));

  let linked = parties.map(party => [party]);
  for (const link of inForce) {
    for (const a of parties) {
      for (const b of parties.slice(parties.indexOf(a) + 1)) {
        if (link.kind !== 'LINK' || onPair(a, b) !== link) continue;
        const both = linked.filter(some => some.includes(a) || some.includes(b)).flat();
        if (both.some(one => apartFrom(one).some(other => both.includes(other)))) continue;
        linked = [...linked.filter(some => !some.includes(a) && !some.includes(b)), both];
      }
    }
  }
  const inOrder = (some: Claimant[]) => parties.filter(party => some.includes(party));
  const turns = linked
    .map(inOrder)
    .sort(([a], [b]) => (a && b ? parties.indexOf(a) - parties.indexOf(b) : 0));

  return { turns, apartFrom, isVoided, isPlaceholder, inOrder };
};
