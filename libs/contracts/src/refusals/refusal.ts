import type * as z from 'zod';

/** The same words in the service's two languages; Chinese is the first. */
export interface Words {
  zh: string;
  en: string;
}

/** 400 unreadable, 404 missing or another's, 409 against what stands, 412 a moved number, 422 all else. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 500 | 503;

/** What happened, what to do next, and the shape of what stands beside `code` in the problem. */
export interface RefusalWords extends Words {
  next: Words;
  holds?: z.ZodType;
}

export interface RefusalEntry<C extends string = string> extends RefusalWords {
  code: C;
  status: RefusalStatus;
}

/** One entry of the catalogue. A code is the thing at fault, then the fault; it is never used again. */
export const refusal = <const C extends string>(
  code: C,
  status: RefusalStatus,
  words: RefusalWords,
): RefusalEntry<C> => ({ code, status, ...words });

/** Entries by code, so that the codes of the catalogue are a type. */
export const catalogue = <const C extends string>(...entries: RefusalEntry<C>[]) => {
  const byCode = {} as Record<C, RefusalEntry>;
  for (const entry of entries) byCode[entry.code] = entry;
  return byCode;
};
