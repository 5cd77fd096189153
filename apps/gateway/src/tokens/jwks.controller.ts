import type { Jwks } from '#contracts';
import { Controller, Get, Inject } from '@nestjs/common';
import { KEY_SET } from '../provided.ts';

/**
 * The public keys of tokens and receipts (RFC 7517). Receipts are verified years later, by whoever holds the
 * loan file: so the route is public, and needs no token.
 */
@Controller('.well-known/jwks.json')
export class JwksController {
  constructor(@Inject(KEY_SET) private readonly keys: Jwks) {}

  @Get()
  read(): Jwks {
    return this.keys;
  }
}
