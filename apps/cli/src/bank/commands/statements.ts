import type { ReportAddress, Result, Sending, Shapes } from '#client';
import { printedReceipt } from '../print-receipt.ts';
import type { Session } from '../session.ts';
import { bodyOf, sendStatement, type StatementOptions } from './send-statement.ts';

/** What every statement on a report is answered with. */
type Receipt = Result<Shapes['StatementReceipt']>;

const send = (
  session: Session,
  options: StatementOptions,
  call: (sending: Sending) => Promise<Receipt>,
): Promise<number> =>
  sendStatement(session, options, { call, print: sent => printedReceipt(sent, session.lang) });

/** A report of one loan from a file. */
export const report = (session: Session, file: string, options: StatementOptions): Promise<number> => {
  const body = bodyOf(session, file) as Shapes['ReportBody'];
  return send(session, options, sending => session.lianfang.report(body, sending));
};

/** The report that a statement is on. */
export interface On extends StatementOptions {
  report: ReportAddress;
}

/** The whole report again from a file: parties can be dropped, never added. */
export const correct = (session: Session, file: string, on: On): Promise<number> => {
  const body = bodyOf(session, file) as Shapes['CorrectionBody'];
  return send(session, on, sending => session.lianfang.correct(on.report, body, sending));
};

/** Of an open report, at least once in 12 months: else it is in doubt. */
export interface Renewal {
  asOf: string;
  outstandingFen: number;
}

export const renew = (session: Session, { asOf, outstandingFen }: Renewal, on: On): Promise<number> => {
  const { unit, staff } = session.configuration;
  const body = { asOf, outstandingFen, unit, staff };
  return send(session, on, sending => session.lianfang.renew(on.report, body, sending));
};

/** Within 7 days of the end; later is accepted and counted. */
export interface Settlement {
  endedOn: string;
  how: string;
  principalFen?: number;
  interestFen?: number;
}

/** A sum recovered that is not named is nothing recovered; neither named says nothing of it. */
export const settlementOf = ({ endedOn, how, principalFen, interestFen }: Settlement) => ({
  endedOn,
  how: how as Shapes['SettlementBody']['how'],
  ...((principalFen !== undefined || interestFen !== undefined) && {
    recovered: { principalFen: principalFen ?? 0, interestFen: interestFen ?? 0 },
  }),
});

export const settle = (session: Session, settlement: Settlement, on: On): Promise<number> => {
  const { unit, staff } = session.configuration;
  const body = { ...settlementOf(settlement), unit, staff };
  return send(session, on, sending => session.lianfang.settle(on.report, body, sending));
};

/** WRONG_PARTY, WRONG_LOAN and WRONG_CRITERION are followed by the right report. */
export interface Withdrawal {
  reason: string;
  words?: string;
}

export const withdraw = (session: Session, { reason, words }: Withdrawal, on: On): Promise<number> => {
  const { unit, staff } = session.configuration;
  const body = {
    reason: reason as Shapes['WithdrawalBody']['reason'],
    ...(words !== undefined && { words }),
    unit,
    staff,
  };
  return send(session, on, sending => session.lianfang.withdraw(on.report, body, sending));
};

/** The report stands. Each document as `KIND:DATE`, its digest behind it where there is one. */
export interface Reply {
  dispute: string;
  grounds: string;
  evidence?: string[];
}

/** `LEDGER:2025-06-21` or `LEDGER:2025-06-21:sha256:…`; what is none of it the service refuses. */
const documentOf = (typed: string): Shapes['ReplyBody']['evidence'][number] => {
  const [kind = '', datedOn = '', ...digest] = typed.split(':');
  return {
    kind: kind as Shapes['EvidenceKind'],
    datedOn,
    ...(digest.length > 0 && { digest: digest.join(':') }),
  };
};

export const reply = (session: Session, said: Reply, on: On): Promise<number> => {
  const { unit, staff } = session.configuration;
  const { dispute, grounds, evidence = [] } = said;
  const body = { dispute, grounds, evidence: evidence.map(documentOf), unit, staff };
  return send(session, on, sending => session.lianfang.reply(on.report, body, sending));
};
