import type { Body } from './plan.ts';

export type Path = readonly (string | number)[];
/** Takes the field away. */
export const GONE = Symbol('gone');

const isBranch = (value: unknown): value is Record<string | number, unknown> =>
  typeof value === 'object' && value !== null;

/** A copy of a body with one field set, added or taken away. */
export const altered = (body: Body, path: Path, value: unknown): Body => {
  const copy: Record<string, unknown> = structuredClone({ ...body });
  let at: Record<string | number, unknown> = copy;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (!isBranch(next)) throw new Error(`no ${path.join('/')}`);
    at = next;
  }
  const last = path.at(-1);
  if (last === undefined) throw new Error('no field named');
  if (value === GONE) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return copy;
};

export const pointerOf = (path: Path): string => path.map(step => `/${step}`).join('');
