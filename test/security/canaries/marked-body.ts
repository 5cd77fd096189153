import { type Operation, sitesOf, valueAt, withAt } from '../api-document.ts';
import type { Marks } from './marks.ts';

/** Which shapes and fields of the document speak of persons: names, free words, numbers, and how to reach them. */
const markFor = (
  marks: Marks,
  named: string | undefined,
  field: string | number | undefined,
): string | undefined => {
  if (named === 'Name') return marks.name();
  if (field === 'telephone') return marks.telephone();
  return named === 'Text' ? marks.words() : undefined;
};

/** Fields that few examples have, each where its shape allows it. */
const OFTEN_LEFT_OUT = new Set(['address', 'telephone', 'formerNames', 'words']);

const withAll = (body: unknown, schema: NonNullable<Operation['body']>['schema'], keep: boolean): unknown =>
  sitesOf(body, schema).reduce((made, { at }) => {
    const field = at.at(-1);
    if (keep && field === 'formerNames') return made;
    if (!OFTEN_LEFT_OUT.has(String(field)) || valueAt(made, at) !== undefined) return made;
    return withAt(
      made,
      at,
      field === 'formerNames' ? ['旧名'] : field === 'telephone' ? '13900000000' : '字',
    );
  }, body);

/** A right body of which every text about a person is a mark of its own. @param keep who is who: names and numbers stay */
export const markedBody = (operation: Operation, body: unknown, [marks, keep]: [Marks, boolean]): unknown => {
  if (!operation.body) return body;
  const { schema } = operation.body;
  let made = withAll(body, schema, keep);
  for (const { at, named } of sitesOf(made, schema)) {
    const value = valueAt(made, at);
    if (value === undefined) continue;
    const mark =
      typeof value === 'string' && !(keep && named === 'Name') ? markFor(marks, named, at.at(-1)) : undefined;
    if (mark !== undefined) made = withAt(made, at, mark);
    if (named !== 'IdentifierInput' || keep) continue;
    const number = marks.number((value as Record<string, unknown>)['type']);
    if (number !== undefined) made = withAt(made, [...at, 'number'], number);
  }
  return made;
};
