import type { Shapes } from '#client';
import { exitOfOutcome } from '../exit-codes.ts';
import { printedCheck } from '../print-check.ts';
import type { Configuration } from '../configuration.ts';
import { type Session, show } from '../session.ts';

export interface CheckOptions {
  type: string;
  number: string;
  name: string;
  authorisation: string;
  signedOn: string;
  validUntil?: string;
  purpose: string;
  amountFen?: number;
  product?: string;
  application?: string;
  loanReference?: string;
  exitCode?: boolean;
}

/** The question as typed; whether its words and numbers are right, the service says. */
export const questionOf = (options: CheckOptions, by: Pick<Configuration, 'unit' | 'staff'>) => {
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
  return {
    identifier: { type, number },
    name,
    purpose,
    ...optional,
    authorisation: { reference: authorisation, signedOn, ...(validUntil !== undefined && { validUntil }) },
    unit: by.unit,
    staff: by.staff,
  } as Shapes['CheckQuestion'];
};

/** @returns the exit code: with `--exit-code` that of the outcome */
export const check = async (session: Session, options: CheckOptions): Promise<number> => {
  const result = await session.lianfang.check(questionOf(options, session.configuration));
  const code = show(session, result, answer => printedCheck(answer, session.lang));
  return result.answer && options.exitCode ? exitOfOutcome(result.answer.outcome) : code;
};
