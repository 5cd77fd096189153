import { counted, distributed } from '#platform';

const SIZES = [1, 2, 5, 10, 20, 50];
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

const ends = counted(
  {
    name: 'lianfang_refreshes_total',
    help: 'Jobs by how they ended: done; again: some statement failed, and is tried again.',
    label: 'end',
  },
  ['done', 'again'],
);
const together = distributed(
  {
    name: 'lianfang_refresh_statements',
    help: 'Statements of one job.',
    label: 'end',
    buckets: SIZES,
  },
  ['done', 'again'],
);
const lasted = distributed(
  { name: 'lianfang_refresh_seconds', help: 'How long one job took.', label: 'end', buckets: SECONDS },
  ['done', 'again'],
);

/** Counts one job; what throws is tried again by the queue. */
export const measured = async (statements: number, work: () => Promise<void>): Promise<void> => {
  const from = performance.now();
  let end: 'done' | 'again' = 'again';
  try {
    await work();
    end = 'done';
  } finally {
    ends.add(end);
    together.observe(end, statements);
    lasted.observe(end, (performance.now() - from) / 1000);
  }
};
