import {
  ASSERTION_TYPE,
  GRANT_TYPE,
  type Refusal,
  type RefusalCode,
  type TokenAnswer,
  type TokenForm,
} from '#contracts';
import { verifyAssertion, type Assertion } from './assertion.ts';
import { issueToken, TOKEN_SECONDS } from './issue-token.ts';
import type { Connection, FindConnection, RememberAssertion } from './ports.ts';
import type { SigningKey } from './signing-key.ts';

/** What the token route works with. */
export interface TokenIssuer {
  key: SigningKey;
  /** Issuer and audience of the access tokens. */
  issuer: string;
  /** Audience of the assertions. */
  tokenUrl: string;
  findConnection: FindConnection;
  rememberAssertion: RememberAssertion;
}

type Member = Connection['members'][number];
/** The one member of the token: the one named, or the only one that the connection has. */
const memberFor = (named: string | undefined, { members }: Connection): Member | RefusalCode => {
  const only = members.length === 1 ? members[0] : undefined;
  const member = named === undefined ? only : members.find(({ code }) => code === named);
  if (!member) return named === undefined ? 'MEMBER_UNKNOWN' : 'MEMBER_NOT_YOURS';
  return member.suspended ? 'MEMBER_SUSPENDED' : member;
};

/**
 * The token route (RFC 6749, 4.4 with RFC 7523): an assertion against an access token.
 * The `jti` is kept only once the assertion holds, so that nobody else can use one up.
 */
export const grantToken = async (
  issuer: TokenIssuer,
  form: TokenForm,
  now: Date = new Date(),
): Promise<{ granted: TokenAnswer } | { refused: Refusal }> => {
  if (form.grant_type !== GRANT_TYPE || form.client_assertion_type !== ASSERTION_TYPE) {
    return { refused: { code: 'TOKEN_GRANT' } };
  }
  const known: { connection: Connection | null } = { connection: null };
  const keysOf = async (id: string) => {
    known.connection = await issuer.findConnection(id);
    return known.connection?.keys ?? null;
  };
  const verified = await verifyAssertion(form.client_assertion, { keysOf, audience: issuer.tokenUrl, now });
  if ('refused' in verified) return verified;
  if (!known.connection || known.connection.suspended) return { refused: { code: 'MEMBER_SUSPENDED' } };
  // Of two requests with one assertion the database lets one through.
  if (!(await issuer.rememberAssertion(verified.assertion)))
    return { refused: { code: 'TOKEN_ASSERTION_USED' } };
  const member = memberFor(form.member, known.connection);
  if (typeof member === 'string') return { refused: { code: member } };
  return { granted: await granted(issuer, verified.assertion, member) };
};

/** The token ends with the key that signed the assertion: its `kid` goes along. */
const granted = async (
  { key, issuer }: TokenIssuer,
  { connection, keyId }: Assertion,
  member: Member,
): Promise<TokenAnswer> => ({
  access_token: await issueToken(key, { connection, keyId, member: member.code, issuer, audience: issuer }),
  token_type: 'Bearer',
  expires_in: TOKEN_SECONDS,
});
