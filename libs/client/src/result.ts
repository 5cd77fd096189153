import type { TokenSource } from './access-token.ts';
import { Unreachable } from './retries.ts';
import type { components } from './schema.ts';

/** From the generated shapes alone: a bank may copy this folder, and needs nothing else of ours. */
type Problem = components['schemas']['Problem'];

/** What a call gave: the service's answer, or its refusal. An outcome of BLOCK is an answer. */
export type Result<T> =
  { answer: T; headers: Headers; problem?: never } | { answer?: never; headers: Headers; problem: Problem };

/** Enough of a problem to act upon; an older client meets newer codes. */
const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' &&
  value !== null &&
  'code' in value &&
  typeof value.code === 'string' &&
  'errors' in value &&
  Array.isArray(value.errors);

/** What openapi-fetch gives. */
interface Called<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** @throws Unreachable where what answered is not the service: a proxy's page, say. */
export const resultOf = async <T>(call: Promise<Called<T>>): Promise<Result<NonNullable<T>>> => {
  const { data, error, response } = await call;
  if (data !== undefined && data !== null) return { answer: data, headers: response.headers };
  if (isProblem(error)) return { problem: error, headers: response.headers };
  throw new Unreachable(`HTTP ${response.status} without a problem of this service`);
};

/** A token as an answer; the service's refusal to give one is read as any other. */
export const tokenResult = async (tokens: TokenSource): Promise<Result<string>> => {
  const { token: data, refusal } = await tokens.take();
  if (refusal === undefined) return { answer: data, headers: new Headers() };
  const error: unknown = await refusal.json().catch(() => undefined);
  return resultOf<string>(Promise.resolve({ error, response: refusal }));
};
