import type { Shapes } from '#client';
import { printedDispute } from '../print-receipt.ts';
import type { Session } from '../session.ts';
import { bodyOf, sendStatement, type StatementOptions } from './send-statement.ts';

/** A dispute from a file, taken at this counter of whichever member's report. */
export const dispute = (session: Session, file: string, options: StatementOptions): Promise<number> => {
  const body = bodyOf(session, file) as Shapes['DisputeBody'];
  return sendStatement(session, options, {
    call: sending => session.lianfang.dispute(body, sending),
    print: sent => printedDispute(sent, { dispute: sent.receipt.id, lang: session.lang }),
  });
};

/** The party takes it back where it was opened. */
export const withdrawDispute = (session: Session, id: string, options: StatementOptions): Promise<number> => {
  const { unit, staff } = session.configuration;
  return sendStatement(session, options, {
    call: sending => session.lianfang.withdrawDispute(id, { unit, staff }, sending),
    print: sent => printedDispute(sent, { dispute: id, lang: session.lang }),
  });
};
