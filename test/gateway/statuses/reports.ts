import type { OperationId } from '#contracts';
import { randomUUID } from 'node:crypto';
import { defaultReport } from '../../world/bodies.ts';
import { type Right, rows, type Rows } from './rows.ts';
import type { Stage } from './stage.ts';
import { asItIs, GUARDED, ofAnotherMember, ON_REPORT, otherwise, STATEMENT } from './ways.ts';

const by = { unit: '0012', staff: '10231' };
/** A body for a report of this loan. */
type BodyOf = (stage: Stage, loanReference: string) => object;

const correction: BodyOf = ({ today }, reference) => defaultReport(today, { reference });
const renewal: BodyOf = ({ today }) => ({ asOf: today, outstandingFen: 3_812_000, ...by });
const settlement: BodyOf = ({ today }) => ({ endedOn: today, how: 'PAID', ...by });
const withdrawal: BodyOf = () => ({ reason: 'BANK_ERROR', ...by });

/** About a new report of RCA's; each of the two addresses takes from `path` what it needs. */
const onReport =
  (bodyOf?: BodyOf): Right =>
  async stage => {
    const { id, loanReference } = await stage.report();
    const path = { id, loanReference, criterion: 'DEFAULT' };
    if (!bodyOf) return { as: 'RCA', path };
    const headers = { 'idempotency-key': randomUUID() };
    return { as: 'RCA', path, headers, body: bodyOf(stage, loanReference) };
  };

const newReport: Right = ({ today }) => {
  const reference = randomUUID();
  const headers = { 'idempotency-key': reference };
  return { as: 'RCA', headers, body: defaultReport(today, { reference }) };
};

const read = (operation: OperationId) =>
  rows(operation, onReport(), { 200: asItIs, ...GUARDED, 404: ofAnotherMember });
const said = (operation: OperationId, bodyOf: BodyOf) =>
  rows(operation, onReport(bodyOf), { 202: asItIs, ...ON_REPORT });

export const REPORTS: Rows[] = [
  rows('makeReport', newReport, { 202: asItIs, ...STATEMENT }),
  rows('listReports', () => ({ as: 'RCA' }), {
    200: asItIs,
    ...GUARDED,
    422: otherwise({ query: '?limit=0' }),
  }),
  read('readReport'),
  read('readReportByLoan'),
  said('correctReport', correction),
  said('correctReportByLoan', correction),
  said('renewReport', renewal),
  said('renewReportByLoan', renewal),
  said('settleReport', settlement),
  said('settleReportByLoan', settlement),
  said('withdrawReport', withdrawal),
  said('withdrawReportByLoan', withdrawal),
];
