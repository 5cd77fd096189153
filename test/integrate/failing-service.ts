import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the service does with a request: breaks the connection, or answers. */
type Step = 'breaks' | { status: number; headers?: Record<string, string>; body?: object };
export interface Asked {
  path: string;
  /** The token of the request, or the assertion that asked for one. */
  proof: string;
  body: string;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
};

/** A service that takes its steps in turn, and keeps what it was asked. */
export const failingService = async (steps: Step[]) => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then(body => {
      const proof = request.headers.authorization ?? new URLSearchParams(body).get('client_assertion') ?? '';
      asked.push({ path: request.url ?? '', proof, body });
      const step = steps.shift() ?? 'breaks';
      if (step === 'breaks') request.socket.destroy();
      else response.writeHead(step.status, step.headers).end(JSON.stringify(step.body ?? {}));
    });
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, asked, stop };
};
