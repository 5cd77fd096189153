import type { TestWorld } from '../world/test-world.ts';

/** The id of the report on a loan, the last turn's. */
export const reported = async (world: TestWorld, reference: string): Promise<string> => {
  const [row] = await world
    .database('postgres')
    .rows<{ report: string }>(
      'SELECT report FROM statement WHERE loan_reference = $1 AND turn IS NOT NULL ORDER BY turn DESC LIMIT 1',
      [reference],
    );
  if (!row) throw new Error(`nothing was reported on ${reference}`);
  return row.report;
};
