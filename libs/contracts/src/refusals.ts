import { accessRefusals } from './refusals/access.ts';
import { bodyRefusals } from './refusals/body.ts';
import { checkRefusals } from './refusals/check.ts';
import { decisionRefusals } from './refusals/decision.ts';
import { disputeRefusals } from './refusals/dispute.ts';
import { factsRefusals } from './refusals/facts.ts';
import { identityRefusals } from './refusals/identity.ts';
import { partyRefusals } from './refusals/party.ts';
import { reportRefusals } from './refusals/report.ts';

/** The one catalogue of refusals: an expected refusal is a returned value, a bug is thrown. */
export const REFUSALS = {
  ...bodyRefusals,
  ...accessRefusals,
  ...identityRefusals,
  ...partyRefusals,
  ...factsRefusals,
  ...reportRefusals,
  ...checkRefusals,
  ...disputeRefusals,
  ...decisionRefusals,
};
export type RefusalCode = keyof typeof REFUSALS;

/**
 * One refusal as pure code returns it.
 *
 * `pointer` is an RFC 6901 pointer into the body; `holds` stands beside `code` in the problem;
 * `position` counts the characters of the number from 1.
 */
export interface Refusal {
  code: RefusalCode;
  pointer?: string;
  holds?: Record<string, unknown>;
  position?: number;
}
