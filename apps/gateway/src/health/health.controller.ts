import type { Liveness, Readiness } from '#contracts';
import { isReady, type Registry } from '#registry';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { REGISTRY } from '../provided.ts';

/** For a supervisor and a load balancer; they ask for no token and learn nothing but up or down. */
@Controller('health')
export class HealthController {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  /** The process runs: it says nothing of what it needs, so that a lost database restarts nobody. */
  @Get('live')
  live(): Liveness {
    return { status: 'ok' };
  }

  /** 503 while the database does not answer. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Readiness> {
    const isUp = await isReady(this.registry);
    if (!isUp) void reply.code(503);
    return { status: isUp ? 'ok' : 'down', parts: { database: isUp ? 'up' : 'down' } };
  }
}
