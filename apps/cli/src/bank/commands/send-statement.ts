import { randomUUID } from 'node:crypto';
import type { Result, Sending } from '#client';
import type { Sent } from '../print-receipt.ts';
import { readJsonObject } from '../read-json.ts';
import { type Session, show } from '../session.ts';

export interface StatementOptions {
  /** Idempotency-Key; a new one unless set, so that the same line twice is two statements. */
  key?: string;
  /** If-Match: refused where the report has moved on; any number unless set. */
  ifNumber?: number;
}

/** Sends one statement under its key and shows the receipt. @returns the exit code */
export const sendStatement = async <Receipt>(
  session: Session,
  { key = randomUUID(), ifNumber }: StatementOptions,
  {
    call,
    print,
  }: {
    call: (sending: Sending) => Promise<Result<Receipt>>;
    print: (sent: Sent<Receipt>) => string;
  },
): Promise<number> => {
  const result = await call({ key, ...(ifNumber !== undefined && { number: ifNumber }) });
  // A replay is the first answer to the same key and body: nothing was said twice.
  const replayed = result.headers.get('Idempotency-Replayed') === 'true';
  return show(session, result, receipt => print({ receipt, key, replayed }));
};

/** A file's body, with the configuration's unit and staff number where it names none; the service judges it. */
export const bodyOf = ({ configuration: { unit, staff } }: Session, file: string): unknown => ({
  unit,
  staff,
  ...readJsonObject(file),
});
