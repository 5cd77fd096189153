import { ReportBody, type ReportPage, ReportQuery, type ReportView, type StatementReceipt } from '#contracts';
import { RefusedError } from '#platform';
import { acceptReport, listReports, readReport, type Registry, type ReportAddress } from '#registry';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Reader } from '../http/caller.ts';
import { valid } from '../http/valid.ts';
import { REGISTRY } from '../provided.ts';
import { BY_ID, BY_LOAN, reportAddress } from './report-address.ts';
import { sendReceipt } from './send-receipt.ts';
import { Saying } from './statement-headers.ts';

/** Reports themselves; what is said about one afterwards stands in on-report.controller.ts. */
@Controller('v1/reports')
export class ReportsController {
  constructor(@Inject(REGISTRY) private readonly registry: Registry) {}

  /**
   * A member's statement of bad conduct on one loan: 202 once it is durable. Refused whole, with every fault:
   * the bank may leave out a guarantor without consent and send again.
   */
  @Post()
  async report(
    @Saying() { caller, key }: Saying,
    @Body(valid(ReportBody)) body: ReportBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementReceipt> {
    return sendReceipt(reply, await acceptReport(this.registry, caller, { key, body }));
  }

  /** The caller's own reports, in order of receipt; `next` is the `after` of the following page. */
  @Get()
  async list(
    @Reader() { caller, lang }: Reader,
    @Query(valid(ReportQuery)) query: ReportQuery,
  ): Promise<ReportPage> {
    const page = await listReports(this.registry, caller, { ...query, lang });
    if (!page) throw new RefusedError({ code: 'BODY_FIELD_VALUE', pointer: '/after' });
    return page;
  }

  /** One of the caller's own reports; another member's is as missing as one that does not exist. */
  @Get([BY_ID, BY_LOAN])
  async read(
    @Reader() { caller, lang }: Reader,
    @Param(reportAddress) address: ReportAddress,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportView> {
    const view = await readReport(this.registry, caller, { address, lang });
    if (!view) throw new RefusedError({ code: 'REPORT_NOT_FOUND' });
    // The number that If-Match of the next statement names (RFC 9110, 8.8.3).
    void reply.header('etag', `"${view.number}"`);
    return view;
  }
}
