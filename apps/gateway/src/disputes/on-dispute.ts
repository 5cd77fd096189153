import { DisputeById } from '#contracts';
import { refuse } from '#platform';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/caller.ts';
import { keyIn, type Saying } from '../reports/statement-headers.ts';

export interface OnDispute extends Saying {
  dispute: string;
}

/** Which dispute, under which key. What can be no id is not found, like another counter's. */
export const OnDispute = createParamDecorator((_: unknown, context): OnDispute => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const key = keyIn(request);
  const read = DisputeById.safeParse(request.params);
  if (!read.success) return refuse([{ code: 'DISPUTE_NOT_FOUND' }]);
  return { caller: callerOf(request), key, dispute: read.data.id };
});
