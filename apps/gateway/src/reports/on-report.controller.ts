import {
  CorrectionBody,
  RenewalBody,
  ReplyBody,
  SettlementBody,
  type StatementReceipt,
  WithdrawalBody,
} from '#contracts';
import { acceptOnReport, type OnReport, type Registry } from '#registry';
import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { valid } from '../http/valid.ts';
import { REGISTRY } from '../provided.ts';
import { OnWhich, type Which } from './on-which.ts';
import { BY_ID, BY_LOAN } from './report-address.ts';
import { sendReceipt } from './send-receipt.ts';

/** A kind of statement with its body, without what every kind has. */
type Said = OnReport extends infer S ? (S extends OnReport ? Omit<S, keyof Which> : never) : never;

/** The same statement under both of a report's addresses. */
const on = (what: string): string[] => [`${BY_ID}/${what}`, `${BY_LOAN}/${what}`];

/** What a member says about one of its own reports, each a statement that takes the report's next number. */
@Controller('v1/reports')
export class OnReportController {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  /** The whole report again, from now on. Refused where it would change loan, criterion or who a party is. */
  @Post(on('correction'))
  correct(
    @OnWhich() which: Which,
    @Body(valid(CorrectionBody)) body: CorrectionBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementReceipt> {
    return this.accept({ ...which, kind: 'CORRECTION', body }, reply);
  }

  /** Still open as of a day: it puts off UNRENEWED and the suspension after it. */
  @Post(on('renewal'))
  renew(
    @OnWhich() which: Which,
    @Body(valid(RenewalBody)) body: RenewalBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementReceipt> {
    return this.accept({ ...which, kind: 'RENEWAL', body }, reply);
  }

  /** The conduct has ended: the listing is SETTLED from that day, however late it is told. */
  @Post(on('settlement'))
  settle(
    @OnWhich() which: Which,
    @Body(valid(SettlementBody)) body: SettlementBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementReceipt> {
    return this.accept({ ...which, kind: 'SETTLEMENT', body }, reply);
  }

  /** The report should not have been made; of any report that still stands. */
  @Post(on('withdrawal'))
  withdraw(
    @OnWhich() which: Which,
    @Body(valid(WithdrawalBody)) body: WithdrawalBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementReceipt> {
    return this.accept({ ...which, kind: 'WITHDRAWAL', body }, reply);
  }

  /** The report stands, with grounds: a part that was suspended for want of a reply counts again from this day. */
  @Post(on('reply'))
  replyTo(
    @OnWhich() which: Which,
    @Body(valid(ReplyBody)) body: ReplyBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementReceipt> {
    return this.accept({ ...which, kind: 'REPLY', body }, reply);
  }

  /**
   * 412 VERSION_MOVED where another statement took the number that the caller had seen. 404 where the report
   * is another member's: nobody learns that it exists.
   */
  private async accept({ caller, ...said }: Which & Said, reply: FastifyReply): Promise<StatementReceipt> {
    return sendReceipt(reply, await acceptOnReport(this.registry, caller, said));
  }
}
