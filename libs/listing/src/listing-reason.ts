import type { Effect, ReasonCode, Role } from '#contracts';
import type { CardListing } from './card.ts';
import type { DecideOn, ReasonFound } from './decision.ts';
import { effectOf, strengthOf } from './effect.ts';

const codeOf = ({ state, inDoubt }: CardListing): ReasonCode =>
  state === 'SETTLED' ? 'SETTLED' : inDoubt ? 'LISTED_IN_DOUBT' : 'LISTED';

/** Of several roles the one of strongest effect; of equal ones the first in the product's order. */
const strongestRole = (
  listing: CardListing,
  { policy, day }: DecideOn,
): { role: Role | null; effect: Effect } => {
  const { endedOn, how, roles } = listing;
  const reason = codeOf(listing);
  const weighed = (roles.length > 0 ? roles : [null]).map(role => ({
    role,
    effect: effectOf(policy, { reason, role, endedOn, how }, day),
  }));
  return weighed.reduce((a, b) => (strengthOf(b.effect) > strengthOf(a.effect) ? b : a));
};

/** A listing as a reason for the asking member: a month, a count and a band, never another member's name. */
export const listingReason = (listing: CardListing, member: string, on: DecideOn): ReasonFound => ({
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
  customerWords: listing.words,
});
