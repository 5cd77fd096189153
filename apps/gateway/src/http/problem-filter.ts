import { problemOf } from '#platform';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextOf, sendProblem } from './problem-context.ts';

/** Answers whatever was thrown; a bug is logged beside the request's id, and told to nobody. */
export const answerError = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const answered = problemOf(error, contextOf(request));
  if (answered.isBug) request.log.error({ err: error, requestId: request.id }, 'a request failed');
  // Where the answer had begun there is nobody left to tell.
  if (!reply.sent) void sendProblem(reply, answered);
};

/** Nest hands over here what handlers throw and what Fastify refuses before them. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerError(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}
