/**
 * Calendar dates as 'YYYY-MM-DD' strings in Asia/Shanghai; they compare lexically.
 * Days and months count as in the Civil Code, arts. 200 to 202. Years 0000 to 9999.
 * No `Date`: a time zone never moves a day here, and a million dates take no second.
 */
const DAYS_BEFORE_EPOCH = 719_468;
const DAYS_IN_ERA = 146_097;

const yearOf = (date: string) => Number(date.slice(0, 4));
const monthOf = (date: string) => Number(date.slice(5, 7));
const dayOf = (date: string) => Number(date.slice(8, 10));

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDayOf = (year: number, month: number) =>
  month === 2
    ? isLeap(year)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

const two = (n: number) => (n < 10 ? `0${n}` : `${n}`);
const dateOf = (year: number, month: number, day: number) => {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`year out of range: ${year}`);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
};

/** Days since 1970-01-01, counted in years that begin in March (so that a leap day is a year's last). */
const dayNumber = (date: string): number => {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_EPOCH;
};

const dateOfDayNumber = (number: number): string => {
  const shifted = number + DAYS_BEFORE_EPOCH;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return dateOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

/** The first day is not counted (art. 201): one day after 31 January is 1 February. */
export const addDays = (date: string, days: number): string => dateOfDayNumber(dayNumber(date) + days);

/** The corresponding day, or the month's last where it has none (art. 202): 31 January + 3 months is 30 April. */
export const addMonths = (date: string, months: number): string => {
  const total = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return dateOf(year, month, Math.min(dayOf(date), lastDayOf(year, month)));
};

/** The corresponding day; 29 February becomes 28 where the year is no leap year. */
export const addYears = (date: string, years: number): string => addMonths(date, years * 12);
