import type { Refusal, RefusalCode } from '#contracts';
import { RefusedError } from './refused-error.ts';

/** What Fastify and Node refuse by themselves, before any route of ours runs. */
const BY_CODE: Record<string, RefusalCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'BODY_MALFORMED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'BODY_MALFORMED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'BODY_MALFORMED',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'BODY_MEDIA_TYPE',
  FST_ERR_BAD_URL: 'NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'NOT_FOUND',
  FST_ERR_NOT_FOUND: 'NOT_FOUND',
};

/** Nest's own exceptions, known by their status: an unknown route, a method that a route has not. */
const BY_STATUS: Record<number, RefusalCode> = {
  400: 'BODY_MALFORMED',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  413: 'BODY_TOO_LARGE',
  415: 'BODY_MEDIA_TYPE',
};

/** What Fastify's errors (`code`) and Nest's (`cause`, `getStatus`) have in common: nothing is certain. */
interface HttpFault {
  code?: unknown;
  cause?: unknown;
  getStatus?: () => number;
}

/** Only Fastify's own codes: one of the database or of the system is no fault of the caller's. */
const codeIn = (fault: HttpFault | undefined): RefusalCode | undefined =>
  typeof fault?.code === 'string' ? BY_CODE[fault.code] : undefined;

/** The expected refusals of an error; none where it is a bug or the database's. */
export const refusalsOfError = (error: unknown): readonly Refusal[] => {
  if (error instanceof RefusedError) return error.refusals;
  if (!(error instanceof Error)) return [];
  const fault = error as HttpFault;
  // Nest wraps Fastify's errors: the code is then the cause's.
  const code =
    codeIn(fault) ?? codeIn(fault.cause as HttpFault | undefined) ?? BY_STATUS[fault.getStatus?.() ?? 0];
  return code ? [{ code }] : [];
};
