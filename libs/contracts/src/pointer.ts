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

/** The place of each step among its neighbours; what is not in the body comes after what is. */
const placesOf = (body: unknown, pointer: string): number[] => {
  let here = body;
  return stepsOf(pointer).map(step => {
    if (typeof here !== 'object' || here === null) return Infinity;
    const place = Array.isArray(here) ? Number(step) : Object.keys(here).indexOf(step);
    here = Object.hasOwn(here, step) ? (here as Record<string, unknown>)[step] : undefined;
    return place < 0 || Number.isNaN(place) ? Infinity : place;
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
export const inDocumentOrder = (refusals: readonly Refusal[], body: unknown): Refusal[] =>
  refusals
    .map(refusal => ({ refusal, places: placesOf(body, refusal.pointer ?? '') }))
    .sort((a, b) => before(a.places, b.places))
    .map(({ refusal }) => refusal);
