import type { Change } from '#registry';

/** A row of a listing, which is a period of it; days as texts. */
export interface PeriodRow {
  from_on: string;
  until_on: string | null;
  state: string;
  members: string[];
  doubts: string[];
  in_doubt: boolean;
  ended_on: string | null;
  how: string | null;
}

/** The day before another: periods are kept from until, and read through. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Days of a listing's period, the last one included, and what it is then. */
export const periodWords = (row: NonNullable<Change['before']>): string => {
  const { from_on: from, until_on: until, ended_on: endedOn, ...period } = row as unknown as PeriodRow;
  const { state, members, doubts, in_doubt: inDoubt, how } = period;
  const count = `${String(members.length)} ${members.length === 1 ? 'institution' : 'institutions'}`;
  const end = endedOn === null ? '' : `, ended on ${endedOn} (${String(how)})`;
  const doubt = doubts.length > 0 ? `, ${inDoubt ? 'in doubt' : 'partly in doubt'}: ${doubts.join(' ')}` : '';
  return `${from} to ${until === null ? 'further notice' : dayBefore(until)}: ${state}, ${count}${end}${doubt}`;
};
