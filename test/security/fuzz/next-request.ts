import type { MemberCode } from '../../gateway/gateway-world.ts';
import { OPERATIONS, type Operation } from '../api-document.ts';
import { movedTo, rightBody, tellsWholeReport } from '../right-body.ts';
import { changedAgainstShape, changedText, changedWithinShape } from './change-body.ts';
import { hostileText } from './hostile-values.ts';
import type { Known, KnownThings } from './known-things.ts';
import type { Random } from './random.ts';
import type { Sent, TokenKind } from './sent.ts';

/** Each member with the unit that it has in force. */
export const UNITS: Record<MemberCode, string> = {
  RCA: '0012',
  RCB: '0021',
  COM: '0045',
  POST: '0031',
  ASK: '0099',
};
const MEMBERS: readonly MemberCode[] = ['RCA', 'RCA', 'RCB', 'RCB', 'COM', 'COM', 'POST', 'POST', 'ASK'];

/** Seven of nine are valid: a wrong token ends where it is looked at, and that is quickly tried. */
const WRONG_TOKENS: readonly TokenKind[] = [
  'none',
  'noise',
  'expired',
  'ofAnotherMember',
  'ofAnotherKey',
  'forAnother',
  'huge',
];

/** A public route says little; a route that takes a body much. */
const weightOf = ({ isGuarded, body }: Operation): number => (isGuarded ? (body ? 4 : 2) : body ? 2 : 0.25);
const TOTAL = OPERATIONS.reduce((sum, operation) => sum + weightOf(operation), 0);
const anOperation = (random: Random): Operation => {
  let left = random.next() * TOTAL;
  return OPERATIONS.find(operation => (left -= weightOf(operation)) < 0) ?? OPERATIONS[0]!;
};

const HEADERS: readonly [string, readonly string[]][] = [
  ['accept-language', ['en', 'zh-TW', '*', 'xx-'.repeat(500), ';q=2,,,', '\u00e9']],
  ['idempotency-key', ['', ' ', 'k'.repeat(64), 'k'.repeat(65), 'a b', '\u00ff', '__proto__']],
  ['if-match', ['*', '"1"', '"2"', 'W/"1"', '1', '""', '"1","2"', '"99999999999999999999"', '"-1"', '"0"']],
  [
    'content-type',
    [
      'text/plain',
      'application/json; charset=gbk',
      'application/xml',
      'multipart/form-data',
      '',
      'application/json-patch+json',
      'APPLICATION/JSON',
      'application/x-www-form-urlencoded',
      'a/b/c',
    ],
  ],
  ['content-encoding', ['gzip', 'br', 'identity', 'deflate, gzip']],
  ['accept', ['text/html', 'application/xml', '*/*;q=0']],
  ['x-http-method-override', ['DELETE', 'GET']],
  ['x-request-id', ['11010519491231002X', "'; --"]],
  ['forwarded', ['for=127.0.0.1;proto=https']],
  ['cookie', ['a=b; '.repeat(300)]],
  ['expect', ['100-continue']],
  ['range', ['bytes=0-1']],
];

const QUERIES = [
  'after=',
  'limit=0',
  'limit=201',
  'limit=1e3',
  'limit=1&limit=2',
  'status=',
  'status=LISTED',
  'loanReference=%00',
  'receivedOn=2025-02-30',
  '__proto__[a]=1',
  'a[]=1',
  'limit[$gt]=1',
  '%ff=%fe',
  'after=ffffffff-ffff-ffff-ffff-ffffffffffff',
  '&&&',
  `x=${'y'.repeat(5_000)}`,
];

/** What stands in the request for a thing of a collection: one that is there, mostly the member's own. */
const subjectOf = (
  random: Random,
  { path }: Operation,
  [known, as]: [KnownThings, MemberCode],
): Known | undefined => {
  const [, collection = ''] = /^\/v1\/([^/]+)/.exec(path) ?? [];
  const own = known.in(collection, as);
  const from = own.length > 0 && random.chance(0.9) ? own : known.in(collection);
  return from.length > 0 && random.chance(0.95) ? random.pick(from.slice(-200)) : undefined;
};

const isWhole = (text: string): boolean => !/\p{Cs}/u.test(text);
const parameterOf = (random: Random, name: string, about: Known | undefined): string => {
  const right: Record<string, string | undefined> = {
    id: about?.id,
    criterion: about?.body?.criterion,
    loanReference: about?.body?.loan.reference,
  };
  const value = random.chance(0.04) ? undefined : right[name];
  const text = value ?? hostileText(random).slice(0, 700);
  const encoded = encodeURIComponent(isWhole(text) ? text : '');
  return random.chance(0.01)
    ? random.pick(['%', '%zz', '%ff', '..%2f..', '%2e%2e', '.', encoded + '/'])
    : encoded;
};

/** What the router takes for a parameter: as long as a loan reference may be, and UTF-8 once decoded. */
const namesSomething = (parameter: string): boolean =>
  /^(?:[^%/.]|%[0-9A-F]{2})+$/.test(parameter) && !parameter.includes('%FF') && parameter.length <= 600;

/** Makes requests, one after another, from a seed and from what earlier answers told. */
export class NextRequest {
  #loans = 0;
  #holders = 0;

  constructor(
    private readonly random: Random,
    private readonly known: KnownThings,
    private readonly today: string,
  ) {}

  make(): Sent {
    const { random } = this;
    const operation = anOperation(random);
    const as = random.pick(MEMBERS);
    const token = random.chance(0.78) ? 'valid' : random.pick(WRONG_TOKENS);
    const about = subjectOf(random, operation, [this.known, as]);
    const json = this.#bodyOf(operation, as, about);
    const values = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
      parameterOf(random, name, about),
    );
    const left = [...values];
    const sent: Sent = {
      ...{ operation, token, as, json, isOnMap: values.every(namesSomething), method: operation.method },
      url: operation.path.replaceAll(/\{\w+\}/g, () => left.shift() ?? ''),
      headers: this.#headersOf(operation),
      body: this.#bytesOf(operation, json),
    };
    return random.chance(0.12) ? this.#changed(sent) : sent;
  }

  /** Few people are reported over and over, most once. */
  readonly #holder = (): number =>
    this.random.chance(0.25) ? this.random.below(30) : (this.#holders += 1) + 100;

  #bodyOf(operation: Operation, as: MemberCode, about: Known | undefined): unknown {
    const { random, today } = this;
    if (!operation.body) return undefined;
    const again = about?.body && tellsWholeReport(operation) ? movedTo(today, about.body) : undefined;
    const fill = {
      today,
      unit: UNITS[as],
      loanReference: `JK/${String((this.#loans += 1))}`,
      holder: this.#holder,
    };
    let body = again ?? rightBody(operation, random.pick(operation.body.examples), fill);
    const { schema } = operation.body;
    const ids = this.known.ids().slice(-200);
    for (let n = random.pick([0, 0, 1, 1, 2]); n > 0; n--)
      body = changedWithinShape(random, [body, schema], ids);
    if (random.chance(0.25))
      for (let n = random.pick([1, 1, 2]); n > 0; n--) body = changedAgainstShape(random, body, schema);
    return body;
  }

  #bytesOf({ body }: Operation, json: unknown): Buffer | undefined {
    if (!body) return undefined;
    if (body.type.includes('form'))
      return Buffer.from(
        new URLSearchParams(
          Object.entries(json ?? {}).map(([k, v]): [string, string] => [
            k,
            typeof v === 'string' ? v : JSON.stringify(v),
          ]),
        ).toString(),
      );
    const text = JSON.stringify(json);
    return this.random.chance(0.06) ? changedText(this.random, text) : Buffer.from(text);
  }

  #headersOf({ body, parameters }: Operation): Sent['headers'] {
    const { random } = this;
    const headers: Sent['headers'] = body ? { 'content-type': body.type } : {};
    if (parameters.some(({ name }) => name === 'Idempotency-Key') && random.chance(0.98))
      headers['idempotency-key'] = random.chance(0.03)
        ? `key-${String(random.below(9))}`
        : `key-${String(random.below(2 ** 32))}`;
    return headers;
  }

  /** Something of the request itself: header, query, method or path. */
  #changed(sent: Sent): Sent {
    const { random } = this;
    const kind = random.next();
    if (kind < 0.6) {
      const [name, values] = random.pick(HEADERS);
      const value = random.pick(values);
      return { ...sent, headers: { ...sent.headers, [name]: random.chance(0.1) ? [value, value] : value } };
    }
    if (kind < 0.85) return { ...sent, url: `${sent.url}?${random.pick(QUERIES)}` };
    if (kind < 0.93)
      return {
        ...sent,
        isOnMap: false,
        method: random.pick(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'GET', 'POST']),
      };
    return {
      ...sent,
      isOnMap: false,
      url: random.pick([
        `/${sent.url}`,
        `${sent.url}/`,
        `${sent.url}/x`,
        sent.url.toUpperCase(),
        '/v1',
        '/',
        '/.env',
        '/docs/..%2f..%2fpackage.json',
        '/v1/%00',
      ]),
    };
  }
}
