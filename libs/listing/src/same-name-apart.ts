import { Doubt } from '#contracts';
import type { CardEntry, CardListing } from './card.ts';
import type { Question } from './decision.ts';
import { nameAgrees } from './name-agrees.ts';

const inDoubt = (listing: CardListing): CardListing => ({
  ...listing,
  doubts: Doubt.options.filter(doubt => doubt === 'SAME_NAME_APART' || listing.doubts.includes(doubt)),
  inDoubt: listing.state === 'ACTIVE',
});

/**
 * Where officers set apart two subjects of the asked name, both with a shown listing, name and number do not tell
 * which of them asks for credit: every listing of theirs is in doubt. One whose like is not shown is not doubted.
 *
 * @param agreeing subjects whose name agrees with the asked one
 */
export const doubtedIfApart = (agreeing: readonly CardEntry[], question: Question): CardEntry[] => {
  const apart = agreeing.filter(entry => nameAgrees(entry.apart, question));
  if (apart.length < 2) return [...agreeing];
  return agreeing.map(entry =>
    apart.includes(entry) ? { ...entry, listings: entry.listings.map(inDoubt) } : entry,
  );
};
