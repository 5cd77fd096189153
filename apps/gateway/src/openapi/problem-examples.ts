import {
  type Problem,
  problemOfRefusals,
  REFUSALS,
  type Refusal,
  type RefusalCode,
  type TokenError,
  tokenErrorOf,
} from '#contracts';
import { REPORT_ID, REQUEST_ID } from './answer-examples.ts';

/** Where a fault of each area usually stands; what is not in a body points nowhere. */
const POINTERS: Readonly<Record<string, string>> = {
  ID: '/parties/0/identifiers/0/number',
  NAME: '/parties/0/name',
  PARTY: '/parties/1',
  LOAN: '/loan',
  FACTS: '/facts',
  NOTICE: '/parties/0/notice',
  CONSENT: '/parties/0/consent',
  AUTHORISATION: '/authorisation',
  UNIT: '/unit',
};

/**
 * A refusal as the service would give it, with what its code holds. A pointer, a position or what a code
 * holds are shown where a client will meet them, and nowhere else.
 */
const refusalLike = (code: RefusalCode): Refusal => {
  const pointer = code.startsWith('BODY_FIELD_')
    ? '/loan/principalFen'
    : POINTERS[code.split('_', 1)[0] ?? ''];
  return {
    code,
    ...(pointer !== undefined && { pointer }),
    ...(code === 'ID_CHARSET' && { position: 3 }),
    ...(REFUSALS[code].holds && { holds: { firstReport: REPORT_ID } }),
  };
};

const chinese = { lang: 'zh', requestId: REQUEST_ID } as const;

/** The same request id everywhere, so that the document never changes by itself. */
export const problemExample = (code: RefusalCode): Problem => problemOfRefusals([refusalLike(code)], chinese);
export const tokenErrorExample = (code: RefusalCode): TokenError =>
  tokenErrorOf(problemOfRefusals([{ code }], chinese));
