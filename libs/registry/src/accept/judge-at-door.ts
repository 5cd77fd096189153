import { inDocumentOrder, type Refusal, type ReportBody, type RuleSet } from '#contracts';
import { refusalsOfReport } from '#criteria';
import type { Registry } from '../registry.ts';
import { recogniseParties, type RecognisedParty } from './recognise-parties.ts';

export interface AtDoor {
  /** The Shanghai day of the receipt. */
  day: string;
  /**
   * That of the report's own first day of receipt: a correction is judged by what the report was judged by.
   */
  ruleSet: RuleSet;
  /** Faults of the request beside those of the body itself. */
  others?: Refusal[];
  /** A correction may keep its version's `asOf`, however old: then it renews nothing. */
  keepsAsOf?: boolean;
}

/**
 * Law at the door: who the parties are, or every fault of meaning at once, in the order of the document.
 * House rules refuse nothing here: conduct that does not qualify is accepted, and its finding says why it is
 * not listed.
 */
export const judgeAtDoor = (
  registry: Registry,
  body: ReportBody,
  { day, ruleSet, others = [], keepsAsOf = false }: AtDoor,
): { parties: RecognisedParty[] } | { refused: Refusal[] } => {
  // Samples that a standard publishes are nobody's number: a service with real data refuses them.
  const recognised = recogniseParties(body, { keys: registry.indexKeys, day, samples: registry.sandbox });
  const facts = refusalsOfReport(body, { receivedOn: day, ruleSet });
  const faults = [
    ...others,
    ...('refused' in recognised ? recognised.refused : []),
    ...facts.filter(fault => !(keepsAsOf && fault.code === 'FACTS_AS_OF_OLD')),
  ];
  return faults.length > 0 || 'refused' in recognised
    ? { refused: inDocumentOrder(faults, body) }
    : recognised;
};
