import {
  JSON_TYPE,
  type OperationId,
  PROBLEM_TYPE,
  REFUSALS,
  type RefusalCode,
  type Route,
  tokenStatusOf,
} from '#contracts';
import { schemaRef, shapeId } from './components.ts';
import { EXAMPLES } from './examples.ts';

/** A response object of OpenAPI 3.1. */
interface Response {
  description: string;
  headers?: Record<string, unknown>;
  content: Record<string, unknown>;
}

/** Headers are described in words; all are text. Required are those that come with every such answer. */
const headersOf = (headers: Readonly<Record<string, string>>, required: boolean) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, required, schema: { type: 'string' } },
    ]),
  );

/**
 * Headers that come with a refusal of this status, whatever its code. RFC 6750, section 3, and RFC 9110,
 * 10.2.3.
 */
const HEADERS_OF_STATUS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'RFC 6750.' },
  503: { 'Retry-After': 'Seconds after which to send the same again.' },
};

/** Examples by name, each under `value` as OpenAPI wants it. */
export const examplesOf = (examples: Readonly<Record<string, unknown>> | undefined) =>
  examples && {
    examples: Object.fromEntries(Object.entries(examples).map(([name, value]) => [name, { value }])),
  };

/** The answers of the route table. A BLOCK is a 200: an answer to the question, never an error. */
const answersOf = (id: OperationId, route: Route): Map<number, Response> =>
  new Map(
    Object.entries(route.answers).map(([status, { words, type, shape, headers }]) => [
      Number(status),
      {
        description: `${words.zh}\n\n${words.en}`,
        ...(headers && { headers: headersOf(headers, false) }),
        content: {
          [type]: {
            ...(shape && { schema: schemaRef(shapeId(shape)) }),
            ...examplesOf(EXAMPLES[id].answers[Number(status)]),
          },
        },
      },
    ]),
  );

/** The catalogue, not the route, knows a code's status; RFC 6749 has its own at the token route. */
export const statusAt = (id: OperationId, code: RefusalCode): number => {
  const { status } = REFUSALS[code];
  return id === 'issueToken' && status < 500 ? tokenStatusOf(code) : status;
};

const byStatus = (
  refusals: readonly RefusalCode[],
  statusOf: (code: RefusalCode) => number,
): Map<number, RefusalCode[]> => {
  const groups = new Map<number, RefusalCode[]>();
  for (const code of refusals) {
    const status = statusOf(code);
    groups.set(status, [...(groups.get(status) ?? []), code]);
  }
  return groups;
};

/** Errors by status: problems, but for refusals of the token route, which OAuth clients read (RFC 6749, 5.2). */
const problemsOf = (id: OperationId, refusals: readonly RefusalCode[]): Map<number, Response> => {
  const responses = new Map<number, Response>();
  for (const [status, codes] of byStatus(refusals, code => statusAt(id, code))) {
    const isOAuth = id === 'issueToken' && status < 500;
    const headers = isOAuth ? undefined : HEADERS_OF_STATUS[status];
    const example = (code: RefusalCode) => ({
      $ref: `#/components/examples/${isOAuth ? 'oauth.' : ''}${code}`,
    });
    responses.set(status, {
      description: codes.map(code => `\`${code}\` ${REFUSALS[code].zh} / ${REFUSALS[code].en}`).join('\n\n'),
      ...(headers && { headers: headersOf(headers, true) }),
      content: {
        [isOAuth ? JSON_TYPE : PROBLEM_TYPE]: {
          schema: schemaRef(isOAuth ? 'TokenError' : 'Problem'),
          examples: Object.fromEntries(codes.map(code => [code, example(code)])),
        },
      },
    });
  }
  return responses;
};

/** All that a route answers, by status: no status is both an answer and a problem. */
export const responsesOf = (id: OperationId, route: Route): Record<string, Response> =>
  Object.fromEntries([...answersOf(id, route), ...problemsOf(id, route.refusals)]);
