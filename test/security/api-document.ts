import { readFileSync } from 'node:fs';

/** As much of JSON Schema as the API's document uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  oneOf?: Schema[];
  anyOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

/** One operation of docs/openapi.json: whatever is added there is met here without a line changed. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  isGuarded: boolean;
  parameters: Parameter[];
  body?: { type: string; schema: Schema; examples: unknown[] };
}

interface Described {
  operationId: string;
  security?: unknown[];
  parameters?: (Parameter & { $ref?: string })[];
  requestBody?: { content: Record<string, { schema: Schema; examples: Record<string, { value: unknown }> }> };
}
interface Document {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, Parameter> };
}

const document = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Document;

const lastOf = (ref: string): string => ref.slice(ref.lastIndexOf('/') + 1);
const nameOf = ({ $ref }: Schema): string | undefined => $ref && lastOf($ref);
export const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : resolved(document.components.schemas[lastOf(schema.$ref)]!);

const operationOf = ([path, method, described]: [string, string, Described]): Operation => {
  const [[type, content] = []] = Object.entries(described.requestBody?.content ?? {});
  const examples = Object.values(content?.examples ?? {}).map(({ value }) => value);
  return {
    id: described.operationId,
    method: method.toUpperCase(),
    path,
    isGuarded: described.security?.length !== 0,
    parameters: (described.parameters ?? []).map(one =>
      one.$ref === undefined ? one : document.components.parameters[lastOf(one.$ref)]!,
    ),
    ...(type !== undefined && content && { body: { type, schema: content.schema, examples } }),
  };
};

export const OPERATIONS: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, described]) => operationOf([path, method, described])),
);

/** A place in a body, with the shape that stands there; `named` is the shape's name where it has one. */
export interface Site {
  at: (string | number)[];
  schema: Schema;
  named: string | undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of several shapes the one that the value is meant to be: its constants agree and nothing required is missing. */
const branchFor = (schema: Schema, value: unknown): Schema => {
  const branches = schema.oneOf ?? schema.anyOf;
  if (!branches) return schema;
  const fits = (branch: Schema): boolean => {
    const { properties = {}, required = [], type, enum: values } = resolved(branch);
    if (!isObject(value))
      return values ? values.includes(value) : type !== 'object' && (type !== 'null' || value === null);
    return (
      required.every(name => name in value) &&
      Object.entries(properties).every(
        ([name, { const: only }]) => only === undefined || value[name] === only,
      )
    );
  };
  const branch = branches.find(fits) ?? branches[0]!;
  return branchFor(resolved(branch), value);
};

/** Every place of a body that its shape knows, outermost first; what may stand there and does not is one too. */
export const sitesOf = (value: unknown, schema: Schema, at: Site['at'] = []): Site[] => {
  const shape = branchFor(resolved(schema), value);
  const own = { at, schema: shape, named: nameOf(schema) };
  if (Array.isArray(value) && shape.items)
    return [own, ...value.flatMap((item, n) => sitesOf(item, shape.items!, [...at, n]))];
  if (!isObject(value)) return [own];
  const inner = Object.entries(shape.properties ?? {});
  return [own, ...inner.flatMap(([name, part]) => sitesOf(value[name], part, [...at, name]))];
};

/** What stands at a place; undefined where nothing does. */
export const valueAt = (value: unknown, at: Site['at']): unknown =>
  at.reduce<unknown>((here, step) => (here as Record<string | number, unknown> | undefined)?.[step], value);

/** A copy of a body with another value at a place; undefined takes it away. */
export const withAt = (value: unknown, at: Site['at'], put: unknown): unknown => {
  if (at.length === 0) return put;
  const copy = structuredClone(value);
  const last = at.at(-1)!;
  const holder = valueAt(copy, at.slice(0, -1)) as Record<string | number, unknown> | undefined;
  if (typeof holder !== 'object') return copy;
  if (put === undefined) delete holder[last];
  else
    Object.defineProperty(holder, last, { value: put, enumerable: true, configurable: true, writable: true });
  return copy;
};
