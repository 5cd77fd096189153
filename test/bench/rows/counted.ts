import type { Row } from '../table.ts';
import { withDatabase } from '../world.ts';

/** Check rows of earlier runs are nothing to this one. */
export const forgetChecks = (url: string): Promise<unknown> =>
  withDatabase(url, db => db.rows('TRUNCATE cell.check_record'));

/** Each answer has its row and each row its answer. */
export const countedRow = async (url: string, answers: number): Promise<Row> => {
  const [row] = await withDatabase(url, db =>
    db.rows<{ n: number }>('SELECT count(*) AS n FROM cell.check_record'),
  );
  const figure = row!.n - answers;
  return {
    what: 'check rows without an answer, or answers without a row',
    against: 'answers received',
    figure: Math.abs(figure),
    unit: '',
    bound: 'most',
    bar: 0,
    of: `${row!.n} : ${answers}`,
  };
};
