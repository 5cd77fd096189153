export { verifyAssertion, type Assertion, type AssertionRules, type KeysOf } from './assertion.ts';
export { authenticator, type Authenticate, type Authenticated } from './authenticate.ts';
export type { Caller, CallingMember } from './caller.ts';
export { grantToken, type TokenIssuer } from './grant-token.ts';
export { issueToken, TOKEN_SECONDS, type TokenFor } from './issue-token.ts';
export type { Connection, FindConnection, RememberAssertion } from './ports.ts';
export { keySetOf, newSigningKey, signingKeyOf, type SigningKey } from './signing-key.ts';
export type { TokenRules } from './token-strategy.ts';
