/** An instalment or an interest due, as arrears are counted; only what is known at `asOf`. */
export interface Due {
  no: number;
  /** Last day on which payment was in time (holidays and technical delay are in it, art. 203). */
  dueOn: string;
  /** The day when it was cleared or an extension ended its arrears; null while it is open at `asOf`. */
  clearedOn: string | null;
  /** What was not paid of it while it was overdue, in fen. */
  restFen: number;
}

/** A due item of either kind as a report states it. */
interface StatedDue {
  no: number;
  dueOn: string;
  amountFen: number;
  paidFen?: number | undefined;
}

/** What was paid of one that was later cleared counts for no day: the day of the part payment is not told. */
export const dueOf = (stated: StatedDue, clearedOn: string | null, asOf: string): Due => {
  const known = clearedOn !== null && clearedOn <= asOf ? clearedOn : null;
  const restFen = known === null ? stated.amountFen - (stated.paidFen ?? 0) : stated.amountFen;
  return { no: stated.no, dueOn: stated.dueOn, clearedOn: known, restFen };
};

/** The last day of its arrears: the day of clearing itself is still one of them. */
export const overdueUntil = (due: Due, asOf: string): string => due.clearedOn ?? asOf;

/** Overdue on at least one day up to `asOf`. */
export const wasOverdue = (due: Due, asOf: string): boolean => overdueUntil(due, asOf) > due.dueOn;

/**
 * Highest sum overdue on one day, in fen.
 *
 * Each is overdue from the day after `dueOn` through its last day, so both of its changes take
 * effect after a day, and those of one day are taken together.
 */
export const highestSumFen = (dues: Due[], asOf: string): number => {
  const changes = new Map<string, number>();
  const add = (day: string, fen: number) => changes.set(day, (changes.get(day) ?? 0) + fen);
  for (const due of dues.filter(one => wasOverdue(one, asOf))) {
    add(due.dueOn, due.restFen);
    add(overdueUntil(due, asOf), -due.restFen);
  }
  // Bounded by the dues of one report (at most 600), so two entries each.
  let sum = 0;
  let highest = 0;
  for (const day of [...changes.keys()].sort()) {
    sum += changes.get(day) ?? 0;
    highest = Math.max(highest, sum);
  }
  return highest;
};

/** The day when the last of what was overdue was cleared; null while any is left, or where none was. */
export const arrearsEndedOn = (dues: Due[], asOf: string): string | null => {
  const overdue = dues.filter(due => wasOverdue(due, asOf));
  const ends = overdue.flatMap(due => due.clearedOn ?? []).sort();
  return ends.length < overdue.length ? null : (ends.at(-1) ?? null);
};
