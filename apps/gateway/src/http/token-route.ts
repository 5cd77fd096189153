import { ROUTES } from '#contracts';
import type { FastifyRequest } from 'fastify';

/**
 * The one route that speaks OAuth: its body is a form (RFC 6749, 4.4.2), its refusals are the RFC's (5.2). As it
 * was matched: `/oauth/token?x` is it, `/oauth/tokens` is none.
 */
export const isTokenRoute = ({ routeOptions: { url } }: FastifyRequest): boolean =>
  url === ROUTES.issueToken.path;
