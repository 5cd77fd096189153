export { authenticator, type Authenticate, type Authenticated } from './authenticate.ts';
export type { Caller, CallingMember } from './caller.ts';
export { grantToken, type TokenIssuer } from './grant-token.ts';
export { issueToken, type TokenFor } from './issue-token.ts';
export type { Connection, FindConnection, RememberAssertion } from './ports.ts';
export { publicKeyOf } from './public-key.ts';
export { keySetOf, newSigningKey, signingKeyOf, type SigningKey } from './signing-key.ts';
export { signReceipt } from './sign-receipt.ts';
export type { TokenRules } from './token-strategy.ts';
