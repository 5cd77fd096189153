import type { Card, CardEntry } from './card.ts';

const saysNothing = (value: unknown): boolean =>
  value === null || value === false || (Array.isArray(value) && value.length === 0);

/** Without the fields that say nothing (null, false or an empty list). */
const onlySaid = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => !saysNothing(field))) as Partial<T>;

type Holder = Omit<CardEntry, 'listings'>;

const holderText = ({ subject, names, apart }: Holder): string =>
  JSON.stringify(onlySaid({ subject, names: names.map(onlySaid), apart: apart.map(onlySaid) }));

/**
 * A card as it is kept, in `cell.card` and in the row of each check: only what it says, and whoever stands in several of
 * its periods under the same names once. `cardOn` reads it.
 */
export const cardText = ({ periods, reach }: Card): string => {
  const places = new Map<string, number>();
  const placeOf = (holder: Holder): number => {
    const text = holderText(holder);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const said = periods.map(({ entries, ...period }) =>
    onlySaid({
      ...period,
      entries: entries.map(({ listings, ...holder }) => ({
        of: placeOf(holder),
        listings: listings.map(onlySaid),
      })),
    }),
  );
  const holders = [...places.keys()].map(text => JSON.parse(text) as unknown);
  return JSON.stringify({ ...onlySaid({ holders, reach }), periods: said });
};
