import { DisputeBody, type DisputeReceipt, DisputeWithdrawalBody } from '#contracts';
import { acceptDispute, acceptDisputeWithdrawal, type Registry } from '#registry';
import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { valid } from '../http/valid.ts';
import { REGISTRY } from '../provided.ts';
import { sendReceipt } from '../reports/send-receipt.ts';
import { Saying } from '../reports/statement-headers.ts';
import { OnDispute } from './on-dispute.ts';

/** A subject's challenge, taken at a member's counter; the reporting member's reply is a statement on its report. */
@Controller('v1/disputes')
export class DisputesController {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  /**
   * 202 whether or not another member's report is found: whoever asks after a loan that is not his learns nothing. What
   * matches no report goes to an officer.
   */
  @Post()
  async open(
    @Saying() { caller, key }: Saying,
    @Body(valid(DisputeBody)) body: DisputeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisputeReceipt> {
    return sendReceipt(reply, await acceptDispute(this.registry, caller, { key, body }));
  }

  /** The party takes it back, at a counter of the member where it was opened. */
  @Post(':id/withdrawal')
  async withdraw(
    @OnDispute() { caller, key, dispute }: OnDispute,
    @Body(valid(DisputeWithdrawalBody)) body: DisputeWithdrawalBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisputeReceipt> {
    return sendReceipt(reply, await acceptDisputeWithdrawal(this.registry, caller, { key, dispute, body }));
  }
}
