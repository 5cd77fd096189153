import type { Problem } from '#contracts';
import type { GatewayWorld, MemberCode } from './gateway-world.ts';

export interface Call {
  as?: MemberCode;
  method?: 'GET' | 'POST';
  /** An object is sent as JSON, a text as it is. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls the app as a member's system would, with a token of its own; POST where there is a body. */
export const call = async (gateway: GatewayWorld, url: string, { as, method, body, headers }: Call = {}) => {
  const token = as === undefined ? {} : { authorization: `Bearer ${await gateway.token(as)}` };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const payload =
    body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  return gateway.app.inject({
    url,
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...type, ...token, ...headers },
    ...(payload !== undefined && { payload: payload as string | Buffer }),
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
