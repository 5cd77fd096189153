import { languageOf, type ProblemContext } from '#contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnsweredProblem } from '#platform';

/** The language that the caller reads, the id under which the log knows this request, the body to point into. */
export const contextOf = (request: FastifyRequest): ProblemContext => ({
  lang: languageOf(request.headers['accept-language']),
  requestId: request.id,
  body: request.body,
});

/** Sends a problem document (RFC 9457). */
export const sendProblem = (reply: FastifyReply, { problem, headers }: AnsweredProblem): FastifyReply =>
  reply.code(problem.status).headers(headers).type('application/problem+json').send(problem);
