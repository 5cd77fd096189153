import type { Refusal } from './refusals.ts';

/** RFC 6901: `~` and `/` are escaped; the empty pointer is the whole body. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map(step => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The other way round; `~0` last, or `~01` would become `/`. */
const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Where each field of an object stands. Counted once an object: a body may have 100,000 faults in one. */
type Places = Map<object, Map<string, number>>;

const placeIn = (here: object, step: string, known: Places): number => {
  if (Array.isArray(here)) return Number(step);
  const places = known.get(here) ?? new Map(Object.keys(here).map((name, place) => [name, place]));
  known.set(here, places);
  return places.get(step) ?? Infinity;
};

/** The place of each step among its neighbours; what is not in the body comes after what is. */
const placesOf = (body: unknown, pointer: string, known: Places): number[] => {
  let here = body;
  return stepsOf(pointer).map(step => {
    if (typeof here !== 'object' || here === null) return Infinity;
    const place = placeIn(here, step, known);
    here = Object.hasOwn(here, step) ? (here as Record<string, unknown>)[step] : undefined;
    return Number.isNaN(place) ? Infinity : place;
  });
};

/** Negative where `a` stands first; an object stands before what is in it. */
const before = (a: number[], b: number[]): number => {
  for (const [at, place] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    if (place !== other) return place < other ? -1 : 1;
  }
  return a.length - b.length;
};

/** Refusals as the body runs, so that the first one gives the problem its code; ties keep their order. */
export const inDocumentOrder = (refusals: readonly Refusal[], body: unknown): Refusal[] => {
  const known: Places = new Map();
  return refusals
    .map(refusal => ({ refusal, places: placesOf(body, refusal.pointer ?? '', known) }))
    .sort((a, b) => before(a.places, b.places))
    .map(({ refusal }) => refusal);
};
