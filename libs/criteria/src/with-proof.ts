import type { Evidence } from '#contracts';

/** A deed as said, and once more with each kind of document that is said to show it. */
export const withProof = (
  said: string,
  places: readonly number[],
  evidence: readonly Evidence[],
): string[] => [said, ...places.flatMap(at => (evidence[at] ? [`${said} by ${evidence[at].kind}`] : []))];
