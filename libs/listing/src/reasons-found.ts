import type { ReasonCode } from '#contracts';
import type { CardEntry } from './card.ts';
import type { CardDay } from './card-on.ts';
import type { DecideOn, Question, ReasonFound } from './decision.ts';
import { effectOf } from './effect.ts';
import { listingReason } from './listing-reason.ts';
import { nameAgrees } from './name-agrees.ts';
import { doubtedIfApart } from './same-name-apart.ts';

/** What is seen of a number and of what follows from it, on one day. */
export interface SeenOnDay {
  readonly days: readonly CardDay[];
  readonly stale: boolean;
}

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
  customerWords: [],
});

const joined = (before: CardEntry | undefined, entry: CardEntry): CardEntry =>
  before
    ? { ...before, names: [...before.names, ...entry.names], apart: [...before.apart, ...entry.apart] }
    : entry;

/** A number and what follows from it are one question: the same subject on two cards is told once. */
const entriesOf = (days: readonly CardDay[]): CardEntry[] => {
  const bySubject = new Map<string, CardEntry>();
  for (const entry of days.flatMap(({ entries }) => entries))
    bySubject.set(entry.subject, joined(bySubject.get(entry.subject), entry));
  return [...bySubject.values()];
};

const bareCodes = (mismatch: boolean, { days, stale }: SeenOnDay): ReasonCode[] => {
  const codes: ReasonCode[] = [];
  if (mismatch) codes.push('NAME_MISMATCH');
  if (days.some(({ contested }) => contested)) codes.push('IDENTITY_CONTESTED');
  if (days.some(day => day.protected)) codes.push('VICTIM_PROTECTED');
  // A full card has not shown everybody, as a stale one has not: both say that more may stand here.
  if (stale || days.some(({ known, full }) => !known || full)) codes.push('STANDING_STALE');
  return codes;
};

/**
 * All reasons that a question finds, in no order. Under another name nothing of a listing is shown; whom officers
 * set APART under the asked name is not suspected of it either.
 */
export const reasonsFound = (question: Question, seen: SeenOnDay, on: DecideOn): ReasonFound[] => {
  const entries = entriesOf(seen.days);
  const agreeing = entries.filter(({ names }) => nameAgrees(names, question));
  const mismatch = entries.some(entry => !agreeing.includes(entry) && !nameAgrees(entry.apart, question));
  return [
    ...doubtedIfApart(agreeing, question).flatMap(({ listings }) =>
      listings.map(listing => listingReason(listing, question.member, on)),
    ),
    ...bareCodes(mismatch, seen).map(code => bareReason(code, on)),
  ];
};
