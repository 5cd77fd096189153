import { Agent, request } from 'node:http';
import type { GatewayWorld, MemberCode } from '../../gateway/gateway-world.ts';
import type { Sent, TokenKind } from './sent.ts';

export interface Answered {
  status: number;
  headers: Record<string, unknown>;
  text: string;
}

/** In flight at once. */
export const AT_ONCE = 16;
/** An answer that takes longer has hung, in milliseconds; so long that no machine is too busy. */
const PATIENCE_MS = 60_000;

export type Tokens = (kind: TokenKind, as: MemberCode | undefined) => Promise<string | undefined>;

/** What each kind of token is; the valid ones are got once a member. */
export const tokensOf = (gateway: GatewayWorld): Tokens => {
  const kept = new Map<string, Promise<string>>();
  const once = (key: string, make: () => Promise<string>): Promise<string> => {
    const made = kept.get(key) ?? make();
    kept.set(key, made);
    return made;
  };
  const kinds: Record<TokenKind, (as: MemberCode) => Promise<string> | undefined> = {
    none: () => undefined,
    valid: as => gateway.token(as),
    noise: () => Promise.resolve('eyJhbGciOiJub25lIn0.e30.'),
    expired: as => gateway.token(as, { now: new Date(0) }),
    ofAnotherMember: () => gateway.token('RCA', { member: 'COM' }),
    ofAnotherKey: as => gateway.token(as, { keyId: 'none' }),
    forAnother: as => gateway.token(as, { audience: 'https://elsewhere.test' }),
    huge: () => Promise.resolve('a'.repeat(5_000)),
  };
  return async (kind, as = 'RCA') => {
    const make = kinds[kind];
    return kind === 'none' ? undefined : once(`${kind} ${as}`, () => make(as)!);
  };
};

/** A client that keeps its connections, as a bank's does. */
export class Wire {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

  constructor(
    private readonly port: number,
    private readonly tokens: Tokens,
  ) {}

  async send({ method, url, headers, body, token, as }: Sent): Promise<Answered> {
    const bearer = await this.tokens(token, as);
    const all = {
      ...headers,
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      'content-length': String(body?.length ?? 0),
    };
    return new Promise((done, fail) => {
      const sending = request({
        port: this.port,
        host: '127.0.0.1',
        agent: this.#agent,
        method,
        path: url,
        headers: all,
      });
      sending.setTimeout(PATIENCE_MS, () => sending.destroy(new Error('no answer')));
      sending.on('error', fail);
      sending.on('response', answer => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', fail);
        answer.on('end', () => {
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(chunks).toString(),
          });
        });
      });
      sending.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
