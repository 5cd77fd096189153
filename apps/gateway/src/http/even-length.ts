import type { FastifyInstance, onSendAsyncHookHandler, RouteOptions } from 'fastify';

/**
 * Answers about a borrower are filled up with spaces to a multiple of this many bytes. Through TLS too their length is
 * seen by whoever listens; CLEAR has some 350 bytes, three reasons some 1,500. A batch is not filled up: its length
 * tells of many at once, and of none.
 */
const CLASS_BYTES = 2_048;
/** By path and method: what is answered about one borrower. */
const EVEN = new Set(['POST /v1/checks', 'GET /v1/checks/:id']);

const SPACE = 0x20;

const fillUp: onSendAsyncHookHandler = (_request, _reply, payload) => {
  if (typeof payload !== 'string') return Promise.resolve(payload);
  // Written once, at its whole length: a string's bytes would be counted again, and made while it is sent.
  const filled = Buffer.allocUnsafe(Math.ceil(Buffer.byteLength(payload) / CLASS_BYTES) * CLASS_BYTES);
  // Spaces after a JSON text are part of it (RFC 8259, 2).
  return Promise.resolve(filled.fill(SPACE, filled.write(payload)));
};

/** Before the routes are added. */
export const evenLengths = (server: FastifyInstance): void => {
  server.addHook('onRoute', (route: RouteOptions) => {
    if (EVEN.has(`${String(route.method)} ${route.url}`))
      route.onSend = [fillUp, ...[route.onSend ?? []].flat()];
  });
};
