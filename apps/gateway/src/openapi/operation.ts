import type { OperationId, Route } from '#contracts';
import { type JsonObject, schemaRef, shapeId } from './components.ts';
import { EXAMPLES } from './examples.ts';
import { examplesOf, responsesOf } from './responses.ts';

/** All shapes by name, not only those that are needed: parameters are taken out of theirs. */
type Schemas = Record<string, JsonObject>;
/** Where a parameter is sent. */
type Place = 'path' | 'query' | 'header';

/** A parameter for each field of a shape; its schema is that of the field. */
const parametersOf = (place: Place, shapes: Route['params'], schemas: Schemas) => {
  if (!shapes) return [];
  const schema = schemas[shapeId(shapes)] ?? {};
  const required = new Set(schema.required as string[] | undefined);
  return Object.entries(schema.properties as Schemas).map(([name, field]) => ({
    name,
    in: place,
    required: required.has(name),
    ...(typeof field.description === 'string' && { description: field.description }),
    schema: field,
  }));
};

/** Every body has its examples: a test holds them against the shape. */
const bodyOf = (id: OperationId, { body }: Route) =>
  body && {
    requestBody: {
      required: true,
      content: { [body.type]: { schema: schemaRef(shapeId(body.shape)), ...examplesOf(EXAMPLES[id].body) } },
    },
  };

/**
 * One route of the table as an OpenAPI operation. It has no words of its own: summary, tag and refusals are
 * the route table's, in both languages.
 */
export const operationOf = (id: OperationId, route: Route, schemas: Schemas) => ({
  operationId: id,
  tags: [route.tag],
  summary: `${route.summary.zh} / ${route.summary.en}`,
  ...(route.public && { security: [] }),
  parameters: [
    ...parametersOf('path', route.params, schemas),
    ...parametersOf('query', route.query, schemas),
    ...parametersOf('header', route.headers, schemas),
    { $ref: '#/components/parameters/AcceptLanguage' },
  ],
  ...bodyOf(id, route),
  responses: responsesOf(id, route),
});
