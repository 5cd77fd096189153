import type { Caller as CallerOf } from '#access';
import { languageOf, type Lang } from '#contracts';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who calls, as the gate found it. Without one the route was not behind the gate: a bug. */
export const callerOf = (request: FastifyRequest): CallerOf => {
  if (!request.caller) throw new Error('no caller behind the gate');
  return request.caller;
};

/** Who calls. */
export const Caller = createParamDecorator((_: unknown, context): CallerOf =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Who reads, and in which language. */
export interface Reader {
  caller: CallerOf;
  lang: Lang;
}

export const Reader = createParamDecorator((_: unknown, context): Reader => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { caller: callerOf(request), lang: languageOf(request.headers['accept-language']) };
});
