import type { Caller } from '#access';
import type { ReportAddress } from '#registry';
import { createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { callerOf } from '../http/caller.ts';
import { addressIn } from './report-address.ts';
import { keyIn, numberSeenIn } from './statement-headers.ts';

/** What every statement on a report says beside its body. */
export interface Which {
  caller: Caller;
  address: ReportAddress;
  /** The report's number that the caller has seen; null where any will do. */
  ifMatch: number | null;
  key: string;
}

/** Which report, under which key. Read before the body: what is wrong here is told first. */
export const OnWhich = createParamDecorator((_: unknown, context): Which => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    caller: callerOf(request),
    key: keyIn(request),
    ifMatch: numberSeenIn(request),
    address: addressIn(request.params),
  };
});
