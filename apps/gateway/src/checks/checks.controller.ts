import type { Caller as CallerOf } from '#access';
import {
  type BatchAnswer,
  type CheckAnswer,
  CheckBatch,
  CheckById,
  CreditDecision,
  type CreditDecisionReceipt,
} from '#contracts';
import { RefusedError, refuse } from '#platform';
import { readCheck, recordCreditDecision, type Registry } from '#registry';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Caller, Reader } from '../http/caller.ts';
import { contextOf } from '../http/problem-context.ts';
import { found, valid } from '../http/valid.ts';
import { REGISTRY } from '../provided.ts';
import { batchAnswer } from './batch-answer.ts';
import { CheckGatherer } from './check-gatherer.ts';

/** All of checks but the single one, which stands on Fastify itself (check.route.ts). */
@Controller('v1/checks')
export class ChecksController {
  /** The gatherer is the one of the single checks: lists wait in the same line. */
  constructor(
    @Inject(REGISTRY) private readonly registry: Registry,
    private readonly gatherer: CheckGatherer,
  ) {}

  /** Asks about a household or a list; each answer is recorded before it is given, each is refused on its own. */
  @Post('batch')
  @HttpCode(200)
  async askAll(
    @Caller() caller: CallerOf,
    @Body(valid(CheckBatch)) { checks }: CheckBatch,
    @Req() request: FastifyRequest,
  ): Promise<BatchAnswer> {
    const context = contextOf(request);
    const asked = checks.map(question => ({ caller, question, lang: context.lang }));
    return batchAnswer(await this.gatherer.askAll(asked), context);
  }

  /** One of the caller's own checks, as answered then. */
  @Get(':id')
  async read(
    @Reader() { caller, lang }: Reader,
    @Param(found(CheckById, 'CHECK_NOT_FOUND')) { id }: { id: string },
  ): Promise<CheckAnswer> {
    const answer = await readCheck(this.registry, caller, { check: id, lang });
    if (!answer) throw new RefusedError({ code: 'CHECK_NOT_FOUND' });
    return answer;
  }

  /** What the bank then did; it stands beside the check and changes nothing of it. */
  @Post(':id/credit-decision')
  @HttpCode(200)
  async decide(
    @Caller() caller: CallerOf,
    @Param(found(CheckById, 'CHECK_NOT_FOUND')) { id }: { id: string },
    @Body(valid(CreditDecision)) body: CreditDecision,
  ): Promise<CreditDecisionReceipt> {
    const answer = await recordCreditDecision(this.registry, caller, { check: id, body });
    if ('refused' in answer) return refuse(answer.refused);
    return { check: id, decision: body.decision, receivedAt: answer.recordedAt.toISOString() };
  }
}
