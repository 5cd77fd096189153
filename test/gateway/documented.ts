import { readFileSync } from 'node:fs';

/** An answer as the API's document knows it. */
export interface Answered {
  /** `METHOD path`, the path as the document writes it. */
  operation: string;
  status: number;
  headers: Readonly<Record<string, unknown>>;
  /** The codes of all faults, where it is a refusal; the first names it. */
  codes: readonly string[];
}

interface Response {
  content: Record<string, { examples?: Record<string, unknown> }>;
  headers?: Record<string, { required: boolean }>;
}
interface Document {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, Response> }>>;
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;

/** What the document promises, by operation and status. */
const PROMISED = new Map<string, Record<string, Response>>();
for (const [path, operations] of Object.entries(document.paths))
  for (const [method, { responses }] of Object.entries(operations))
    PROMISED.set(`${method.toUpperCase()} ${path}`, responses);

/** The statuses that the document promises of each operation, as numbers in order. */
export const promisedStatuses = (): Record<string, number[]> =>
  Object.fromEntries(
    [...PROMISED].map(([operation, responses]) => [operation, Object.keys(responses).map(Number)]),
  );

/** The codes that an operation answers with, under any status. */
const codesOf = (operation: string): Set<string> =>
  new Set(
    Object.values(PROMISED.get(operation) ?? {})
      .flatMap(({ content }) => Object.values(content))
      .flatMap(({ examples }) => Object.keys(examples ?? {})),
  );

/**
 * What of an answer the document does not promise: its status, media type, code, or a header that must come along.
 * The first code gives the status: those told with it may belong to another one.
 */
export const notPromised = ({ operation, status, headers, codes }: Answered): string | undefined => {
  const answer = `${operation} answered ${String(status)}`;
  const response = PROMISED.get(operation)?.[status];
  if (!response) return `${answer} ${codes.join(' ')}`;
  const [type = ''] = String(headers['content-type']).split(';');
  const body = response.content[type];
  if (!body) return `${answer} as ${type}`;
  const [first, ...others] = codes;
  if (first !== undefined && !Object.hasOwn(body.examples ?? {}, first)) return `${answer} ${first}`;
  const strange = others.find(code => !codesOf(operation).has(code));
  if (strange !== undefined) return `${answer} ${strange}`;
  const missing = Object.entries(response.headers ?? {}).find(
    ([name, { required }]) => required && headers[name.toLowerCase()] === undefined,
  );
  return missing && `${answer} without ${missing[0]}`;
};
