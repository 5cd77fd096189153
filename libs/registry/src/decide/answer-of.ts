import type { CheckAnswer, Lang, Policy } from '#contracts';
import { answeredReason, customerRights, decideBy, disclaimer, type RecordedCard } from '#listing';
import type { PlainCheck } from '../check/read-question.ts';

/** What a check row kept of what the database showed. */
export interface Recorded {
  id: string;
  askedAt: Date;
  /** The Shanghai date of the row's own time. */
  day: string;
  cards: string[];
  /** A statement on the number had waited longer than the limit, or failed for good. */
  stale: boolean;
  /** Everything received up to this seq was in the standing. */
  upTo: number;
}

export interface AnswerFor {
  /** The asking member's id. */
  member: string;
  lang: Lang;
  policy: Policy;
}

/**
 * The answer that follows from a check row: the same today and in five years. Only the row is asked, and the
 * policy that it names: no clock, no card as it is by now.
 */
export const answerOf = (row: Recorded, plain: PlainCheck, of: AnswerFor): CheckAnswer => {
  const { lang, policy, member } = of;
  const question = { names: plain.names, latinTypes: plain.latinTypes, member };
  const seen = { cards: row.cards.map(text => JSON.parse(text) as RecordedCard), stale: row.stale };
  const { outcome, reasons } = decideBy(plain.decide)(question, seen, { policy, day: row.day });
  return {
    id: row.id,
    outcome,
    askedAt: row.askedAt.toISOString(),
    reasons: reasons.map(found => answeredReason(found, lang)),
    inStandingUpTo: row.upTo,
    ruleSet: plain.ruleSet,
    policy: policy.version,
    disclaimer: disclaimer(lang),
    ...(outcome !== 'CLEAR' && { customerRights: customerRights(lang) }),
  };
};
