import { ROUTES } from '#contracts';
import { distributed } from '#platform';
import type { FastifyInstance } from 'fastify';

const latency = distributed(
  {
    name: 'lianfang_check_seconds',
    help: 'From a request for checks to its answer, refused ones too, in seconds.',
    label: 'request',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  },
  ['single', 'batch'],
);

/** By the route as it was matched: never an address, which may hold a check's id. */
const REQUESTS: ReadonlyMap<string | undefined, 'single' | 'batch'> = new Map([
  [ROUTES.check.path, 'single'],
  [ROUTES.checkBatch.path, 'batch'],
]);

/** How long checks take as this process sees it: waiting for the batch before it counts, the network does not. */
export const measureChecks = (server: FastifyInstance): void => {
  server.addHook('onResponse', (request, reply, done) => {
    const which = request.method === 'POST' ? REQUESTS.get(request.routeOptions.url) : undefined;
    if (which) latency.observe(which, reply.elapsedTime / 1000);
    done();
  });
};
