import type { Caller } from '#access';
import { ReportHeaders } from '#contracts';
import { refuse } from '#platform';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/caller.ts';

const { 'Idempotency-Key': Key, 'If-Match': IfMatch } = ReportHeaders.shape;

type Headers = Pick<FastifyRequest, 'headers'>;

/**
 * The key under which a statement may be sent again. Asked of every statement: a job that lost our answer sends
 * the same again, and nothing is said twice.
 */
export const keyIn = ({ headers }: Headers): string => {
  const said = headers['idempotency-key'];
  if (said === undefined || said === '') return refuse([{ code: 'KEY_MISSING' }]);
  const key = Key.safeParse(said);
  return key.success ? key.data : refuse([{ code: 'KEY_INVALID' }]);
};

/**
 * The report's number that the caller has seen (RFC 9110, 13.1.1); null for `*` and where it is left out.
 * Left out is allowed: a night's job has seen nothing, and the state of the report still decides. A list or a
 * weak tag (`W/`) names no number of ours.
 */
export const numberSeenIn = ({ headers }: Headers): number | null => {
  const read = IfMatch.safeParse(headers['if-match']);
  if (!read.success) return refuse([{ code: 'VERSION_INVALID' }]);
  const said = read.data;
  return said === undefined || said === '*' ? null : Number(said.slice(1, -1));
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
