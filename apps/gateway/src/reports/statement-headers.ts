import type { Caller } from '#access';
import type { RefusalCode } from '#contracts';
import { RefusedError } from '#platform';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/caller.ts';

/** Visible ASCII alone, so that a key looks the same in every log and database. */
const KEY = /^[\x21-\x7e]{1,64}$/;
/** Strong and one alone: a list or a weak tag (`W/`) names no number of ours. */
const ETAG = /^"([1-9]\d{0,8})"$/;

type Headers = Pick<FastifyRequest, 'headers'>;

const refuse = (code: RefusalCode): never => {
  throw new RefusedError({ code });
};

/**
 * The key under which a statement may be sent again: 1 to 64 visible ASCII characters. Asked of every
 * statement: a job that lost our answer sends the same again, and nothing is said twice.
 */
export const keyIn = ({ headers }: Headers): string => {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') return refuse('KEY_MISSING');
  return typeof key === 'string' && KEY.test(key) ? key : refuse('KEY_INVALID');
};

/**
 * The report's number that the caller has seen (RFC 9110, 13.1.1); null for `*` and where it is left out.
 * Left out is allowed: a night's job has seen nothing, and the state of the report still decides.
 */
export const numberSeenIn = ({ headers }: Headers): number | null => {
  const said = headers['if-match'];
  if (said === undefined || said === '*') return null;
  return Number(ETAG.exec(said)?.[1] ?? refuse('VERSION_INVALID'));
};

/** Who says a statement, under which key. Read before the body: what is wrong here is told first. */
export interface Saying {
  caller: Caller;
  key: string;
}

export const Saying = createParamDecorator((_: unknown, context): Saying => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { caller: callerOf(request), key: keyIn(request) };
});
