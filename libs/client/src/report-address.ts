/** A report by its id, or by the bank's own words for it (then its last turn). */
export type ReportAddress = { id: string } | { criterion: string; loanReference: string };

/** The `{id}` of a path, already encoded: slashes of `by-loan/…` stand for themselves, those of a reference do not. */
export const addressSegment = (address: ReportAddress): string =>
  'id' in address
    ? encodeURIComponent(address.id)
    : `by-loan/${encodeURIComponent(address.criterion)}/${encodeURIComponent(address.loanReference)}`;
