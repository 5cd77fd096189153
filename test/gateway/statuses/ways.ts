import type { Answer } from '../calling.ts';
import { withoutDatabase, withoutRights } from '../database-away.ts';
import { type Request, type Stage, USED_KEY } from './stage.ts';

/** How a right request comes to be answered with a status: `ask` sends it, otherwise only in what it is given. */
export type Way = (ask: (changed?: Request) => Promise<Answer>, stage: Stage) => Promise<Answer>;

const MIB = 1_048_576;

export const asItIs: Way = ask => ask();
export const otherwise =
  (changed: Request): Way =>
  ask =>
    ask(changed);

const brokenOff = otherwise({ body: '{' });
const tooLarge = otherwise({ body: ' '.repeat(MIB + 1) });
const ofAnotherType = otherwise({ headers: { 'content-type': 'application/xml' } });
const empty = otherwise({ body: {} });
const withoutToken = otherwise({ as: undefined });
const forAnother: Way = async (ask, { gateway }) => {
  const token = await gateway.token('RCA', { member: 'COM' });
  return ask({ headers: { authorization: `Bearer ${token}` } });
};
const failing: Way = (ask, { gateway }) => withoutRights(gateway, () => ask());
/** Also what `health/ready` says of it. */
export const unreachable: Way = (ask, { gateway }) => withoutDatabase(gateway, () => ask());

/** A report or a check of another member than the one that asks. */
export const ofAnotherMember = otherwise({ as: 'COM' });

/** What every route answers that needs the database. */
export const DATABASE = { 500: failing, 503: unreachable };
/** What every route answers that asks for a token. */
export const GUARDED = { 401: withoutToken, 403: forAnother, ...DATABASE };
/** What every route answers that takes a JSON body. */
export const BODY = { 400: brokenOff, 413: tooLarge, 415: ofAnotherType, 422: empty };
/** What every statement answers. */
export const STATEMENT = {
  ...GUARDED,
  ...BODY,
  409: otherwise({ headers: { 'idempotency-key': USED_KEY } }),
};
/** What every statement on a report answers. */
export const ON_REPORT = {
  ...STATEMENT,
  404: ofAnotherMember,
  412: otherwise({ headers: { 'if-match': '"9"' } }),
};
