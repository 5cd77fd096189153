import * as z from 'zod';
import type { Lang } from './language.ts';
import { inDocumentOrder } from './pointer.ts';
import { REFUSALS, type Refusal, type RefusalCode } from './refusals.ts';
import { Id } from './scalars.ts';

const [first, ...others] = Object.keys(REFUSALS) as RefusalCode[];
if (first === undefined) throw new Error('the catalogue of refusals is empty');
/** The codes of the catalogue, so that a generated client knows them too. */
export const ProblemCode = z.enum([first, ...others]).meta({ id: 'ProblemCode' });

/** Where the pages of problems stand; the last part is the code. */
const PROBLEM_TYPES = 'https://lianfang.example/problems/';

/** One fault: `pointer` is an RFC 6901 pointer into the body, empty where the fault is not in the body. */
export const ProblemError = z
  .strictObject({ pointer: z.string(), code: ProblemCode, detail: z.string(), next: z.string() })
  .meta({ id: 'ProblemError' });

/** RFC 9457. `code`, `title`, `status` are those of the first error in document order. */
export const Problem = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    code: ProblemCode,
    errors: z.array(ProblemError),
    requestId: z.string(),
    firstReport: Id.optional().meta({
      description: 'REPORT_DUPLICATE, REPORT_SAME_CONDUCT: the report that stands.',
    }),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** In which language, and under which id the log has it; with the body as it was sent, errors come in its order. */
export interface ProblemContext {
  lang: Lang;
  requestId: string;
  body?: unknown;
}

/** `position` counts from 1; it tells the clerk which character to look at. */
const detailOf = ({ code, position }: Refusal, lang: Lang): string => {
  const words = REFUSALS[code][lang];
  if (position === undefined) return words;
  return lang === 'zh' ? `${words}（第${position}位）` : `${words} (character ${position})`;
};

/** The problem that refusals make, in document order; none at all is a bug of the caller. */
export const problemOfRefusals = (
  refusals: readonly Refusal[],
  { lang, requestId, body }: ProblemContext,
): Problem => {
  const ordered = body === undefined ? refusals : inDocumentOrder(refusals, body);
  const [first] = ordered;
  if (first === undefined) throw new RangeError('a problem needs a refusal');
  const { status, [lang]: title } = REFUSALS[first.code];
  const errors = ordered.map(refusal => ({
    pointer: refusal.pointer ?? '',
    code: refusal.code,
    detail: detailOf(refusal, lang),
    next: REFUSALS[refusal.code].next[lang],
  }));
  const type = `${PROBLEM_TYPES}${first.code}`;
  return { type, title, status, code: first.code, errors, requestId, ...first.holds };
};
