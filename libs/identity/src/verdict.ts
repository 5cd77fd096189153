import type { RefusalCode } from '#contracts';
import type { Identified, Parsed, RefusedNumber } from './rule.ts';

export const refuse = (code: RefusalCode, position?: number): RefusedNumber => ({
  refused: position === undefined ? { code } : { code, position },
});

/** An accepted number; what is left out of `extra` is empty. Field by field: spread, it was the dearest step of a check. */
export const accept = (
  { type, canonical, class: trust }: Identified,
  { implied = {}, also = [], flags = [] }: Partial<Pick<Parsed, 'implied' | 'also' | 'flags'>> = {},
): Parsed => ({ type, canonical, class: trust, implied, also, flags });

export const isRefused = (verdict: Parsed | RefusedNumber): verdict is RefusedNumber => 'refused' in verdict;

/** Adds that the number shows another type than the one declared. */
export const corrected = (parsed: Parsed): Parsed => ({
  ...parsed,
  flags: ['ID_TYPE_CORRECTED', ...parsed.flags.filter(flag => flag !== 'ID_TYPE_CORRECTED')],
});
