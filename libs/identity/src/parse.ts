import type { IdentifierType } from '#contracts';
import { normalise, positionAsSent } from './normalise.ts';
import { personNumber } from './person-number.ts';
import { isNobodys, isPublishedSample, isTypedFiller } from './placeholders.ts';
import type { Parsed, RefusedNumber, TypeRule } from './rule.ts';
import { RULES } from './rules.ts';
import { readUscc } from './uscc.ts';
import { isRefused, refuse } from './verdict.ts';

/** Longest text that is looked at, in code points; a UTF-16 text of twice as many units cannot be shorter. */
const MOST = 64;

/** `1.10105E+17`: what a spreadsheet makes of a long number. */
const SCIENTIFIC = /^\d+(\.\d+)?E\+\d+$|^\d+\.\d+E\d+$/;

const readResident = personNumber('RESIDENT_ID');

const tooLong = (text: string): boolean => text.length > 2 * MOST || Array.from(text).length > MOST;

/** Whether the refused text is, by its own check and with certainty, a number of another kind of document. */
const showsAnotherType = (declared: IdentifierType, number: string, day: string): boolean => {
  // A taxpayer's number has been looked at for every other one already.
  if (number.length !== 18 || declared === 'TAX_NO') return false;
  // A person's number has no letter but a final X: only then is a passing MOD 31 no accident.
  const organisational = /[A-Z]/.test(number.slice(0, 17)) && !RULES.USCC.foreign.test(number);
  if (organisational) return declared !== 'USCC' && !isRefused(readUscc(number, day));
  return !isRefused(readResident(number, day));
};

const foreignAt = (rule: TypeRule, number: string): number => {
  const at = number.search(rule.foreign);
  return at < 0 ? at : Array.from(number.slice(0, at)).length;
};

/** What can be said of the text before its type's own rule. */
const refuseText = (text: string, number: string, rule: TypeRule): RefusedNumber | null => {
  if (number === '') return refuse('ID_EMPTY');
  if (SCIENTIFIC.test(number)) return refuse('ID_SPREADSHEET');
  const at = foreignAt(rule, number);
  if (at >= 0) return refuse('ID_CHARSET', positionAsSent(text, at));
  return isTypedFiller(number) ? refuse('ID_PLACEHOLDER') : null;
};

export interface ParseContext {
  /** The day of receipt, `YYYY-MM-DD`: nobody is born after it. */
  day: string;
  /** Whether the standards' published samples are numbers here (a SANDBOX only). */
  samples: boolean;
}

/**
 * Reads one identifier of a declared type. Never repairs: an O for a 0 is refused, with its position.
 * The type is required, since 2.5% of well-formed foreign residence numbers also pass as a USCC.
 */
export const parse = (
  type: IdentifierType,
  text: string,
  { day, samples }: ParseContext,
): Parsed | RefusedNumber => {
  if (!Object.hasOwn(RULES, type)) return refuse('ID_TYPE_UNKNOWN');
  if (tooLong(text)) return refuse('ID_TOO_LONG');
  const number = normalise(text);
  const rule = RULES[type];
  const verdict = refuseText(text, number, rule) ?? rule.read(number, day);
  if (isRefused(verdict)) return showsAnotherType(type, number, day) ? refuse('ID_TYPE_MISMATCH') : verdict;
  if (isNobodys(verdict) || (!samples && isPublishedSample(verdict))) return refuse('ID_PLACEHOLDER');
  return verdict;
};
