import type {
  CorrectionBody,
  Criterion,
  Refusal,
  RenewalBody,
  SettlementBody,
  WithdrawalBody,
} from '#contracts';
import { closedTo, mayFollow } from '#listing';
import { newId } from '#platform';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import { reportAt, type ReportAddress } from '../read/find-report.ts';
import { readLife, type LifeRead } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import { acceptStatement, type Prepared } from './accept-statement.ts';
import type { Accepted } from './accepted.ts';
import { prepareCorrection } from './prepare-correction.ts';
import { sealText } from './seal-persons.ts';
import { statusAtReceipt } from './status-at-receipt.ts';

/** A member's statement on one of its own reports. */
export type OnReport = { address: ReportAddress; ifMatch: number | null; key: string } & (
  | { kind: 'CORRECTION'; body: CorrectionBody }
  | { kind: 'RENEWAL'; body: RenewalBody }
  | { kind: 'SETTLEMENT'; body: SettlementBody }
  | { kind: 'WITHDRAWAL'; body: WithdrawalBody }
);
type Following = Exclude<OnReport, { kind: 'CORRECTION' }>;

/** Blind indexes of a report's parties: what every statement on it touches. */
const marksOf = async (tx: Transaction, report: string): Promise<string[]> => {
  const rows = await tx.rows<{ index: string }>(
    {
      name: 'marks-of-report',
      text: `SELECT DISTINCT encode(blind_index, 'hex') AS index FROM claim WHERE report = $1`,
    },
    [report],
  );
  return rows.map(r => r.index);
};

const factsOf = (request: Following) => {
  const { unit, staff } = request.body;
  switch (request.kind) {
    case 'RENEWAL':
      return { asOf: request.body.asOf, outstandingFen: request.body.outstandingFen, unit, staff };
    case 'SETTLEMENT': {
      const { endedOn, how, recovered = null } = request.body;
      return { endedOn, how, recovered, unit, staff };
    }
    case 'WITHDRAWAL':
      return { reason: request.body.reason, unit, staff };
  }
};

const proposalOf = (request: Following) =>
  ({ kind: request.kind, ...request.body }) as Parameters<typeof mayFollow>[1];

/** An open instalment holds principal: that nothing is outstanding contradicts it, as in a report. */
const outstandingFaults = (request: Following, criterion: Criterion): Refusal[] =>
  request.kind === 'RENEWAL' && criterion === 'DEFAULT' && request.body.outstandingFen === 0
    ? [{ code: 'LOAN_OUTSTANDING', pointer: '/outstandingFen' }]
    : [];

interface On {
  found: LifeRead;
  marks: string[];
  day: string;
}

/** A renewal, settlement or withdrawal: takes the report's next number, makes no claim, touches the same numbers. */
const prepareFollowing = async (registry: Registry, request: Following, on: On): Promise<Prepared> => {
  const { life, versions } = on.found;
  const proposal = proposalOf(request);
  const refused = [...mayFollow(life, proposal, on.day), ...outstandingFaults(request, life.criterion)];
  if (refused.length > 0) return { refused };
  const id = newId();
  const number = life.said.length + 1;
  const version = versions.length;
  const words = request.kind === 'WITHDRAWAL' ? request.body.words : undefined;
  const sealed = words === undefined ? null : sealText(await registry.sealingKey(), id, { words });
  const { report } = life;
  const statement = {
    id,
    kind: request.kind,
    report,
    number,
    version,
    criterion: null,
    loanReference: null,
    turn: null,
    facts: factsOf(request),
    sealed,
  };
  const partiesLeave = request.kind === 'WITHDRAWAL' && request.body.reason === 'WRONG_PARTY';
  const said = { ...proposal, number, receivedOn: on.day } as (typeof life.said)[number];
  const status = statusAtReceipt({ ...life, said: [...life.said, said] });
  return { writing: { statement, claims: [], marks: on.marks, partiesLeave }, status, version };
};

const NOT_FOUND: { refused: Refusal[] } = { refused: [{ code: 'REPORT_NOT_FOUND' }] };

const prepare = async (
  registry: Registry,
  request: OnReport,
  { tx, day }: { tx: Transaction; day: string },
): Promise<Prepared> => {
  const report = await reportAt(tx, request.address);
  const found = report && (await readLife(registry, tx, report));
  if (!found) return NOT_FOUND;
  if (request.ifMatch !== null && request.ifMatch !== found.life.said.length)
    return { refused: [{ code: 'VERSION_MOVED' }] };
  const closed = closedTo(found.life, request.kind, day);
  if (closed.length > 0) return { refused: closed };
  const on = { found, day, marks: await marksOf(tx, found.life.report) };
  if (request.kind === 'CORRECTION') return prepareCorrection(registry, request.body, { ...on, tx });
  return prepareFollowing(registry, request, on);
};

/**
 * Accepts a correction, renewal, settlement or withdrawal of one of the caller's own reports.
 * Another member's report is REPORT_NOT_FOUND, like one that does not exist.
 */
export const acceptOnReport = (registry: Registry, caller: Caller, request: OnReport): Promise<Accepted> => {
  const { address, kind, body, key } = request;
  return acceptStatement(registry, caller, {
    key,
    unit: body.unit,
    said: { kind, address, body },
    prepare: (tx, day) => prepare(registry, request, { tx, day }),
  });
};
