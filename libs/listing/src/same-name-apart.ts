import { Doubt } from '#contracts';
import type { CardEntry, CardListing } from './card.ts';
import type { Question } from './decision.ts';
import { nameAgrees } from './name-agrees.ts';

const inDoubt = (listing: CardListing): CardListing => ({
  ...listing,
  doubts: Doubt.options.filter(doubt => doubt === 'SAME_NAME_APART' || listing.doubts.includes(doubt)),
  inDoubt: true,
});

/**
 * Where officers set apart two subjects of the asked name, both with a shown listing, name and number do not tell
 * which of them asks for credit: every listing of theirs is in doubt. One whose like is not shown is not doubted, nor two
 * that were each set apart from somebody else.
 *
 * @param agreeing subjects whose name agrees with the asked one
 */
export const doubtedIfApart = (agreeing: readonly CardEntry[], question: Question): CardEntry[] => {
  const isFrom = (one: CardEntry, other: CardEntry): boolean => {
    const names = one.apart.filter(({ subject }) => subject === other.subject);
    return nameAgrees(names, question);
  };
  // Told of both, yet one side alone is enough.
  const isDoubted = (one: CardEntry) => agreeing.some(other => isFrom(one, other) || isFrom(other, one));
  return agreeing.map(entry =>
    isDoubted(entry) ? { ...entry, listings: entry.listings.map(inDoubt) } : entry,
  );
};
