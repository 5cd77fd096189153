import {
  accuses,
  toldByBoth,
  type Finding,
  type JudgedOn,
  type JudgedVersion as JudgedOfParty,
} from '#criteria';
import type { SaidParty } from '#listing';
import type { JudgedVersion } from './judged-version.ts';

/** Of one party: what is left of each version that may still speak, by its number. */
type Still = ReadonlyMap<number, JudgedOfParty>;

/** A version as it was judged of one of its parties. */
const ofParty = ({ stored, findings }: JudgedVersion, party: string): JudgedOfParty | undefined => {
  const at = stored.parties.findIndex(one => one.party === party);
  const finding = findings[at];
  return finding && { version: stored.version, party: at, finding };
};

/**
 * Goes through a report's versions in order and tells of each party what is left of the versions before
 * (`SaidParty.left`). A version that weighs no more speaks whenever the one before it does, so that one is done with;
 * not where officers confirm each.
 */
export const stillTold = (
  on: JudgedOn,
): ((number: number, judged: JudgedVersion, said: SaidParty[]) => SaidParty[]) => {
  const stillOf = new Map<string, Still>();
  let before: { number: number; judged: JudgedVersion } | undefined;
  return (number, judged, said) => {
    const parties = said.map(one => {
      const later = ofParty(judged, one.party);
      const former = before && ofParty(before.judged, one.party);
      if (!later || !former || !before) return one;
      const may = new Map(stillOf.get(one.party));
      if (one.weighsMore || accuses(later.version.criterion)) may.set(before.number, former);
      const left = new Map<number, readonly [Finding, Finding]>();
      for (const [earlier, version] of may) {
        const [mine, others] = toldByBoth(version, later, on);
        may.set(earlier, mine);
        left.set(earlier, [mine.finding, others.finding]);
      }
      stillOf.set(one.party, may);
      return left.size > 0 ? { ...one, left } : one;
    });
    before = { number, judged };
    return parties;
  };
};
