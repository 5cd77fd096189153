import * as z from 'zod';
// The shapes stand in Zod's registry once they are imported.
import '#contracts';

/** A part of the document. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Where shapes stand in the document. */
const AT = '#/components/schemas/';

/** A reference to a shape, so that each stands in the document once. */
export const schemaRef = (id: string) => ({ $ref: AT + id });

/** Shapes used by a route stand in the registry under their name. */
export const shapeId = (shape: z.ZodType): string => {
  const id = z.globalRegistry.get(shape)?.id;
  if (id === undefined) throw new Error('a shape of the route table has no id');
  return id;
};

/** Zod names schema and dialect in each; in a document both are the document's. */
const withoutIds = (schema: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(schema).filter(([name]) => name !== '$id' && name !== '$schema'));

/**
 * Every shape in the registry as JSON Schema 2020-12, which is OpenAPI 3.1's dialect. As a client sends them
 * (`io: input`): what has a default may be left out.
 */
export const allSchemas = (): Record<string, JsonObject> => {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    target: 'draft-2020-12',
    io: 'input',
    uri: id => AT + id,
  });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutIds(schema)]));
};

/**
 * The names of all shapes that a part of the document refers to. Found in the text: a reference can stand at
 * any depth of a shape.
 */
const refsIn = (part: unknown): Set<string> =>
  new Set([...JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id ?? ''));

/** The shapes that the paths need, and those that these need; by name, so that the document never changes by itself. */
export const neededSchemas = (
  paths: unknown,
  all: Record<string, JsonObject>,
): Record<string, JsonObject> => {
  const needed = new Set<string>();
  let found = refsIn(paths);
  while (found.size > 0) {
    for (const id of found) needed.add(id);
    const next = refsIn([...found].map(id => all[id]));
    found = new Set([...next].filter(id => !needed.has(id)));
  }
  return Object.fromEntries([...needed].sort().flatMap(id => (all[id] ? [[id, all[id]]] : [])));
};
