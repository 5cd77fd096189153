import type { ActKind, CriteriaParameters, EvidenceKind } from '#contracts';
import type { Test } from './finding.ts';
import type { PlainFacts, VersionOf } from './report-version.ts';
import { kindsByDeed, ofKinds, withProof } from './with-proof.ts';

type Facts = PlainFacts<'EVASION'>;
type Act = Facts['acts'][number];

/** Acts on assets or on the debtor company; one of the otherwise proved acts must be such a one. */
const ON_ASSETS_OR_COMPANY: readonly ActKind[] = [
  'ASSETS_MOVED',
  'ASSETS_HIDDEN',
  'SHAM_DIVORCE',
  'SHAM_LEASE',
  'SHAM_SUIT',
  'SHAM_BANKRUPTCY',
  'SHAM_CANCELLATION',
  'NEW_COMPANY',
];

/** Acts that only a court's document shows: one man's word is not enough for these. */
const ONLY_BY_COURT: readonly ActKind[] = ['VIOLENCE', 'DEFIANCE', 'REFUSAL'];

/** Whose document alone proves an act. */
const OFFICIAL: readonly EvidenceKind[] = ['COURT', 'NOTARY', 'AUTHORITY'];

/** Proved by such a document; for some acts only a court's is one. */
const isDocumented = (act: Act, kinds: EvidenceKind[]): boolean =>
  ONLY_BY_COURT.includes(act.kind) ? kinds.includes('COURT') : kinds.some(kind => OFFICIAL.includes(kind));

/** Acts of the same kind on the same day are one act. */
export const actKey = ({ kind, doneOn }: Act): string => `${kind} ${doneOn}`;

const distinct = (acts: Act[]): Act[] => [...new Map(acts.map(act => [actKey(act), act])).values()];

/** What the acts known at `asOf` come to. A documented act counts among the others too. */
const actsProved = (
  { facts, evidence }: VersionOf<Facts>,
  parameters: CriteriaParameters['EVASION'],
): Test => {
  const kindsOf = (act: Act) => act.evidence.flatMap(at => evidence[at]?.kind ?? []);
  const known = facts.acts.filter(act => act.doneOn <= facts.asOf && act.evidence.length > 0);
  const documented = distinct(known.filter(act => isDocumented(act, kindsOf(act))));
  const proved = distinct(
    known.filter(act => !ONLY_BY_COURT.includes(act.kind) || isDocumented(act, kindsOf(act))),
  );
  const onAssetsOrCompany = proved.some(act => ON_ASSETS_OR_COMPANY.includes(act.kind));
  const { documentedActs, otherActs } = parameters;
  return {
    rule: 'acts-proved',
    fact: 'acts',
    expected: { documented: documentedActs, otherwise: otherActs },
    found: { documented: documented.length, proved: proved.length, onAssetsOrCompany },
    met: documented.length >= documentedActs || (proved.length >= otherActs && onAssetsOrCompany),
  };
};

/**
 * EVASION (恶意逃废债务): able to pay, debt outstanding, and acts proved. Every row must be met.
 *
 * Inability alone never qualifies: without evidence of ability no act is enough.
 */
export const evasionRule = (version: VersionOf<Facts>, parameters: CriteriaParameters['EVASION']): Test[] => {
  const shown = version.facts.ableToPay.evidence.length;
  const { outstandingFen } = version.loan;
  return [
    {
      rule: 'able-to-pay',
      fact: 'ableToPay',
      expected: { documents: 1 },
      found: { documents: shown },
      met: shown > 0,
    },
    {
      rule: 'debt-outstanding',
      fact: 'loan',
      expected: { outstandingFen: 1 },
      found: { outstandingFen },
      met: outstandingFen > 0,
    },
    actsProved(version, parameters),
  ];
};

/** What officers confirm: that he could pay, and each act. */
export const evasionSaid = ({ facts, evidence }: VersionOf<Facts>): string[] => [
  ...withProof('able', facts.ableToPay.evidence, evidence),
  ...facts.acts.flatMap(act => withProof(`act ${actKey(act)}`, act.evidence, evidence)),
];

/** The acts that the other version tells too, with the kinds of proof of both. */
export const actsWithin = ({ facts, evidence }: VersionOf<Facts>, other: VersionOf<Facts>): Facts => {
  const kinds = kindsByDeed(
    other.facts.acts.map(act => [actKey(act), act.evidence]),
    other.evidence,
  );
  const acts = facts.acts.flatMap(act => {
    const shown = kinds.get(actKey(act));
    return shown ? [{ ...act, evidence: ofKinds(act.evidence, evidence, shown) }] : [];
  });
  return { ...facts, acts };
};
