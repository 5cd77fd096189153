/** A figure with what it is held to. Without a bar it is told for comparison only. */
export interface Row {
  what: string;
  against: string;
  figure: number;
  unit: string;
  /** `least`: the figure must reach the bar; `most`: it must stay under it. */
  bound?: 'least' | 'most';
  bar?: number;
  aim?: number;
  /** What the figure was made of. */
  of?: string;
}

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);

export const isMissed = ({ figure, bound, bar }: Row): boolean =>
  bar !== undefined && !(bound === 'most' ? figure <= bar : figure >= bar);

const reachesAim = (row: Row): boolean => row.aim !== undefined && !isMissed({ ...row, bar: row.aim });

const limit = ({ bound, unit }: Row, value: number | undefined): string =>
  value === undefined ? '—' : `${bound === 'most' ? '≤' : '≥'} ${value}${unit}`;

const verdict = (row: Row): string => {
  if (row.bar === undefined) return '';
  if (isMissed(row)) return 'MISSED';
  return reachesAim(row) ? 'aim' : 'bar';
};

const cells = (row: Row): string[] => [
  row.what,
  row.against,
  `${shown(row.figure)}${row.unit}`,
  limit(row, row.bar),
  limit(row, row.aim),
  verdict(row),
  row.of ?? '',
];

const HEAD = ['what', 'against', 'figure', 'bar', 'aim', 'reached', 'of'];

/** As a table of Markdown, which is read on a terminal too. */
export const tableOf = (rows: Row[]): string => {
  const all = [HEAD, HEAD.map(() => '---'), ...rows.map(cells)];
  return all.map(line => `| ${line.join(' | ')} |`).join('\n');
};
