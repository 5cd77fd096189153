import type { Criterion } from '#contracts';
import { loanDigest } from '#vault';
import type { Asks } from '../database.ts';
import type { Registry } from '../registry.ts';
import { sqlFile } from '../sql-file.ts';
import { erasedOfLoan } from './erased-reports.ts';

/**
 * A report by its id, or by the member's own loan reference and criterion (then its last turn). So a bank's
 * core system keeps no foreign ids.
 */
export type ReportAddress = { id: string } | { criterion: Criterion; loanReference: string };

const TURNS = sqlFile('read/turns');

export interface Turn {
  report: string;
  turn: number;
}

/** The turns of the present member's reports on a loan under a criterion, last first. */
export const turnsOf = (tx: Asks, criterion: Criterion, loanReference: string): Promise<Turn[]> =>
  tx.rows<Turn>(TURNS, [criterion, loanReference]);

/** The id at an address; whether there is such a report is for the reader to find. */
export const reportAt = async (tx: Asks, address: ReportAddress): Promise<string | undefined> =>
  'id' in address ? address.id : (await turnsOf(tx, address.criterion, address.loanReference))[0]?.report;

const LOAN = {
  name: 'loan-of-report',
  text: `SELECT criterion, loan_reference AS "loanReference" FROM said_on_report
          WHERE report = $1 AND number = 1 AND member = nullif(current_setting('lianfang.member', true), '')::uuid`,
};

/** The loan and criterion under which the present member made a report; undefined where it is not its own, or erased. */
export const loanOf = async (
  tx: Asks,
  report: string,
): Promise<Extract<ReportAddress, { loanReference: string }> | undefined> =>
  (await tx.rows<Extract<ReportAddress, { loanReference: string }>>(LOAN, [report]))[0];

const OWN = {
  name: 'is-own',
  text: `SELECT 1 FROM statement WHERE kind = 'REPORT' AND report = $1
            AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid`,
};

/** Whether the present member reported this, erased or not. */
export const isOwn = async (tx: Asks, report: string): Promise<boolean> =>
  (await tx.rows(OWN, [report])).length > 0;

const ERASED = {
  name: 'is-erased',
  text: 'SELECT 1 FROM statement WHERE report = $1 AND number = 1 AND erased_at IS NOT NULL',
};

/**
 * The id of the present member's own erased report at an address, if it is one: under its own reference too, by the keyed
 * digest that the skeleton keeps; so a bank learns what became of it without having kept an id.
 */
export const erasedAt = async (
  { indexKeys }: Registry,
  tx: Asks,
  { member, address }: { member: string; address: ReportAddress },
): Promise<string | undefined> => {
  if ('id' in address) return (await tx.rows(ERASED, [address.id])).length > 0 ? address.id : undefined;
  return (await erasedOfLoan(tx, loanDigest(indexKeys, { member, ...address })))[0]?.report;
};
