import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listeningFault } from './listening-fault.ts';
import { scraped } from './metrics.ts';

/** Nobody asks for metrics with a body, or for anything else. */
const answer: RequestListener = (request, response) => {
  if (request.method !== 'GET' || request.url !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  scraped().then(
    ({ type, text }) =>
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text),
    () => response.writeHead(500).end(),
  );
};

export interface MetricsAt {
  /** Undefined: nothing is served. */
  port: number | undefined;
  host: string;
  /** The setting that gave the port, for the words of a fault. */
  setting: string;
}

/**
 * Serves `/metrics` on a port of its own, never on the API's: Prometheus has no token of a member's, and members have no
 * business here. It goes on while the process drains, and holds up no end.
 *
 * @returns the port, and what stops it
 * @throws ConfigurationError where it cannot be listened on
 */
export const serveMetrics = async ({
  port,
  host,
  setting,
}: MetricsAt): Promise<{ port: number; close: () => void } | undefined> => {
  if (port === undefined) return undefined;
  const server = createServer({ requestTimeout: 10_000 }, answer).unref();
  await new Promise<void>((listening, fail) => {
    server.once('error', error => {
      fail(listeningFault(error, { port: setting, host: 'METRICS_HOST' }));
    });
    server.listen(port, host, listening);
  });
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: (server.address() as AddressInfo).port, close };
};
