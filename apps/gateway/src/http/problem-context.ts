import { languageOf, type ProblemContext } from '#contracts';
import type { FastifyRequest } from 'fastify';

/** The language that the caller reads, the id under which the log knows this request, the body to point into. */
export const contextOf = (request: FastifyRequest): ProblemContext => ({
  lang: languageOf(request.headers['accept-language']),
  requestId: request.id,
  body: request.body,
});
