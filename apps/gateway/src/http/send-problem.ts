import { PROBLEM_TYPE, tokenErrorOf } from '#contracts';
import { type AnsweredProblem, problemOf } from '#platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf } from './problem-context.ts';
import { isTokenRoute } from './token-route.ts';

/** Sends a problem document (RFC 9457); at the token route a refusal in the words of RFC 6749, which OAuth clients know. */
export const sendProblem = (reply: FastifyReply, { problem, headers }: AnsweredProblem): FastifyReply => {
  if (isTokenRoute(reply.request) && problem.status < 500) {
    const error = tokenErrorOf(problem);
    return reply.code(error.status).send(error);
  }
  return reply.code(problem.status).headers(headers).type(PROBLEM_TYPE).send(problem);
};

/** Answers whatever was thrown; a bug is logged beside the request's id, and told to nobody. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const answered = problemOf(error, contextOf(request));
  if (answered.isBug) request.log.error({ err: error, requestId: request.id }, 'a request failed');
  // Where the answer had begun there is nobody left to tell.
  if (!reply.sent) void sendProblem(reply, answered);
};
