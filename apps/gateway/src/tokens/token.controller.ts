import { grantToken, type TokenIssuer } from '#access';
import { readShape, type TokenAnswer, TokenForm } from '#contracts';
import { refuse } from '#platform';
import { Body, Controller, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { TOKEN_ISSUER } from '../provided.ts';

/** The token route (RFC 6749, 4.4; RFC 7523): the only one whose body is a form. */
@Controller('oauth/token')
export class TokenController {
  constructor(@Inject(TOKEN_ISSUER) private readonly issuer: TokenIssuer) {}

  /** An assertion against an access token. Faults of shape are `invalid_request`; no body at all has them all. */
  @Post()
  @HttpCode(200)
  // RFC 6749, 5.1: beside `Cache-Control: no-store`, which every answer has.
  @Header('pragma', 'no-cache')
  async issue(@Body() form: unknown): Promise<TokenAnswer> {
    // The form is a stranger's: nothing of it is believed but what the assertion's signature covers.
    const read = readShape(TokenForm, form ?? {});
    if (read.refusals) return refuse(read.refusals);
    const answer = await grantToken(this.issuer, read.value);
    return 'granted' in answer ? answer.granted : refuse([answer.refused]);
  }
}
