import { CheckQuestion } from '#contracts';
import { refuse } from '#platform';
import type { FastifyInstance } from 'fastify';
import { callerOf } from '../http/caller.ts';
import { contextOf } from '../http/problem-context.ts';
import { readValid } from '../http/valid.ts';
import type { CheckGatherer } from './check-gatherer.ts';

/**
 * `POST /v1/checks`: the hottest route, on Fastify itself, since Nest's own work would cost more than the check.
 * The same gate, shapes and problems as everywhere. A BLOCK is a 200.
 */
export const addCheckRoute = (server: FastifyInstance, gatherer: CheckGatherer): void => {
  server.post('/v1/checks', async request => {
    const question = readValid(CheckQuestion, request.body);
    const answered = await gatherer.ask({
      caller: callerOf(request),
      question,
      lang: contextOf(request).lang,
    });
    if ('answer' in answered) return answered.answer;
    return refuse(answered.refused);
  });
};
