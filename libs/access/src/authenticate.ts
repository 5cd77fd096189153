import { hash as digestOf } from 'node:crypto';
import type { Refusal, RefusalCode } from '#contracts';
import { BoundedMap } from './bounded-map.ts';
import type { Caller } from './caller.ts';
import { connectionMemory } from './connection-memory.ts';
import type { Connection, FindConnection } from './ports.ts';
import { tokenVerifier, type Claims, type TokenRules } from './token-strategy.ts';

/** Tokens remembered at most; at ten minutes a token that is some ten thousand systems. */
const MOST_TOKENS = 20_000;
/** Longest Authorization header that is looked at, in characters: ours have about 450. */
const LONGEST_HEADER = 4_096;

export type Authenticated = { caller: Caller } | { refused: Refusal };
/** Takes the Authorization header as it came. */
export type Authenticate = (authorization: string | undefined) => Promise<Authenticated>;

/** Empty where there is no bearer token (RFC 6750, 2.1). */
const tokenIn = (authorization: string | undefined): string =>
  /^bearer +(\S*) *$/i.exec(authorization ?? '')?.[1] ?? '';

/** TOKEN_… is 401, MEMBER_… 403: the first says get another token, the second that none will help. */
const refuse = (code: RefusalCode): Authenticated => ({ refused: { code } });

/** Whether the token's connection, key and member are still in force. A withdrawn key ends the tokens got with it. */
const callerOf = (claims: Claims, connection: Connection | null): Authenticated => {
  if (!connection || connection.suspended) return refuse('MEMBER_SUSPENDED');
  if (!connection.keys.some(({ kid }) => kid === claims.key)) return refuse('TOKEN_EXPIRED');
  const member = connection.members.find(({ code }) => code === claims.member);
  if (!member) return refuse('MEMBER_NOT_YOURS');
  if (member.suspended) return refuse('MEMBER_SUSPENDED');
  const { id, code, reports } = member;
  return { caller: { connection: connection.id, keyId: claims.key, member: { id, code, reports } } };
};

/**
 * Who calls. A token's signature is verified once and its claims remembered, under the token's hash, to its end;
 * connection, key and member are looked up again every few seconds, so that a suspension takes hold.
 */
export const authenticator = (
  rules: TokenRules & { findConnection: FindConnection; clock?: () => number },
): Authenticate => {
  const clock = rules.clock ?? Date.now;
  const verify = tokenVerifier(rules);
  const connectionOf = connectionMemory(rules.findConnection, clock);
  const remembered = new BoundedMap<Claims>(MOST_TOKENS);

  // Under its hash: what lies in memory, and may be dumped in a crash, is no token that anyone could use.
  const claimsOf = async (token: string): Promise<Claims | RefusalCode> => {
    const hash = digestOf('sha256', token, 'base64');
    const known = remembered.get(hash);
    if (known && clock() < known.exp * 1000) return known;
    if (known) remembered.delete(hash);
    const verified = await verify(token);
    if ('refused' in verified) return verified.refused;
    remembered.set(hash, verified.claims);
    return verified.claims;
  };

  return async authorization => {
    if (authorization !== undefined && authorization.length > LONGEST_HEADER)
      return refuse('TOKEN_MALFORMED');
    const claims = await claimsOf(tokenIn(authorization));
    if (typeof claims === 'string') return refuse(claims);
    return callerOf(claims, await connectionOf(claims.sub));
  };
};
