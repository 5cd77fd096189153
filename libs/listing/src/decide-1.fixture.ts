import {
  Criterion,
  type Effect,
  type Outcome,
  type Policy,
  type PolicyRow,
  ReasonCode,
  type Role,
} from '#contracts';
import { addMonths } from '#criteria';
import { namesAgree } from '#matching';
import type { Card, CardEntry, CardListing } from './card.ts';
import type { DecideOn, Decision, Question, ReasonFound, Seen } from './decision.ts';

/**
 * Version 1 of `decide` whole, as it first answered, with all that it called but names and months. Never changed:
 * by it is seen that what is answered from old rows stays the same.
 */
/** It knew one form of a card: with every field, and whoever is meant in each entry. */
type Seen1 = Pick<Seen, 'stale'> & { readonly cards: readonly (Card | null)[] };
type Found = Omit<ReasonFound, 'customerWords'>;
type Listing1 = Omit<CardListing, 'words'>;
type Entry1 = Omit<CardEntry, 'apart' | 'listings'> & { listings: readonly Listing1[] };

const STRENGTH: readonly Effect[] = ['INFORM', 'REVIEW', 'BLOCK'];
const strengthOf = (effect: Effect): number => STRENGTH.indexOf(effect);
const strongest = (effects: readonly Effect[]): Effect =>
  effects.reduce((a, b) => (strengthOf(b) > strengthOf(a) ? b : a), 'INFORM');
const atMost = (limit: Effect, effect: Effect): Effect =>
  strengthOf(effect) > strengthOf(limit) ? limit : effect;

type Weighed = { reason: ReasonCode; role: Role | null } & Pick<Found, 'endedOn' | 'how'>;

const matches = (row: PolicyRow, { reason, role, endedOn, how }: Weighed, day: string): boolean => {
  if (row.reason !== reason) return false;
  if (row.roles && !(role && row.roles.includes(role))) return false;
  if (row.how && !(how && row.how.includes(how))) return false;
  return !row.endedWithinMonths || (endedOn !== null && day <= addMonths(endedOn, row.endedWithinMonths));
};

const effectOf = (policy: Policy, weighed: Weighed, day: string): Effect => {
  const effect = policy.rows.find(row => matches(row, weighed, day))?.effect ?? 'REVIEW';
  return weighed.reason === 'LISTED_IN_DOUBT' ? atMost('REVIEW', effect) : effect;
};

const dayOf = (card: Card | null, day: string) => {
  const known = card === null || card.reach === null || day <= card.reach;
  const period = known
    ? card?.periods.find(({ from, until }) => from <= day && (until === null || day < until))
    : undefined;
  const { entries = [], full = false, contested = false } = period ?? {};
  return { known, entries: entries as readonly Entry1[], full, contested };
};
type Day = ReturnType<typeof dayOf>;

const codeOf = ({ state, inDoubt }: Listing1): ReasonCode =>
  state === 'SETTLED' ? 'SETTLED' : inDoubt ? 'LISTED_IN_DOUBT' : 'LISTED';

const strongestRole = (listing: Listing1, { policy, day }: DecideOn) => {
  const { endedOn, how, roles } = listing;
  const reason = codeOf(listing);
  const weighed = (roles.length > 0 ? roles : [null]).map(role => ({
    role,
    effect: effectOf(policy, { reason, role, endedOn, how }, day),
  }));
  return weighed.reduce((a, b) => (strengthOf(b.effect) > strengthOf(a.effect) ? b : a));
};

const listingReason = (listing: Listing1, member: string, on: DecideOn): Found => ({
  reason: codeOf(listing),
  ...strongestRole(listing, on),
  criterion: listing.criterion,
  state: listing.state,
  since: listing.since?.slice(0, 'YYYY-MM'.length) ?? null,
  institutions: listing.members.length,
  own: listing.members.includes(member),
  amountBand: listing.amountBand,
  doubts: [...listing.doubts],
  endedOn: listing.endedOn,
  how: listing.how,
  grounds: listing.grounds,
});

const bareReason = (reason: ReasonCode, { policy, day }: DecideOn): Found => ({
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

const agrees = ({ names }: Entry1, question: Question): boolean =>
  names.some(name => namesAgree(question.names, name, question.latinTypes));

const entriesOf = (days: readonly Day[]): Entry1[] => {
  const bySubject = new Map<string, Entry1>();
  for (const entry of days.flatMap(({ entries }) => entries)) {
    const before = bySubject.get(entry.subject);
    bySubject.set(entry.subject, before ? { ...before, names: [...before.names, ...entry.names] } : entry);
  }
  return [...bySubject.values()];
};

const bareReasons = (question: Question, days: readonly Day[], seen: Seen1): ReasonCode[] => {
  const reasons: ReasonCode[] = [];
  if (entriesOf(days).some(entry => !agrees(entry, question))) reasons.push('NAME_MISMATCH');
  if (days.some(({ contested }) => contested)) reasons.push('IDENTITY_CONTESTED');
  if (seen.stale || days.some(({ known, full }) => !known || full)) reasons.push('STANDING_STALE');
  return reasons;
};

const inOrder = (a: Found, b: Found): number =>
  strengthOf(b.effect) - strengthOf(a.effect) ||
  ReasonCode.options.indexOf(a.reason) - ReasonCode.options.indexOf(b.reason) ||
  (a.criterion && b.criterion
    ? Criterion.options.indexOf(a.criterion) - Criterion.options.indexOf(b.criterion)
    : 0);

const outcomeOf = (reasons: readonly Found[], full: boolean): Outcome => {
  const effect = strongest([...reasons.map(reason => reason.effect), full ? 'REVIEW' : 'INFORM']);
  return effect === 'INFORM' ? 'CLEAR' : effect;
};

export const frozenDecide1 = (question: Question, seen: Seen1, on: DecideOn): Decision => {
  const days = seen.cards.map(card => dayOf(card, on.day));
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
    // It knew no released words; they are added empty, so that both can be compared.
    reasons: reasons.map(reason => ({ ...reason, customerWords: [] })),
  };
};
