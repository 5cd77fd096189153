import { FORM_TYPE, JSON_TYPE, type Problem } from '#contracts';
import type { GatewayWorld, MemberCode } from './gateway-world.ts';

export interface Call {
  /** Without a token where it is left out. */
  as?: MemberCode | undefined;
  method?: 'GET' | 'POST';
  /** An object is sent as JSON, URLSearchParams as a form, text and bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

const payloadOf = (body: unknown): string | Buffer | undefined => {
  if (body === undefined || typeof body === 'string' || Buffer.isBuffer(body)) return body;
  return body instanceof URLSearchParams ? body.toString() : JSON.stringify(body);
};

/** Calls the app as a member's system would, with a token of its own; POST where there is a body. */
export const call = async (gateway: GatewayWorld, url: string, { as, method, body, headers }: Call = {}) => {
  const token = as === undefined ? {} : { authorization: `Bearer ${await gateway.token(as)}` };
  const type =
    body === undefined ? {} : { 'content-type': body instanceof URLSearchParams ? FORM_TYPE : JSON_TYPE };
  const payload = payloadOf(body);
  return gateway.app.inject({
    url,
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...type, ...token, ...headers },
    ...(payload !== undefined && { payload }),
  });
};

export type Answer = Awaited<ReturnType<typeof call>>;

/** Code and pointer of each fault, in order; and that status and code are those of the first. */
export const faultsOf = (answer: Answer): [string, string][] => {
  const problem = answer.json<Problem>();
  if (problem.status !== answer.statusCode || problem.code !== problem.errors[0]?.code)
    throw new Error('not its first fault');
  return problem.errors.map(({ code, pointer }) => [code, pointer]);
};
