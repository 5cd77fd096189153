import { withoutPrivateUse } from './private-use.ts';

/** Controls, joiners, marks of direction, soft hyphens, variation selectors: nothing that a reader sees. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

/**
 * Middle dots between the parts of a minority or foreign name. The state's notice wants U+00B7 alone;
 * NFKC does not unify them. The full stop is among them, for that is what keyboards have.
 */
export const SEPARATORS = /[\u00b7•‧⋅∙・･●.․⸱⸳᛫]/gu;

/** The text as a reader sees it: private points settled, compatibility forms folded (NFKC), invisible characters out. */
export const asRead = (text: string): string =>
  withoutPrivateUse(text).normalize('NFKC').replace(INVISIBLE, '');

/** Whether any Chinese character is in it. */
export const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
