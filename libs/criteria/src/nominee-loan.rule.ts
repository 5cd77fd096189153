import type { EvidenceKind, Role } from '#contracts';
import type { Test } from './finding.ts';
import type { FindingReason } from './reasons.ts';
import type { PlainFacts, VersionOf } from './report-version.ts';
import { withProof } from './with-proof.ts';

type Facts = PlainFacts<'NOMINEE_LOAN'>;

/** Which documents can show what the bank says was proved; a court's shows each. */
const SHOWN_BY: Record<Facts['proof'], readonly EvidenceKind[]> = {
  ADMITTED_BY_BOTH: ['SIGNED_STATEMENT', 'NOTARY', 'AUTHORITY', 'COURT'],
  FUNDS_TRACED: ['MONEY_TRAIL', 'AUTHORITY', 'COURT'],
  COURT: ['COURT'],
};

/** NOMINEE_LOAN (顶名贷款): the loan was taken in another's name, and a document of the proof's kind is named. */
export const nomineeLoanRule = ({ facts, evidence }: VersionOf<Facts>): Test[] => {
  const kinds = facts.evidence.flatMap(at => evidence[at]?.kind ?? []);
  const shownBy = SHOWN_BY[facts.proof];
  return [
    {
      rule: 'nominee-proved',
      fact: 'proof',
      expected: { oneOf: [...shownBy] },
      found: { proof: facts.proof, kinds: [...new Set(kinds)] },
      met: kinds.some(kind => shownBy.includes(kind)),
    },
  ];
};

/** A nominal borrower whose name was used (冒名) is a victim; one whom the staff led is not listed either (Civil Code, art. 925). */
export const nominalReasons = (facts: Facts, role: Role): FindingReason[] => {
  if (role !== 'NOMINAL_BORROWER') return [];
  return [
    ...(facts.nominalConsented ? [] : (['NOMINAL_DID_NOT_CONSENT'] as const)),
    ...(facts.staffInvolved ? (['STAFF_INVOLVED'] as const) : []),
  ];
};

/** What officers confirm. Both answers on the nominal borrower and the staff accuse somebody: each says something. */
export const nomineeSaid = ({ facts, evidence }: VersionOf<Facts>): string[] => [
  ...withProof(`proof ${facts.proof}`, facts.evidence, evidence),
  `nominal-consented ${facts.nominalConsented}`,
  `staff-involved ${facts.staffInvolved}`,
];
