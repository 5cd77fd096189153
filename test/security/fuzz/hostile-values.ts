import type { Schema } from '../api-document.ts';
import type { Random } from './random.ts';

/** Texts that have broken other programs. Control and combining characters stand as escapes. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  '\u3000\u00a0',
  '\u0000',
  'a\u0000b',
  '\u001b[31m',
  '\r\nX-Injected: 1',
  '\u202e\u2066\u200b\ufeff',
  'e\u0301'.repeat(40),
  '\u0300'.repeat(90),
  '\u{20000}\u{e000}\u{f0000}\u{10ffff}',
  '👨‍👩‍👧‍👦',
  '\ufffe\uffff',
  'İıſẞ',
  '１１０１０５１９４９１２３１００２Ｘ',
  '11010519491231002x',
  '1.10105E+17',
  "'; DROP TABLE statement; --",
  '$1',
  '%s%n%p',
  '{{7*7}}${7*7}',
  '<script>alert(1)</script>',
  '../../../etc/passwd',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  'true',
  '-0',
  '1e309',
  '(a+)+$'.repeat(10),
  'CHN:',
  ':::',
  '2025-02-30',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '10000-01-01',
  '-0001-01-01',
  '2024-02-29',
  '2025-06-08T00:00:00Z',
  '20250608',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'sha256:',
];

const NUMBERS: readonly unknown[] = [
  0,
  -0,
  -1,
  1,
  0.1,
  1e21,
  1e-7,
  -1e308,
  2_147_483_648,
  4_294_967_296,
  Number.MAX_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 1,
  -Number.MAX_SAFE_INTEGER,
];

const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  { $ref: '#' },
  { toString: 1 },
];

/** The same letter as often as told; one in twenty as long as a body may nearly be. */
const longText = (random: Random): string => {
  const length = random.chance(0.05) ? 400_000 : random.pick([64, 65, 101, 201, 501, 5_000]);
  return random.pick(['9', 'X', '王', ' ', '\u0301', '-']).repeat(length);
};

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let n = 0; n < depth; n++) value = n % 2 === 0 ? [value] : { a: value };
  return value;
};

export const hostileText = (random: Random): string =>
  random.chance(0.2) ? longText(random) : random.pick(TEXTS);

/** A value of any type. */
export const hostile = (random: Random): unknown => {
  const kind = random.next();
  if (kind < 0.5) return hostileText(random);
  if (kind < 0.75) return random.pick(NUMBERS);
  return kind < 0.93 ? random.pick(OTHERS) : nested(random.pick([5, 14, 15, 16, 17, 40, 300]));
};

/** Just beyond, or just at, what the shape allows; undefined where it sets no bound. */
export const atBound = (random: Random, schema: Schema, value: unknown): unknown => {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems } = schema;
  const bounds: unknown[] = [];
  if (minimum !== undefined) bounds.push(minimum - 1, minimum);
  if (maximum !== undefined) bounds.push(maximum, maximum + 1);
  if (minLength !== undefined) bounds.push('x'.repeat(Math.max(minLength - 1, 0)));
  if (maxLength !== undefined) bounds.push('王'.repeat(maxLength), '王'.repeat(maxLength + 1));
  if (Array.isArray(value) && value.length > 0) {
    if (minItems !== undefined) bounds.push(value.slice(0, Math.max(minItems - 1, 0)));
    if (maxItems !== undefined)
      for (const length of [maxItems, maxItems + 1])
        bounds.push(Array.from({ length }, () => value[0] as unknown));
  }
  return bounds.length > 0 ? random.pick(bounds) : undefined;
};
