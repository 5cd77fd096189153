import type { Evidence, EvidenceKind } from '#contracts';

/** A deed as said, and once more with each kind of document that is said to show it. */
export const withProof = (
  said: string,
  places: readonly number[],
  evidence: readonly Evidence[],
): string[] => [said, ...places.flatMap(at => (evidence[at] ? [`${said} by ${evidence[at].kind}`] : []))];

/** The kinds of document that are said to show each deed, by its key. */
export const kindsByDeed = (
  deeds: readonly [key: string, places: readonly number[]][],
  evidence: readonly Evidence[],
): ReadonlyMap<string, ReadonlySet<EvidenceKind>> => {
  const kinds = new Map<string, Set<EvidenceKind>>();
  for (const [key, places] of deeds) {
    const known = kinds.get(key) ?? new Set();
    for (const at of places) if (evidence[at]) known.add(evidence[at].kind);
    kinds.set(key, known);
  }
  return kinds;
};

/** Of these documents those of one of the kinds. */
export const ofKinds = (
  places: readonly number[],
  evidence: readonly Evidence[],
  kinds: ReadonlySet<EvidenceKind>,
): number[] => places.filter(at => evidence[at] && kinds.has(evidence[at].kind));
