import type { CriteriaParameters, Evidence } from '#contracts';
import type { Test } from './finding.ts';
import type { PlainFacts, VersionOf } from './report-version.ts';
import { summed } from './accusation.ts';
import { kindsByDeed, ofKinds, withProof } from './with-proof.ts';

type Facts = PlainFacts<'MISUSED_PURPOSE'>;
type Parameters = CriteriaParameters['MISUSED_PURPOSE'];
type Use = Facts['uses'][number];

/** Uses of one kind on one day are one deed. */
export const useKey = ({ usedOn, purpose }: Use): string => `${usedOn} ${purpose.code}`;

/** One of the kinds must be a money trail or come from a court or an authority. */
const STRONG: readonly string[] = ['MONEY_TRAIL', 'COURT', 'AUTHORITY'];

/** Two documents of one kind are one kind; a document that two uses name proves both. */
const isProved = (use: Use, evidence: Evidence[], kindsNeeded: number): boolean => {
  const kinds = new Set(use.evidence.flatMap(at => evidence[at]?.kind ?? []));
  return kinds.size >= kindsNeeded && [...kinds].some(kind => STRONG.includes(kind));
};

/** The uses for another purpose than the agreed one, each proved by itself and known at `asOf`. */
const misuses = ({ facts, evidence }: VersionOf<Facts>, kindsNeeded: number): Use[] =>
  facts.uses.filter(
    use =>
      use.usedOn <= facts.asOf &&
      use.purpose.code !== facts.agreedPurpose.code &&
      isProved(use, evidence, kindsNeeded),
  );

/** Whole sums in fen times 100 can pass 2^53, so the share is compared in big integers. */
const reachesShare = (fen: number, ofFen: number, percent: number): boolean =>
  BigInt(fen) * 100n >= BigInt(ofFen) * BigInt(percent);

/** 'Without consent' (擅自), against a purpose that is clear enough to be broken. */
const promise = ({ agreedPurpose: { code }, priorConsent }: Facts): Test[] => [
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
    found: { priorConsent },
    met: !priorConsent,
  },
];

/** A hearing before the last use heard nothing of it. */
const hearing = ({ heardOn, heardHow }: Facts, proved: Use[]): Test => {
  const lastUsedOn =
    proved
      .map(use => use.usedOn)
      .sort()
      .at(-1) ?? null;
  return {
    rule: 'borrower-heard',
    fact: 'heardOn',
    expected: { heardFrom: lastUsedOn },
    found: { heardOn, heardHow },
    met: lastUsedOn === null || heardOn >= lastUsedOn,
  };
};

/**
 * MISUSED_PURPOSE (擅自改变贷款用途): used otherwise than agreed, without the lender's prior
 * consent, for a share of the loan and an amount (our figures), proved by kinds of evidence of
 * which one is strong, and the borrower was heard. Civil Code, art. 673. Every row must be met.
 */
export const misusedPurposeRule = (
  version: VersionOf<Facts>,
  { sharePercent, amountFen, evidenceKinds }: Parameters,
): { tests: Test[]; sumFen: number } => {
  const { facts, loan } = version;
  const proved = misuses(version, evidenceKinds);
  const sumFen = proved.reduce((sum, use) => sum + use.amountFen, 0);
  const shown: Test = {
    rule: 'misuse-proved',
    fact: 'uses',
    expected: { kinds: evidenceKinds },
    found: { uses: proved.length, stated: facts.uses.length },
    met: proved.length > 0,
  };
  const large: Test = {
    rule: 'misuse-large',
    fact: 'uses',
    expected: { sharePercent, amountFen },
    found: { sumFen, principalFen: loan.principalFen },
    met: sumFen >= amountFen && reachesShare(sumFen, loan.principalFen, sharePercent),
  };
  return { tests: [...promise(facts), shown, large, hearing(facts, proved)], sumFen };
};

/** What officers confirm. Of uses of one kind on one day only the sum differs, and sums are no further accusation. */
export const misuseSaid = ({ facts, evidence }: VersionOf<Facts>): string[] => [
  `agreed ${facts.agreedPurpose.code}`,
  `consent ${facts.priorConsent}`,
  `heard ${facts.heardOn} ${facts.heardHow}`,
  ...facts.uses.flatMap(use => withProof(`use ${useKey(use)}`, use.evidence, evidence)),
];

/** The uses that the other version tells too: with no more of each than it says, and with the kinds of proof of both. */
export const usesWithin = ({ facts, evidence }: VersionOf<Facts>, other: VersionOf<Facts>): Facts => {
  const kinds = kindsByDeed(
    other.facts.uses.map(use => [useKey(use), use.evidence]),
    other.evidence,
  );
  const left = summed(other.facts.uses.map(use => [useKey(use), use.amountFen]));
  const uses = facts.uses.flatMap(use => {
    const key = useKey(use);
    const [much, shown] = [left.get(key), kinds.get(key)];
    if (much === undefined || !shown) return [];
    const amountFen = Math.min(use.amountFen, much);
    left.set(key, much - amountFen);
    return [{ ...use, amountFen, evidence: ofKinds(use.evidence, evidence, shown) }];
  });
  return { ...facts, uses };
};
