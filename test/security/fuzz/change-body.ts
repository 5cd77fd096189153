import { type Schema, type Site, sitesOf, valueAt, withAt } from '../api-document.ts';
import { atBound, hostile, hostileText } from './hostile-values.ts';
import type { Random } from './random.ts';

const DATE = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[0-9a-f]{8}-/;

const near = (random: Random, day: string): string => {
  const days = random.pick([-4_000, -400, -40, -8, -1, 1, 8, 40, 400]);
  const moved = new Date(Date.parse(day) + days * 86_400_000);
  return Number.isNaN(moved.getTime()) ? day : moved.toISOString().slice(0, 10);
};

/** Another value of the same shape: what only a use case can object to. */
const anotherOfShape = (random: Random, { schema }: Site, [value, ids]: [unknown, string[]]): unknown => {
  if (schema.enum) return random.pick(schema.enum);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number')
    return Math.max(
      schema.minimum ?? 0,
      random.pick([value - 1, value + 1, value * 3, Math.floor(value / 7), 1]),
    );
  if (typeof value !== 'string') return Array.isArray(value) && value.length > 1 ? value.slice(1) : value;
  if (DATE.test(value)) return near(random, value);
  return UUID.test(value) && ids.length > 0 ? random.pick(ids) : value;
};

/** What may be left out is; what stands there is changed, and its shape stays right. */
export const changedWithinShape = (
  random: Random,
  [body, schema]: [unknown, Schema],
  ids: string[],
): unknown => {
  const sites = sitesOf(body, schema).filter(({ at }) => at.length > 0 && valueAt(body, at) !== undefined);
  if (sites.length === 0) return body;
  const site = random.pick(sites);
  const holder = sitesOf(body, schema).find(({ at }) => at.join('/') === site.at.slice(0, -1).join('/'));
  const last = site.at.at(-1);
  const isOptional = typeof last === 'string' && holder?.schema.required?.includes(last) === false;
  if (isOptional && random.chance(0.5)) return withAt(body, site.at, undefined);
  return withAt(body, site.at, anotherOfShape(random, site, [valueAt(body, site.at), ids]));
};

const UNKNOWN = [
  'extra',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'seq',
  'member',
  '',
  '\u0000',
  '名',
];

/** Something that the shape forbids, somewhere. */
export const changedAgainstShape = (random: Random, body: unknown, schema: Schema): unknown => {
  const sites = sitesOf(body, schema);
  const { at, schema: shape } = random.pick(sites);
  const value = valueAt(body, at);
  const kind = random.next();
  if (kind < 0.2) return withAt(body, at, atBound(random, shape, value) ?? hostile(random));
  if (kind < 0.3) return at.length > 0 ? withAt(body, at, undefined) : body;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (kind < 0.5 && isObject) return withAt(body, [...at, random.pick(UNKNOWN)], hostile(random));
  return withAt(
    body,
    at,
    typeof value === 'string' && random.chance(0.6) ? hostileText(random) : hostile(random),
  );
};

/** A name twice in some object, a number that JavaScript cannot hold, a half surrogate: what no value can say. */
const TEXT_CHANGES: readonly ((text: string, random: Random) => string | Buffer)[] = [
  text => text.replace(/"(\w+)":/, '"$1":1,"$1":'),
  text =>
    text.replace(
      /"(\w)(\w*)":/,
      (_, first: string, rest: string) =>
        `"${first}${rest}":0,"\\u00${first.charCodeAt(0).toString(16)}${rest}":`,
    ),
  (text, random) =>
    text.replace(
      /:\d+/,
      `:${random.pick(['1e400', '-1e400', '9007199254740993', '0x10', '01', '1.0', '-0', '+1', '1_000'])}`,
    ),
  text => text.replace(/":"/, '":"\\ud83d'),
  (text, random) => text.slice(0, random.below(text.length)),
  text => `\ufeff${text}`,
  text => `${text}${text}`,
  text => text.replaceAll('"', "'"),
  text => `${text.slice(0, -1)},}`,
  text => Buffer.from(text, 'utf16le'),
  text =>
    Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.from([0xcd, 0xf5, 0xc0, 0x80]), Buffer.from('"}')]),
  () => '',
  () => 'null',
  (_, random) => '['.repeat(random.pick([17, 100, 100_000])),
  (_, random) => ' '.repeat(random.pick([10, 1_048_576, 1_048_577])),
];

export const changedText = (random: Random, text: string): Buffer =>
  Buffer.from(random.pick(TEXT_CHANGES)(text, random));
