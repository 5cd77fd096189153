import type { Authenticate, Caller } from '#access';
import { PUBLIC_ROUTES } from '#contracts';
import { answerRefusals } from '#platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PAGE_FILES } from '../api-page/api-page.ts';
import { contextOf } from './problem-context.ts';
import { sendProblem } from './send-problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who calls; null on the public routes alone. */
    caller: Caller | null;
  }
}

/** A HEAD of a public GET is as public as it. An unknown route has no url: it is refused without a token. */
const isPublic = ({ method, routeOptions: { url } }: FastifyRequest): boolean =>
  url !== undefined &&
  (PUBLIC_ROUTES.has(`${method === 'HEAD' ? 'GET' : method} ${url}`) || url === PAGE_FILES);

/**
 * The one gate: before any body is read, every route but the public ones asks for a token.
 * Everything behind it reads `request.caller`; there is no other guard.
 */
export const requireToken = (server: FastifyInstance, authenticate: Authenticate): void => {
  server.decorateRequest('caller', null);
  server.addHook('onRequest', async (request, reply) => {
    if (isPublic(request)) return;
    const answer = await authenticate(request.headers.authorization);
    if ('caller' in answer) {
      request.caller = answer.caller;
      return;
    }
    await sendProblem(reply, answerRefusals([answer.refused], contextOf(request)));
  });
};
