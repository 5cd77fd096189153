import type { JsonValue, Test } from './finding.ts';

/** Makes a plain sentence of a test's working in one language. */
export type TestWords = { zh: (test: Test) => string; en: (test: Test) => string };

/** Fen as yuan: 200050 is 2,000.50. */
export const yuan = (fen: JsonValue | undefined): string => {
  const whole = Number(fen ?? 0);
  const cents = whole % 100;
  const grouped = String((whole - cents) / 100).replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === 0 ? grouped : `${grouped}.${String(cents).padStart(2, '0')}`;
};

/** The number or place behind a fact's name: `instalments/7` gives 7. */
export const placeOf = (test: Test): string => test.fact.slice(test.fact.lastIndexOf('/') + 1);

/** A value of a test as text; what is absent reads as a dash. */
export const said = (value: JsonValue | undefined): string => {
  if (value === undefined || value === null) return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
