import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PAGE_FILES } from '../../apps/gateway/src/api-page/api-page.ts';
import { notPromised } from './documented.ts';

/** Every answer of a running app, whoever sent the request and how. */
export interface Watched {
  /** The last answer, as `METHOD path status`. */
  last(): string;
  /** What was answered and stands not in the API's document. */
  notPromised: Set<string>;
}

/** As the document writes it; undefined for what is no operation: no route at all, a HEAD, a file of the page. */
const operationOf = ({ method, routeOptions: { url } }: FastifyRequest): string | undefined =>
  url === undefined || url === PAGE_FILES || method === 'HEAD'
    ? undefined
    : `${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}`;

const codesIn = (status: number, payload: unknown): string[] => {
  if (status < 400 || typeof payload !== 'string') return [];
  const { errors = [] } = JSON.parse(payload) as { errors?: { code: string }[] };
  return errors.map(({ code }) => code);
};

/** The last hook before an answer leaves, so that none is missed; before the app is ready. */
export const watchAnswers = (server: FastifyInstance): Watched => {
  const found = new Set<string>();
  let last = '';
  server.addHook('onSend', (request, reply, payload, done) => {
    const operation = operationOf(request);
    if (operation !== undefined) {
      const status = reply.statusCode;
      const codes = codesIn(status, payload);
      last = `${operation} ${String(status)}`;
      const complaint = notPromised({ operation, status, headers: reply.getHeaders(), codes });
      if (complaint !== undefined) found.add(complaint);
    }
    done();
  });
  return { last: () => last, notPromised: found };
};
