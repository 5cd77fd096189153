import { randomUUID } from 'node:crypto';
import type { ReportAddress, Result, Sending, Shapes } from '#client';
import { printedReceipt } from '../print-receipt.ts';
import { readJsonObject } from '../read-json.ts';
import { type Session, show } from '../session.ts';

export interface StatementOptions {
  /** Idempotency-Key; a new one unless set, so that the same line twice is two statements. */
  key?: string;
  /** If-Match: refused where the report has moved on; any number unless set. */
  ifNumber?: number;
}

/** What every statement is answered with. */
type Receipt = Result<Shapes['StatementReceipt']>;

/** Sends one statement under its key and shows the receipt. @returns the exit code */
const send = async (
  session: Session,
  { key = randomUUID(), ifNumber }: StatementOptions,
  call: (sending: Sending) => Promise<Receipt>,
): Promise<number> => {
  const result = await call({ key, ...(ifNumber !== undefined && { number: ifNumber }) });
  // A replay is the first answer to the same key and body: nothing was said twice.
  const replayed = result.headers.get('Idempotency-Replayed') === 'true';
  return show(session, result, receipt => printedReceipt({ receipt, key, replayed }, session.lang));
};

/** A file's body, with the configuration's unit and staff number where it names none; the service judges it. */
const bodyOf = ({ configuration: { unit, staff } }: Session, file: string): unknown => ({
  unit,
  staff,
  ...readJsonObject(file),
});

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
