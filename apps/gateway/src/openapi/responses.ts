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

/** Headers are described in words; all are text. */
const headersOf = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [name, { description, schema: { type: 'string' } }]),
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
        ...(headers && { headers: headersOf(headers) }),
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

/** Errors by status. Those of the token route are RFC 6749, section 5.2, so plain JSON. */
const problemsOf = (id: OperationId, refusals: readonly RefusalCode[]): Map<number, Response> => {
  // The token route has a shape of its own, for OAuth clients that know nothing of ours.
  const isToken = id === 'issueToken';
  const schema = schemaRef(isToken ? 'TokenError' : 'Problem');
  const example = (code: RefusalCode) => ({
    $ref: `#/components/examples/${isToken ? 'oauth.' : ''}${code}`,
  });
  const responses = new Map<number, Response>();
  for (const [status, codes] of byStatus(refusals, isToken ? tokenStatusOf : code => REFUSALS[code].status)) {
    const headers = HEADERS_OF_STATUS[status];
    responses.set(status, {
      description: codes.map(code => `\`${code}\` ${REFUSALS[code].zh} / ${REFUSALS[code].en}`).join('\n\n'),
      ...(headers && { headers: headersOf(headers) }),
      content: {
        [isToken ? JSON_TYPE : PROBLEM_TYPE]: {
          schema,
          examples: Object.fromEntries(codes.map(code => [code, example(code)])),
        },
      },
    });
  }
  return responses;
};

/** All that a route answers, by status; one status may have an answer and a problem (readiness: 503). */
export const responsesOf = (id: OperationId, route: Route): Record<string, Response> => {
  const responses = answersOf(id, route);
  for (const [status, problem] of problemsOf(id, route.refusals)) {
    const answer = responses.get(status);
    responses.set(status, {
      ...problem,
      description: [answer?.description, problem.description].filter(Boolean).join('\n\n'),
      content: { ...answer?.content, ...problem.content },
    });
  }
  return Object.fromEntries(responses);
};
