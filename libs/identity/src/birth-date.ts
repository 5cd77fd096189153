import type { IdentifierFlag } from './rule.ts';

/** The sample of GB 11643 is of 1880: a bound of 1900 would refuse it. */
const EARLIEST = '1850-01-01';
const LEAST_AGE = 16;
const GREATEST_AGE = 110;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether `YYYY-MM-DD` is a day of the Gregorian calendar. */
export const isRealDay = (day: string): boolean => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return date >= 1 && date <= (lengths[month - 1] ?? 0);
};

/** The birth date in `YYYYMMDD`, or null where it is no day from 1850 to `day`. */
export const birthOn = (digits: string, day: string): string | null => {
  const born = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return born >= EARLIEST && born <= day && isRealDay(born) ? born : null;
};

/** Flags a holder under 16 or over 110 on `day`, in completed years. */
export const ageFlags = (born: string, day: string): IdentifierFlag[] => {
  const birthdayPassed = day.slice(5) >= born.slice(5);
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (birthdayPassed ? 0 : 1);
  if (years < LEAST_AGE) return ['ID_AGE_LOW'];
  return years > GREATEST_AGE ? ['ID_AGE_HIGH'] : [];
};
