import type { Card, CardPeriod } from './card.ts';
import { holds } from './spans.ts';

/** What a card says on a day. */
export interface CardDay extends Omit<CardPeriod, 'from' | 'until'> {
  /** The day lies within the card's reach; past it nothing is known. */
  readonly known: boolean;
}

/** Reads a card for one day; no card, or a day without a period, has nothing to show. */
export const cardOn = (card: Card | null, day: string): CardDay => {
  const known = card === null || card.reach === null || day <= card.reach;
  const period = known ? card?.periods.find(one => holds(one, day)) : undefined;
  return {
    known,
    entries: period?.entries ?? [],
    full: period?.full ?? false,
    contested: period?.contested ?? false,
  };
};
