import { answerRefusals, type Logger, newId } from '#platform';
import { type FastifyServerOptions, LogController } from 'fastify';
import type { Socket } from 'node:net';
import { answerError } from './send-problem.ts';

/** Bodies, in bytes. */
const BODY_LIMIT = 1_048_576;
/** A loan reference of 64 characters, each of them nine characters of a URL. */
const LONGEST_PARAMETER = 600;
/** A request that takes longer to arrive is cut off, in milliseconds. */
const REQUEST_TIMEOUT = 30_000;

/** What is not even HTTP: there is no request to answer, only a socket. */
const refuseSocket = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy(error);
    return;
  }
  const { problem } = answerRefusals([{ code: 'BODY_MALFORMED' }], { lang: 'zh', requestId: newId() });
  const body = JSON.stringify(problem);
  const head = ['HTTP/1.1 400 Bad Request', 'Content-Type: application/problem+json', 'Connection: close'];
  socket.end(`${head.join('\r\n')}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
};

/** Fastify as the gateway wants it: bounded, quiet, and every error of its own a problem document. */
export const serverOptions = (log: Logger): FastifyServerOptions => ({
  loggerInstance: log,
  logController: new LogController({ disableRequestLogging: true }),
  // One logger for all: our lines name their request themselves, and a child a request costs more than a check's seal.
  childLoggerFactory: logger => logger,
  bodyLimit: BODY_LIMIT,
  requestTimeout: REQUEST_TIMEOUT,
  forceCloseConnections: 'idle',
  // While draining, a request on a connection that is still open is answered like any other.
  return503OnClosing: false,
  requestIdHeader: false,
  genReqId: () => newId(),
  routerOptions: { maxParamLength: LONGEST_PARAMETER },
  clientErrorHandler: refuseSocket,
  frameworkErrors: answerError,
});
