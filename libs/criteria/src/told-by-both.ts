import type { Criterion } from '#contracts';
import { criteria } from './criteria.ts';
import type { Finding } from './finding.ts';
import { judge, type JudgedOn } from './judge.ts';
import { exemptionsTouching } from './touching.ts';
import type { JudgedVersion } from './weighs-more.ts';

type End = Pick<Finding, 'endedOn' | 'how'>;

/** The earlier end, and how it came. */
const endedFirst = (one: End, other: End): End => {
  const { endedOn, how } =
    other.endedOn !== null && (one.endedOn === null || other.endedOn < one.endedOn) ? other : one;
  return { endedOn, how };
};

/**
 * Two versions of a report as far as both tell the same of a party: each of them with its own exemptions, proofs and
 * guarantee, but only with the dues, uses and acts that stand in the other too, and with the lesser sum. A correction
 * takes away at once (1-product, CORRECTION): while it waits for its notice, no more than this is left of the version
 * before it. Where one of the two no longer qualifies, nothing is.
 *
 * @param earlier a version, or what is left of one after others
 * @returns both, judged anew; the first carries the earlier end
 */
export const toldByBoth = <C extends Criterion>(
  earlier: JudgedVersion<C>,
  later: JudgedVersion<C>,
  on: JudgedOn,
): [JudgedVersion<C>, JudgedVersion<C>] => {
  const row = criteria[later.version.criterion];
  const seen = ({ version, party }: JudgedVersion<C>) => ({
    ...version,
    exemptions: exemptionsTouching(version, party),
  });
  const within = (one: JudgedVersion<C>, other: JudgedVersion<C>): JudgedVersion<C> => {
    const version = { ...one.version, facts: row.within(seen(one), seen(other)) };
    return { ...one, version, finding: judge(version, one.party, on) };
  };
  const [first, second] = [within(earlier, later), within(later, earlier)];
  const sumFen = Math.min(earlier.finding.sumFen, first.finding.sumFen, second.finding.sumFen);
  const least = (one: JudgedVersion<C>, end: End): JudgedVersion<C> => ({
    ...one,
    finding: { ...one.finding, ...end, sumFen },
  });
  return [
    least(first, endedFirst(earlier.finding, endedFirst(first.finding, second.finding))),
    least(second, second.finding),
  ];
};
