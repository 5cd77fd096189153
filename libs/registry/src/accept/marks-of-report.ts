import type { Asks } from '../database.ts';

/**
 * Blind indexes of a report's parties, hex: what every statement on it touches. Of parties that a correction
 * dropped too: they count no more, but go on telling who is who.
 */
export const marksOfReport = async (tx: Asks, report: string): Promise<string[]> => {
  const rows = await tx.rows<{ index: string }>(
    {
      name: 'marks-of-report',
      text: `SELECT DISTINCT encode(blind_index, 'hex') AS index FROM claim WHERE report = $1`,
    },
    [report],
  );
  return rows.map(r => r.index);
};
