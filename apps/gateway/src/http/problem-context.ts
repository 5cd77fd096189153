import { languageOf, PROBLEM_TYPE, type ProblemContext, tokenErrorOf } from '#contracts';
import type { AnsweredProblem } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isTokenRoute } from './token-route.ts';

/** The language that the caller reads, the id under which the log knows this request, the body to point into. */
export const contextOf = (request: FastifyRequest): ProblemContext => ({
  lang: languageOf(request.headers['accept-language']),
  requestId: request.id,
  body: request.body,
});

/** Sends a problem document (RFC 9457); at the token route a refusal in the words of RFC 6749, which OAuth clients know. */
export const sendProblem = (reply: FastifyReply, { problem, headers }: AnsweredProblem): FastifyReply => {
  if (isTokenRoute(reply.request) && problem.status < 500) {
    const error = tokenErrorOf(problem);
    return reply.code(error.status).send(error);
  }
  return reply.code(problem.status).headers(headers).type(PROBLEM_TYPE).send(problem);
};
