/**
 * The days of the world, in order. The clock of the embedded server only goes forward and starts at the real day, so
 * the world lies in years that no machine has reached. 2032 is a leap year.
 */
export const DAYS = [
  '2031-02-28',
  '2031-03-01',
  '2031-05-01',
  '2031-06-20',
  '2031-06-21',
  '2031-09-20',
  '2031-12-21',
  '2032-02-29',
  '2032-03-01',
  '2032-05-20',
  '2032-05-28',
  '2032-05-30',
  '2032-06-14',
  '2032-06-15',
  '2032-06-19',
  '2032-06-20',
  '2033-02-28',
  '2033-03-01',
] as const;
export type Day = (typeof DAYS)[number];

/** A notice so old that its 7 full days have run on the day of receipt: shown from receipt. */
export const OLD_NOTICE: Readonly<Record<Day, string>> = {
  '2031-02-28': '2031-02-10',
  '2031-03-01': '2031-02-11',
  '2031-05-01': '2031-04-15',
  '2031-06-20': '2031-06-01',
  '2031-06-21': '2031-06-02',
  '2031-09-20': '2031-09-01',
  '2031-12-21': '2031-12-01',
  '2032-02-29': '2032-02-10',
  '2032-03-01': '2032-02-11',
  '2032-05-20': '2032-05-10',
  '2032-05-28': '2032-05-10',
  '2032-05-30': '2032-05-12',
  '2032-06-14': '2032-06-01',
  '2032-06-15': '2032-06-01',
  '2032-06-19': '2032-06-01',
  '2032-06-20': '2032-06-01',
  '2033-02-28': '2033-02-10',
  '2033-03-01': '2033-02-11',
};

/** The instant to which the clock is moved: 09:00 in Shanghai. */
export const morningOf = (day: Day): string => `${day}T01:00:00Z`;
