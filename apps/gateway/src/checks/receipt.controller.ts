import { signReceipt, type SigningKey } from '#access';
import { CheckById, JOSE_TYPE } from '#contracts';
import { RefusedError } from '#platform';
import { readReceipt, type Registry } from '#registry';
import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { Reader } from '../http/caller.ts';
import { found } from '../http/valid.ts';
import { RECEIPT_ISSUER, REGISTRY } from '../provided.ts';

/** By whom receipts are given: the key of receipts alone, and the service's public address. */
export interface ReceiptIssuer {
  key: SigningKey;
  issuer: string;
}

/** The signed receipt of a check's answer, on demand. */
@Controller('v1/checks/:id/receipt')
export class ReceiptController {
  constructor(
    @Inject(REGISTRY) private readonly registry: Registry,
    @Inject(RECEIPT_ISSUER) private readonly from: ReceiptIssuer,
  ) {}

  /** Of one of the caller's own checks; it opens nothing and asks nothing anew. */
  @Get()
  @Header('content-type', JOSE_TYPE)
  async read(
    @Reader() { caller, lang }: Reader,
    @Param(found(CheckById, 'CHECK_NOT_FOUND')) { id }: { id: string },
  ): Promise<string> {
    const { key, issuer } = this.from;
    const receipt = await readReceipt(this.registry, caller, { check: id, lang, issuer });
    if (!receipt) throw new RefusedError({ code: 'CHECK_NOT_FOUND' });
    return signReceipt(key, receipt);
  }
}
