import { Criterion, type Outcome, ReasonCode } from '#contracts';
import { namesAgree } from '#matching';
import type { CardEntry } from './card.ts';
import { type CardDay, cardOn } from './card-on.ts';
import type { DecideOn, Decision, Question, ReasonFound, Seen } from './decision.ts';
import { effectOf, strengthOf, strongest } from './effect.ts';
import { listingReason } from './listing-reason.ts';

/** Recorded with every check: where a change would alter an old answer, the old version stays beside the new. */
export const DECIDE_VERSION = 1;

/** A reason that shows nothing of any listing. */
const bareReason = (reason: ReasonCode, { policy, day }: DecideOn): ReasonFound => ({
  reason,
  effect: effectOf(policy, { reason, role: null, endedOn: null, how: null }, day),
  criterion: null,
  state: null,
  role: null,
  since: null,
  institutions: 0,
  own: false,
  amountBand: null,
  doubts: [],
  endedOn: null,
  how: null,
  grounds: [],
});

const agrees = ({ names }: CardEntry, question: Question): boolean =>
  names.some(name => namesAgree(question.names, name, question.latinTypes));

/** A number and what follows from it are one question: the same subject on two cards is told once. */
const entriesOf = (days: readonly CardDay[]): CardEntry[] => {
  const bySubject = new Map<string, CardEntry>();
  for (const entry of days.flatMap(({ entries }) => entries))
    bySubject.set(entry.subject, joinedNames(bySubject.get(entry.subject), entry));
  return [...bySubject.values()];
};

const joinedNames = (before: CardEntry | undefined, entry: CardEntry): CardEntry =>
  before ? { ...before, names: [...before.names, ...entry.names] } : entry;

const bareReasons = (question: Question, days: readonly CardDay[], seen: Seen): ReasonCode[] => {
  const reasons: ReasonCode[] = [];
  if (entriesOf(days).some(entry => !agrees(entry, question))) reasons.push('NAME_MISMATCH');
  if (days.some(({ contested }) => contested)) reasons.push('IDENTITY_CONTESTED');
  // A full card has not shown everybody, as a stale one has not: both say that more may stand here.
  if (seen.stale || days.some(({ known, full }) => !known || full)) reasons.push('STANDING_STALE');
  return reasons;
};

const inOrder = (a: ReasonFound, b: ReasonFound): number =>
  strengthOf(b.effect) - strengthOf(a.effect) ||
  ReasonCode.options.indexOf(a.reason) - ReasonCode.options.indexOf(b.reason) ||
  (a.criterion && b.criterion
    ? Criterion.options.indexOf(a.criterion) - Criterion.options.indexOf(b.criterion)
    : 0);

const outcomeOf = (reasons: readonly ReasonFound[], full: boolean): Outcome => {
  const effect = strongest([...reasons.map(reason => reason.effect), full ? 'REVIEW' : 'INFORM']);
  return effect === 'INFORM' ? 'CLEAR' : effect;
};

/**
 * The answer to a check: reasons, each with the effect that the member's policy gives it, and their strongest.
 * It alone knows a day, the Shanghai date of the check row; under another name nothing of a listing is shown.
 */
export const decide = (question: Question, seen: Seen, on: DecideOn): Decision => {
  const days = seen.cards.map(card => cardOn(card, on.day));
  const listed = entriesOf(days)
    .filter(entry => agrees(entry, question))
    .flatMap(({ listings }) => listings.map(listing => listingReason(listing, question.member, on)));
  const bare = bareReasons(question, days, seen).map(reason => bareReason(reason, on));
  const reasons = [...listed, ...bare].sort(inOrder);
  return {
    outcome: outcomeOf(
      reasons,
      days.some(({ full }) => full),
    ),
    reasons,
  };
};
