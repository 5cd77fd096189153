import type { FastifyInstance } from 'fastify';

/** What goes with every answer: its id, and that nobody on the way keeps it. Requests are logged where debugging. */
export const dressEveryAnswer = (server: FastifyInstance): void => {
  // Answers hold who is listed: no cache on the way may keep one (RFC 9111, 5.2.2.5).
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    void reply.header('cache-control', 'no-store');
    void reply.header('x-content-type-options', 'nosniff');
    done();
  });
  // An answer given while draining ends its connection: kept alive, it would hold the process for a minute.
  let isDraining = false;
  server.addHook('preClose', done => {
    isDraining = true;
    done();
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isDraining) void reply.header('connection', 'close');
    return Promise.resolve();
  });
  // The route's pattern, never the address: a loan reference stands in that.
  server.addHook('onResponse', (request, reply, done) => {
    const { url: route } = request.routeOptions;
    const { method, id: requestId } = request;
    const milliseconds = Math.round(reply.elapsedTime);
    request.log.debug({ requestId, method, route, status: reply.statusCode, milliseconds }, 'answered');
    done();
  });
};
