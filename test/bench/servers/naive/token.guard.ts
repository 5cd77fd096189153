import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { KEYS, type Keys } from './keys.ts';

/** The same token, remembered in the same way. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(@Inject(KEYS) private readonly keys: Keys) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { member: string }>();
    const answer = await this.keys.authenticate(request.headers.authorization);
    if ('refused' in answer) return false;
    request.member = answer.caller.member.id;
    return true;
  }
}
