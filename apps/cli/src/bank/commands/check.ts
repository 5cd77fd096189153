import type { Shapes } from '#client';
import type { PartyKind } from '#contracts';
import { exitOfOutcome } from '../exit-codes.ts';
import { printedCheck } from '../print-check.ts';
import type { Configuration } from '../configuration.ts';
import { type Session, show } from '../session.ts';

/** As commander gives them; dates and codes are still text. */
export interface CheckOptions {
  /** A type of ours, or a bank's own code with its kind: `PERSON:10`, `ORGANISATION:20`. */
  type: string;
  number: string;
  name: string;
  authorisation: string;
  signedOn: string;
  validUntil?: string;
  purpose: string;
  /** Fen, not yuan. */
  amountFen?: number;
  product?: string;
  application?: string;
  loanReference?: string;
  /** The exit code tells the outcome, for scripts. */
  exitCode?: boolean;
}

/** One bank code means different things for the two kinds, so the kind stands before it. */
const BANK_CODE = /^(PERSON|ORGANISATION):(.+)$/;

/** A code that is not mapped goes as it is: the service says ID_TYPE_UNKNOWN. */
const typeOf = async (typed: string): Promise<string> => {
  const [, kind, code] = BANK_CODE.exec(typed) ?? [];
  if (kind === undefined || code === undefined) return typed;
  const { identifierTypeOfBankCode } = await import('#contracts');
  return identifierTypeOfBankCode(kind as PartyKind, code) ?? typed;
};

/** The question as typed; whether its words and numbers are right, the service says. */
export const questionOf = async (options: CheckOptions, by: Pick<Configuration, 'unit' | 'staff'>) => {
  const {
    type,
    number,
    name,
    authorisation,
    signedOn,
    validUntil,
    purpose,
    exitCode: _,
    ...optional
  } = options;
  const question = {
    identifier: { type: await typeOf(type), number },
    name,
    purpose,
    ...optional,
    authorisation: { reference: authorisation, signedOn, ...(validUntil !== undefined && { validUntil }) },
    unit: by.unit,
    staff: by.staff,
  };
  // Strings where the shape has codes: the service judges them, and says which one is wrong.
  return question as Shapes['CheckQuestion'];
};

/** @returns the exit code: with `--exit-code` that of the outcome */
export const check = async (session: Session, options: CheckOptions): Promise<number> => {
  const result = await session.lianfang.check(await questionOf(options, session.configuration));
  const code = show(session, result, answer => printedCheck(answer, session.lang));
  return result.answer && options.exitCode ? exitOfOutcome(result.answer.outcome) : code;
};
