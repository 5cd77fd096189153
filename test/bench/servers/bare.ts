import fastify from 'fastify';

/** A constant, one of the service's own answers: what HTTP, JSON and Node cost before a check does anything. */
const ANSWER = JSON.parse(process.env['ANSWER'] ?? '{}') as object;

const server = fastify({ logger: false });
server.post('/v1/checks', () => ANSWER);
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.('ready');
