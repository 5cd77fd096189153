import { grantToken, type TokenIssuer } from '#access';
import {
  readShape,
  type Refusal,
  type TokenAnswer,
  type TokenError,
  tokenErrorOf,
  TokenForm,
} from '#contracts';
import { Body, Controller, Header, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from '../http/problem-context.ts';
import { TOKEN_ISSUER } from '../provided.ts';

/** The token route (RFC 6749, 4.4; RFC 7523): the only one whose body is a form and whose refusals are not problem+json. */
@Controller('oauth/token')
export class TokenController {
  constructor(@Inject(TOKEN_ISSUER) private readonly issuer: TokenIssuer) {}

  /** An assertion against an access token. Refusals are RFC 6749's, with our code beside. */
  @Post()
  @HttpCode(200)
  // RFC 6749, 5.1: beside `Cache-Control: no-store`, which every answer has.
  @Header('pragma', 'no-cache')
  async issue(
    @Body() form: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TokenAnswer | TokenError> {
    const answer = await this.answerTo(form);
    if ('granted' in answer) return answer.granted;
    const error = tokenErrorOf(answer.refused, contextOf(request));
    // Answered here and not thrown: the filter would make a problem of it (RFC 9457), which OAuth clients
    // cannot read.
    void reply.code(error.status);
    return error;
  }

  /** Faults of shape are `invalid_request`; no body at all has them all. */
  private async answerTo(form: unknown): Promise<{ granted: TokenAnswer } | { refused: Refusal[] }> {
    // The form is a stranger's: nothing of it is believed but what the assertion's signature covers.
    const read = readShape(TokenForm, form ?? {});
    if (read.refusals) return { refused: read.refusals };
    const answer = await grantToken(this.issuer, read.value);
    return 'granted' in answer ? answer : { refused: [answer.refused] };
  }
}
