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
