import * as z from 'zod';
import { Criterion, ReportStatus, Role, SettlementHow, StatementKind, WithdrawalReason } from './codes.ts';
import { ReportBody } from './report.ts';
import { Fen, Id, Instant, LocalDate, Reference, StaffNumber, Text, UnitCode } from './scalars.ts';

const by = { unit: UnitCode, staff: StaffNumber };
const recovered = z.strictObject({ principalFen: Fen, interestFen: Fen }).optional();
const end = { endedOn: LocalDate, how: SettlementHow, recovered };

/** An open report is still open as of a day, with the sum outstanding. */
export const RenewalBody = z
  .strictObject({ asOf: LocalDate, outstandingFen: Fen, ...by })
  .meta({ id: 'RenewalBody' });
export type RenewalBody = z.infer<typeof RenewalBody>;

/** The conduct ended on a day. A write-off (核销) ends nothing. */
export const SettlementBody = z.strictObject({ ...end, ...by }).meta({ id: 'SettlementBody' });
export type SettlementBody = z.infer<typeof SettlementBody>;

/** The report should not have been made: it counts no more. */
export const WithdrawalBody = z
  .strictObject({ reason: WithdrawalReason, words: Text.optional(), ...by })
  .meta({ id: 'WithdrawalBody' });
export type WithdrawalBody = z.infer<typeof WithdrawalBody>;

/** The settlement that a correction of a settled report may replace. */
export const ToldEnd = z.strictObject(end).meta({ id: 'ToldEnd' });

const [d, u, m, e, n] = ReportBody.options;
/** The whole report again, from now on; of a settled report also the end told. */
export const CorrectionBody = z
  .discriminatedUnion('criterion', [
    d.extend({ settlement: ToldEnd.optional() }),
    u.extend({ settlement: ToldEnd.optional() }),
    m.extend({ settlement: ToldEnd.optional() }),
    e.extend({ settlement: ToldEnd.optional() }),
    n.extend({ settlement: ToldEnd.optional() }),
  ])
  .meta({ id: 'CorrectionBody' });
export type CorrectionBody = z.infer<typeof CorrectionBody>;

/** The receipt of a statement: 202. It is durable once this is answered. */
export const StatementReceipt = z
  .strictObject({
    id: Id,
    report: Id,
    number: z.int().min(1).nullable(),
    version: z.int().min(1).nullable(),
    status: ReportStatus.nullable(),
    receivedAt: Instant,
    seq: z.int().min(1),
  })
  .meta({ id: 'StatementReceipt' });
export type StatementReceipt = z.infer<typeof StatementReceipt>;

/** One test of a finding: which rule looked at which fact, what it expected and found. */
export const TestRow = z
  .strictObject({
    rule: z.string(),
    fact: z.string(),
    expected: z.record(z.string(), z.unknown()),
    found: z.record(z.string(), z.unknown()),
    met: z.boolean(),
    words: z.string(),
  })
  .meta({ id: 'TestRow' });

export const FindingView = z
  .strictObject({
    qualifies: z.boolean(),
    ruleSet: z.string(),
    parties: z.array(
      z.strictObject({
        role: Role,
        masked: z.string(),
        listed: z.boolean(),
        shownFrom: LocalDate.nullable(),
        tests: z.array(TestRow),
        reasons: z.array(z.strictObject({ code: z.string(), words: z.string() })),
      }),
    ),
  })
  .meta({ id: 'FindingView' });

/** A report as its own member sees it. */
export const ReportView = z
  .strictObject({
    id: Id,
    number: z.int().min(1),
    status: ReportStatus,
    receivedAt: Instant,
    criterion: Criterion,
    loan: z.strictObject({
      reference: Reference,
      signedOn: LocalDate,
      kind: z.string(),
      principalFen: Fen,
      outstandingFen: Fen,
    }),
    versions: z.array(
      z.strictObject({
        version: z.int().min(1),
        number: z.int().min(1),
        kind: StatementKind,
        receivedAt: Instant,
        asOf: LocalDate,
      }),
    ),
    finding: FindingView.nullable(),
    disputes: z.array(z.never()),
    nextDeadline: z.strictObject({ on: LocalDate, what: z.string() }).nullable(),
  })
  .meta({ id: 'ReportView' });
export type ReportView = z.infer<typeof ReportView>;

export const ReportPage = z
  .strictObject({ items: z.array(ReportView), next: Id.nullable() })
  .meta({ id: 'ReportPage' });
export type ReportPage = z.infer<typeof ReportPage>;
