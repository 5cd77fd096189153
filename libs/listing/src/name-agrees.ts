import { namesAgree, type NameDigests } from '#matching';
import type { Question } from './decision.ts';

/** Whether the asked name agrees with one of these. */
export const nameAgrees = (
  names: readonly NameDigests[],
  { names: asked, latinTypes }: Pick<Question, 'names' | 'latinTypes'>,
): boolean => names.some(name => namesAgree(asked, name, latinTypes));
