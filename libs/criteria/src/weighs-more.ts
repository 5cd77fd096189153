import type { Criterion } from '#contracts';
import { criteria } from './criteria.ts';
import type { Finding } from './finding.ts';
import type { ReportVersion } from './report-version.ts';
import { exemptionsTouching } from './touching.ts';

/** A version with its finding on one party; the party's place may differ between versions, for parties can be dropped. */
export interface JudgedVersion<C extends Criterion = Criterion> {
  version: ReportVersion<C>;
  party: number;
  finding: Finding;
}

/** The sum without what interest adds on top of the principal, in fen. */
const principalPartFen = ({ finding, version }: JudgedVersion): number =>
  Math.min(finding.sumFen, version.loan.principalFen);

/**
 * Whether a corrected version weighs more on a party, so that it needs a new notice: a higher
 * sum, a further instalment, use or act, or conduct that now qualifies (by time too). Interest
 * alone never weighs more. What does not qualify burdens nobody.
 */
export const weighsMore = <C extends Criterion>(
  before: JudgedVersion<C>,
  after: JudgedVersion<C>,
): boolean => {
  if (!after.finding.qualifies) return false;
  if (!before.finding.qualifies) return true;
  const row = criteria[after.version.criterion];
  if (row.sumWeighs && principalPartFen(after) > principalPartFen(before)) return true;
  const seen = ({ version, party }: JudgedVersion<C>) => ({
    ...version,
    exemptions: exemptionsTouching(version, party),
  });
  return row.furtherThan(seen(after), seen(before));
};
