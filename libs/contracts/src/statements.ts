import * as z from 'zod';
import {
  Criterion,
  DeadlineKind,
  ReportStatus,
  Role,
  SettlementHow,
  StatementKind,
  WithdrawalReason,
} from './codes.ts';
import { DisputeGround, DisputeState } from './dispute-codes.ts';
import { anyCriterion, ReportBody } from './report.ts';
import { Fen, Id, Instant, LocalDate, Reference, StaffNumber, Text, UnitCode } from './scalars.ts';

/** Who said it at the member; the unit must be in force there. */
const by = { unit: UnitCode, staff: StaffNumber };
/** Principal and interest recovered, in fen. */
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
  .discriminatedUnion(
    'criterion',
    [
      d.extend({ settlement: ToldEnd.optional() }),
      u.extend({ settlement: ToldEnd.optional() }),
      m.extend({ settlement: ToldEnd.optional() }),
      e.extend({ settlement: ToldEnd.optional() }),
      n.extend({ settlement: ToldEnd.optional() }),
    ],
    anyCriterion,
  )
  .meta({ id: 'CorrectionBody' });
export type CorrectionBody = z.infer<typeof CorrectionBody>;

/** The receipt of a statement: 202. It is durable once this is answered. */
export const StatementReceipt = z
  .strictObject({
    id: Id,
    report: Id,
    /** The report's next number that the statement took. */
    number: z.int().min(1).nullable(),
    version: z.int().min(1).nullable(),
    status: ReportStatus.nullable(),
    receivedAt: Instant,
    /** Order of receipt over all statements; gaps mean nothing. */
    seq: z.int().min(1),
  })
  .meta({ id: 'StatementReceipt' });
export type StatementReceipt = z.infer<typeof StatementReceipt>;

/** The receipt of a dispute: of one that is not about a report of one's own nothing is told, not whether there is one. */
export const DisputeReceipt = z
  .strictObject({ ...StatementReceipt.shape, report: Id.nullable() })
  .meta({ id: 'DisputeReceipt' });
export type DisputeReceipt = z.infer<typeof DisputeReceipt>;

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

/** The verdict on the report's last version, party by party, with its working. */
export const FindingView = z
  .strictObject({
    qualifies: z.boolean(),
    ruleSet: z.string(),
    parties: z.array(
      z.strictObject({
        role: Role,
        /** The identifier with its middle hidden. */
        masked: z.string(),
        listed: z.boolean(),
        /** First day on which checks show it: after the notice has run. */
        shownFrom: LocalDate.nullable(),
        tests: z.array(TestRow),
        reasons: z.array(z.strictObject({ code: z.string(), words: z.string() })),
      }),
    ),
  })
  .meta({ id: 'FindingView' });

/** A dispute of the report, as its own member sees it: never at whose counter it was opened. */
export const DisputeView = z
  .strictObject({
    id: Id,
    openedOn: LocalDate,
    ground: DisputeGround,
    state: DisputeState,
    /** Last day of the reply, after which the part is suspended. */
    replyBy: LocalDate,
    /** Last day of the decision (art. 25). */
    decideBy: LocalDate,
  })
  .meta({ id: 'DisputeView' });
export type DisputeView = z.infer<typeof DisputeView>;

/** A report as its own member sees it. */
export const ReportView = z
  .strictObject({
    id: Id,
    number: z.int().min(1),
    /** On the day of asking, from this report's own statements and findings only. */
    status: ReportStatus,
    receivedAt: Instant,
    /** With the loan null once the report is erased: nothing else is left of it. */
    criterion: Criterion.nullable(),
    loan: z
      .strictObject({
        reference: Reference,
        signedOn: LocalDate,
        kind: z.string(),
        principalFen: Fen,
        outstandingFen: Fen,
      })
      .nullable(),
    versions: z.array(
      z.strictObject({
        version: z.int().min(1),
        number: z.int().min(1),
        kind: StatementKind,
        receivedAt: Instant,
        asOf: LocalDate,
      }),
    ),
    /** Null until it is judged, seconds after receipt. */
    finding: FindingView.nullable(),
    disputes: z.array(DisputeView),
    /** The next day on which something changes by itself unless the member acts. */
    nextDeadline: z.strictObject({ on: LocalDate, what: DeadlineKind }).nullable(),
  })
  .meta({ id: 'ReportView' });
export type ReportView = z.infer<typeof ReportView>;

/** `next` is the `after` of the next page; null on the last. */
export const ReportPage = z
  .strictObject({ items: z.array(ReportView), next: Id.nullable() })
  .meta({ id: 'ReportPage' });
export type ReportPage = z.infer<typeof ReportPage>;
