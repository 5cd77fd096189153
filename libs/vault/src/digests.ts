import type { Criterion, PartyKind } from '#contracts';
import type { IndexKeys } from './index-keys.ts';
import { lengthPrefixed } from './length-prefixed.ts';
import { stampedHmac } from './stamped-hmac.ts';

/** Version of the messages below whose text no normaliser makes. */
const FORM = 1;
const NO_HEAD = Buffer.alloc(0);

/** Of a name's canonical form; persons and organisations never compare. `version`: of the names' normaliser. */
export const nameDigest = (
  keys: IndexKeys,
  { kind, canonical }: { kind: PartyKind; canonical: string },
  version: number,
): Buffer => stampedHmac(keys, { purpose: `name/${kind}`, version }, canonical);

/** Of a name's reading (toneless, tokens sorted), tagged apart from names by a key of its own. */
export const readingDigest = (keys: IndexKeys, reading: string, version: number): Buffer =>
  stampedHmac(keys, { purpose: 'reading', version }, reading);

/** Of a birth date (`YYYY-MM-DD`) or a sex: equal for all parties who share it, whatever it was read from. */
export const factDigest = (keys: IndexKeys, fact: 'birth' | 'sex', value: string): Buffer =>
  stampedHmac(keys, { purpose: `fact/${fact}`, version: FORM }, value);

/** Of nothing but the root itself: equal for one root, and telling nothing of it. */
export const rootCheck = (keys: IndexKeys): Buffer =>
  stampedHmac(keys, { purpose: 'root', version: FORM }, '');

/** Of a request's body, for idempotency: keyed, since a body is guessed from its number. */
export const bodyDigest = (keys: IndexKeys, body: Buffer): Buffer =>
  stampedHmac(keys, { purpose: 'body', version: FORM }, body);

/** Of member, loan and criterion: what the skeleton of an erased report keeps. */
export const loanDigest = (
  keys: IndexKeys,
  loan: { member: string; loanReference: string; criterion: Criterion },
): Buffer =>
  stampedHmac(
    keys,
    { purpose: 'loan', version: FORM },
    lengthPrefixed(NO_HEAD, [loan.member, loan.loanReference, loan.criterion]),
  );
