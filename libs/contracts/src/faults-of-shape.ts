import type * as z from 'zod';
import { inDocumentOrder, pointerOf } from './pointer.ts';
import { REFUSALS, type Refusal, type RefusalCode } from './refusals.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Names that may be pointed to. Others may be a number or a name put in the wrong place: their object is pointed to. */
const FIELD_NAME = /^(?!.*\d{4})[A-Za-z_][\w-]{0,63}$/;

/** What was sent at a path; undefined where nothing was. */
const valueAt = (body: unknown, path: Path): unknown => {
  let here = body;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<PropertyKey, unknown>)[step];
  }
  return here;
};

/** A shape may name a code of the catalogue as its message, where another word than the general one is due. */
const named = (issue: Issue): RefusalCode | undefined =>
  Object.hasOwn(REFUSALS, issue.message) ? (issue.message as RefusalCode) : undefined;

/** Missing before type before value: a missing word is no wrong word. */
const general = (issue: Issue, value: unknown): RefusalCode => {
  if (value === undefined) return 'BODY_FIELD_MISSING';
  if (issue.code === 'invalid_type') return 'BODY_FIELD_TYPE';
  const isWord = issue.code === 'invalid_value' || issue.code === 'invalid_union';
  return isWord && typeof value !== 'string' ? 'BODY_FIELD_TYPE' : 'BODY_FIELD_VALUE';
};

/** Whether a branch of a union does not know the fields that were sent. */
const strange = (branch: readonly Issue[]): number =>
  branch.filter(({ code, path }) => code === 'unrecognized_keys' && path.length === 0).length;

/** Of a union the branch that knows the fields sent is meant; where several do, the first. */
const meantBranch = (branches: readonly (readonly Issue[])[]): readonly Issue[] =>
  branches.reduce((best, branch) => (strange(branch) < strange(best) ? branch : best));

/** Two rules of one field that are both broken are one fault. */
const once = (faults: readonly Refusal[]): Map<string, Refusal> =>
  new Map(faults.map(fault => [`${fault.code} ${fault.pointer}`, fault]));

/** Whether a field that tells the branches apart says none of them. */
const isUntold = (branches: readonly (readonly Issue[])[]): boolean =>
  branches.every(branch => branch.some(({ code, path }) => code === 'invalid_value' && path.length === 1));

/** Where no branch is meant, what every one of them refuses is at fault whichever was. */
const inEvery = (branches: readonly Refusal[][]): Refusal[] => {
  const [first = [], ...others] = branches.map(once);
  return [...first].flatMap(([key, fault]) => (others.every(other => other.has(key)) ? [fault] : []));
};

/** One issue of Zod is several faults where it names several fields or branches. */
const faultsAt = (issue: Issue, above: Path, body: unknown): Refusal[] => {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      code: 'BODY_FIELD_UNKNOWN',
      pointer: pointerOf(FIELD_NAME.test(key) ? [...path, key] : path),
    }));
  }
  const value = valueAt(body, path);
  const isObject = typeof value === 'object' && value !== null;
  if (issue.code === 'invalid_union' && issue.errors.length > 0 && isObject) {
    const faultsOf = (branch: readonly Issue[]) => branch.flatMap(inner => faultsAt(inner, path, body));
    return isUntold(issue.errors) ? inEvery(issue.errors.map(faultsOf)) : faultsOf(meantBranch(issue.errors));
  }
  return [{ code: named(issue) ?? general(issue, value), pointer: pointerOf(path) }];
};

/**
 * All faults of shape at once, in document order, as refusals.
 *
 * They hold pointers only: no value of the body is ever repeated.
 */
const refusalsOfZod = (issues: readonly Issue[], body: unknown): Refusal[] =>
  inDocumentOrder([...once(issues.flatMap(issue => faultsAt(issue, [], body))).values()], body);

/** Reads a body by its shape: the value, or every fault. */
export const readShape = <S extends z.ZodType>(
  shape: S,
  body: unknown,
): { value: z.output<S>; refusals?: never } | { value?: never; refusals: Refusal[] } => {
  const read = shape.safeParse(body);
  return read.success ? { value: read.data } : { refusals: refusalsOfZod(read.error.issues, body) };
};
