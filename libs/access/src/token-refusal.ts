import type { RefusalCode } from '#contracts';
import { decodeProtectedHeader } from 'jose';

/** What jsonwebtoken says, in the order in which it looks; it has no codes of its own. */
const BY_MESSAGE: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^jwt expired$/, 'TOKEN_EXPIRED'],
  [/^jwt not active$/, 'TOKEN_EXPIRED'],
  [/^jwt audience invalid/, 'TOKEN_AUDIENCE'],
  [/^jwt issuer invalid/, 'TOKEN_ISSUER'],
  [/^invalid algorithm$/, 'TOKEN_ALGORITHM'],
  [/^invalid signature$/, 'TOKEN_SIGNATURE'],
];

/** As the token claims it: good for naming a fault, for nothing else. */
const algorithmOf = (token: string): string | undefined => {
  try {
    return decodeProtectedHeader(token).alg;
  } catch {
    return undefined;
  }
};

/** Why a token is refused. An unsigned one is refused for its algorithm (`none`) before its missing signature. */
export const tokenRefusalOf = (fault: unknown, token: string): RefusalCode => {
  if (token === '') return 'TOKEN_MISSING';
  const message = fault instanceof Error ? fault.message : '';
  if (message === 'jwt signature is required') {
    return algorithmOf(token) === 'ES256' ? 'TOKEN_SIGNATURE' : 'TOKEN_ALGORITHM';
  }
  return BY_MESSAGE.find(([said]) => said.test(message))?.[1] ?? 'TOKEN_MALFORMED';
};
