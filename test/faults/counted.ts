import { appendFileSync } from 'node:fs';

/** What `npm run test:long` counts, and misses where nobody has counted it. */
export type Counted =
  | 'failpoints struck'
  | 'reports acknowledged'
  | 'gateway killed'
  | 'matcher killed'
  | 'PostgreSQL killed'
  | 'queue emptied'
  | 'Redis killed'
  | 'of these struck in mid-work'
  | 'attempts not answered'
  | 'worlds in any order, by eight workers'
  | 'worlds erased day by day'
  | 'reports erased';

/** Adds to the counts that `npm run test:long` prints in the end; elsewhere nobody reads them. */
export const counted = (what: Counted, n: number): void => {
  const file = process.env['COUNTS_FILE'];
  if (file) appendFileSync(file, `${JSON.stringify({ what, n })}\n`);
};
