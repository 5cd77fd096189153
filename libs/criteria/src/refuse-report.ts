import { inDocumentOrder, type Evidence, type Refusal, type ReportBody, type RuleSet } from '#contracts';
import { accuses } from './criteria.ts';
import { refusalsOfAsOf, type Received } from './refuse-as-of.ts';
import { refusalsOfExemptions } from './refuse-exemptions.ts';
import { refusalsOfFacts } from './refuse-facts.ts';
import { refusalsOfParties } from './refuse-parties.ts';

/** Documents of the future prove nothing; accusations bring each one's digest, ledger facts may rest on paper. */
const refusalsOfEvidence = (evidence: Evidence[], digestsNeeded: boolean, receivedOn: string): Refusal[] =>
  evidence.flatMap(({ datedOn, digest }, place) => {
    const refusals: Refusal[] = [];
    if (datedOn > receivedOn) refusals.push({ code: 'FACTS_FUTURE', pointer: `/evidence/${place}/datedOn` });
    if (digestsNeeded && digest === undefined) {
      refusals.push({ code: 'FACTS_DIGEST_MISSING', pointer: `/evidence/${place}/digest` });
    }
    return refusals;
  });

/** Where the loan itself lies ahead, its facts are not held against it too. */
const refusalsOfLoan = ({ loan, facts }: ReportBody, receivedOn: string): Refusal[] => {
  if (loan.signedOn > receivedOn) return [{ code: 'LOAN_SIGNED_FUTURE', pointer: '/loan/signedOn' }];
  return facts.asOf < loan.signedOn ? [{ code: 'FACTS_BEFORE_SIGNING', pointer: '/facts/asOf' }] : [];
};

/**
 * Every fault of meaning of a report or a correction but those of numbers and names, all at once
 * and in document order. Refused is only what is incomplete or contradictory: all else is judged.
 */
export const refusalsOfReport = (body: ReportBody, at: Received & { ruleSet: RuleSet }): Refusal[] => {
  const { loan, parties, evidence, facts, criterion } = body;
  const refusals = [
    ...refusalsOfLoan(body, at.receivedOn),
    ...refusalsOfParties(body, at.receivedOn),
    ...refusalsOfExemptions(body, at.receivedOn),
    ...refusalsOfEvidence(evidence, accuses(criterion), at.receivedOn),
    ...refusalsOfAsOf(facts.asOf, at, '/facts/asOf'),
    ...refusalsOfFacts(body, {
      signedOn: loan.signedOn,
      outstandingFen: loan.outstandingFen,
      settledRestFen: at.ruleSet.settledRestFen,
      parties: parties.length,
      evidence: evidence.length,
    }),
  ];
  return inDocumentOrder(refusals, body);
};
