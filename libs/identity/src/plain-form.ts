import type { IdentifierType } from '#contracts';
import type { IdentifierClass, Reader } from './rule.ts';
import { accept, refuse } from './verdict.ts';

/** A number that is told by its form alone: every length it can have, and its pattern. */
export const plainForm =
  (as: { type: IdentifierType; class: IdentifierClass; lengths: readonly number[]; form: RegExp }): Reader =>
  text => {
    if (!as.lengths.includes(text.length)) return refuse('ID_LENGTH');
    return as.form.test(text)
      ? accept({ type: as.type, canonical: text, class: as.class })
      : refuse('ID_FORM');
  };
