/** A run of days: from `from` until the day before `until` (null: for ever). */
export interface Span {
  readonly from: string;
  readonly until: string | null;
}

export const holds = (span: Span, day: string): boolean =>
  span.from <= day && (span.until === null || day < span.until);

/** The days on which something begins or ends, in order, each once. */
export const turnsOf = (spans: readonly Span[]): string[] =>
  [...new Set(spans.flatMap(({ from, until }) => (until === null ? [from] : [from, until])))].sort();

/** The days that both have, if there are any. */
export const overlap = (a: Span, b: Span): Span | null => {
  const from = a.from > b.from ? a.from : b.from;
  const until = a.until === null ? b.until : b.until === null || a.until < b.until ? a.until : b.until;
  return until === null || from < until ? { from, until } : null;
};
