import { residentId, uscc } from '../world/numbers.ts';
import { type Operation, resolved, type Site, sitesOf, valueAt, withAt } from './api-document.ts';

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d\d-\d\d$/;

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** A day that a text may look forward to; every other one of an example has passed by its newest. */
const LOOKS_AHEAD = /until$/i;

/** An example tells a story of 2025: all its days moved so that its newest is today. */
export const movedTo = (today: string, body: unknown): unknown => {
  const past: string[] = [];
  JSON.stringify(body, (name, value: unknown) => {
    if (typeof value === 'string' && DATE.test(value) && !LOOKS_AHEAD.test(name)) past.push(value);
    return value;
  });
  const newest = past.sort().at(-1);
  if (newest === undefined) return body;
  const days = (Date.parse(today) - Date.parse(newest)) / DAY_MS;
  return JSON.parse(JSON.stringify(body), (_name, value: unknown) =>
    typeof value === 'string' && DATE.test(value) ? daysAfter(value, days) : value,
  ) as unknown;
};

export interface Fill {
  today: string;
  unit: string;
  /** A loan that no other body speaks of. */
  loanReference: string;
  /** The made-up holder of each number, by its place in the body. */
  holder(at: Site['at']): number;
}

/** Valid numbers of made-up holders, 996 a day of birth; other types of number stay the example's. */
export const numberOf = (type: unknown, holder: number): string | undefined => {
  const birth = daysAfter('1950-01-01', Math.floor(holder / 996)).replaceAll('-', '');
  if (type === 'RESIDENT_ID') return residentId(holder % 996, birth);
  return type === 'USCC' ? uscc(holder) : undefined;
};

/** An example of a body made right for one request: its days near today, its loan, holders and unit as told. */
export const rightBody = ({ body }: Operation, example: unknown, fill: Fill): unknown => {
  if (!body) return undefined;
  let made = movedTo(fill.today, example);
  for (const { at, named } of sitesOf(made, body.schema)) {
    const value = valueAt(made, at) as Record<string, unknown> | string | undefined;
    if (value === undefined) continue;
    if (named === 'UnitCode') made = withAt(made, at, fill.unit);
    if (named === 'Loan') made = withAt(made, [...at, 'reference'], fill.loanReference);
    if (named === 'IdentifierInput' && typeof value === 'object') {
      const number = numberOf(value['type'], fill.holder(at));
      if (number !== undefined) made = withAt(made, [...at, 'number'], number);
    }
  }
  return made;
};

/** Whether a body tells the whole report again, so that it must name the same loan and the same parties. */
export const tellsWholeReport = ({ body }: Operation): boolean =>
  body !== undefined &&
  [body.schema, ...(resolved(body.schema).oneOf ?? [])].some(
    one => resolved(one).properties?.['loan'] !== undefined,
  );
