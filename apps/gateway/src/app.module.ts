import type { TokenIssuer } from '#access';
import type { Jwks } from '#contracts';
import { checkReader, recordChecks, type Registry } from '#registry';
import { type DynamicModule, Module } from '@nestjs/common';
import { OpenApiController } from './api-page/openapi.controller.ts';
import { CheckGatherer } from './checks/check-gatherer.ts';
import { ChecksController } from './checks/checks.controller.ts';
import { ReceiptController, type ReceiptIssuer } from './checks/receipt.controller.ts';
import { DisputesController } from './disputes/disputes.controller.ts';
import { countChecks } from './metrics/count-checks.ts';
import { HealthController } from './health/health.controller.ts';
import { openApiDocument } from './openapi/document.ts';
import { KEY_SET, OPEN_API, RECEIPT_ISSUER, REGISTRY, TOKEN_ISSUER } from './provided.ts';
import { OnReportController } from './reports/on-report.controller.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { RulesController } from './rules/rules.controller.ts';
import { JwksController } from './tokens/jwks.controller.ts';
import { TokenController } from './tokens/token.controller.ts';

/** Opened by the caller and closed by it: the module owns nothing. */
export interface Given {
  registry: Registry;
  tokenIssuer: TokenIssuer;
  keySet: Jwks;
  receiptIssuer: ReceiptIssuer;
}

/** The controllers and what they are given; Nest is transport here and nothing else. */
@Module({})
export class AppModule {
  /** A static method instead of injection by type: the use cases are functions over a registry, not classes. */
  static with({ registry, tokenIssuer, keySet, receiptIssuer }: Given): DynamicModule {
    return {
      module: AppModule,
      controllers: [
        TokenController,
        JwksController,
        HealthController,
        OpenApiController,
        ReportsController,
        OnReportController,
        DisputesController,
        ChecksController,
        ReceiptController,
        RulesController,
      ],
      providers: [
        { provide: REGISTRY, useValue: registry },
        { provide: TOKEN_ISSUER, useValue: tokenIssuer },
        { provide: KEY_SET, useValue: keySet },
        { provide: RECEIPT_ISSUER, useValue: receiptIssuer },
        // Made once: it is the same for everybody, as long as this release runs.
        { provide: OPEN_API, useFactory: openApiDocument },
        // One gatherer for both check routes, so that single checks and batches share a call of the database.
        {
          provide: CheckGatherer,
          useFactory: () =>
            new CheckGatherer(
              countChecks({
                reader: () => checkReader(registry),
                record: checks => recordChecks(registry, checks),
              }),
            ),
        },
      ],
    };
  }
}
