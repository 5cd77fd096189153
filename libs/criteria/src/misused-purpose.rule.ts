import type { CriteriaParameters, Evidence } from '#contracts';
import type { Test } from './finding.ts';
import type { PlainFacts, VersionOf } from './report-version.ts';

type Facts = PlainFacts<'MISUSED_PURPOSE'>;
type Parameters = CriteriaParameters['MISUSED_PURPOSE'];
type Use = Facts['uses'][number];

/** One of the kinds must be a money trail or come from a court or an authority. */
const STRONG: readonly string[] = ['MONEY_TRAIL', 'COURT', 'AUTHORITY'];

const isProved = (use: Use, evidence: Evidence[], kindsNeeded: number): boolean => {
  const kinds = new Set(use.evidence.flatMap(at => evidence[at]?.kind ?? []));
  return kinds.size >= kindsNeeded && [...kinds].some(kind => STRONG.includes(kind));
};

/** The uses for another purpose than the agreed one, each proved by itself and known at `asOf`. */
export const misuses = (facts: Facts, evidence: Evidence[], kindsNeeded: number): Use[] =>
  facts.uses.filter(
    use =>
      use.usedOn <= facts.asOf &&
      use.purpose.code !== facts.agreedPurpose.code &&
      isProved(use, evidence, kindsNeeded),
  );

/** Whole sums in fen times 100 can pass 2^53, so the share is compared in big integers. */
const reachesShare = (fen: number, ofFen: number, percent: number): boolean =>
  BigInt(fen) * 100n >= BigInt(ofFen) * BigInt(percent);

/** Every row must be met: see `misusedPurpose` for the working of each. */
const rowsOf = (
  { facts, loan }: VersionOf<Facts>,
  { sharePercent, amountFen, evidenceKinds }: Parameters,
  proved: Use[],
): Test[] => {
  const sumFen = sumOf(proved);
  const lastUsedOn =
    proved
      .map(use => use.usedOn)
      .sort()
      .at(-1) ?? null;
  const { code } = facts.agreedPurpose;
  return [
    {
      rule: 'purpose-agreed',
      fact: 'agreedPurpose',
      expected: { not: 'UNSPECIFIED' },
      found: { code },
      met: code !== 'UNSPECIFIED',
    },
    {
      rule: 'consent-absent',
      fact: 'priorConsent',
      expected: { priorConsent: false },
      found: { priorConsent: facts.priorConsent },
      met: !facts.priorConsent,
    },
    {
      rule: 'misuse-proved',
      fact: 'uses',
      expected: { kinds: evidenceKinds },
      found: { uses: proved.length, stated: facts.uses.length },
      met: proved.length > 0,
    },
    {
      rule: 'misuse-large',
      fact: 'uses',
      expected: { sharePercent, amountFen },
      found: { sumFen, principalFen: loan.principalFen },
      met: sumFen >= amountFen && reachesShare(sumFen, loan.principalFen, sharePercent),
    },
    {
      rule: 'borrower-heard',
      fact: 'heardOn',
      expected: { heardFrom: lastUsedOn },
      found: { heardOn: facts.heardOn, heardHow: facts.heardHow },
      met: lastUsedOn === null || facts.heardOn >= lastUsedOn,
    },
  ];
};

const sumOf = (uses: Use[]) => uses.reduce((sum, use) => sum + use.amountFen, 0);

/**
 * MISUSED_PURPOSE (擅自改变贷款用途): used otherwise than agreed, without the lender's prior
 * consent, for a share of the loan and an amount (our figures), proved by kinds of evidence of
 * which one is strong, and the borrower was heard after the last such use. Civil Code, art. 673.
 */
export const misusedPurposeRule = (
  version: VersionOf<Facts>,
  parameters: Parameters,
): { tests: Test[]; sumFen: number } => {
  const proved = misuses(version.facts, version.evidence, parameters.evidenceKinds);
  return { tests: rowsOf(version, parameters, proved), sumFen: sumOf(proved) };
};
