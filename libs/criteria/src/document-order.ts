import type { Refusal } from '#contracts';

/** RFC 6901, section 4: `~1` before `~0`. */
const unescaped = (token: string) => token.replaceAll('~1', '/').replaceAll('~0', '~');

/** The places of a pointer's steps among their siblings; what is missing stands after all that is there. */
const placesOf = (body: unknown, pointer: string): number[] => {
  let here = body;
  return pointer
    .split('/')
    .slice(1)
    .map(unescaped)
    .map(token => {
      const keys = typeof here === 'object' && here !== null ? Object.keys(here) : [];
      const place = keys.indexOf(token);
      here = place < 0 ? undefined : (here as Record<string, unknown>)[token];
      return place < 0 ? keys.length : place;
    });
};

/** A field stands before what is inside it. */
const compare = (one: number[], other: number[]): number => {
  for (let at = 0; at < Math.min(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
};

/** Refusals as a reader meets them going down the document that was sent; of one place in the order found. */
export const inDocumentOrder = (body: unknown, refusals: Refusal[]): Refusal[] =>
  refusals
    .map(refusal => ({ refusal, places: placesOf(body, refusal.pointer ?? '') }))
    .sort((one, other) => compare(one.places, other.places))
    .map(({ refusal }) => refusal);
