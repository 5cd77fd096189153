import type { Identifier } from '../documents.ts';
import type { Day } from '../days.ts';
import { type Body, type Decided, idOf, partyName, reportName, type Sought } from '../plan.ts';
import type { Judged, Reported } from './telling.ts';

type On = Reported<Judged>;
type At = { readonly day: Day; readonly wave?: number } & Pick<Decided, 'name' | 'refused'>;

const REASONS: readonly Body[] = [{ fact: '所附材料', words: '认定所依据的材料与事实相符' }];

/** What two officers decide, after what members say in the same wave. */
const decides = (decision: string, { wave = 0, ...at }: At, fields: Body): Decided => ({
  ...at,
  wave,
  decision: { decision, ...fields, reasons: REASONS },
});

const reportOf = ({ loan, row }: On): { readonly idOf: string } => idOf(reportName(loan, row.criterion));

/** Of the version of a report that was read. */
export const decidesOf = (
  on: On,
  decision: string,
  { version = 1, ...at }: At & { version?: number },
  more: Body = {},
): Decided => decides(decision, at, { report: reportOf(on), version, ...more });

/** Takes an earlier decision back, by its name. */
export const revokes = (name: string, at: At): Decided => decides('REVOKE', at, { of: idOf(name) });

const soughtOf = ({ loan, row: { criterion } }: On, identifier: Identifier): Sought => ({
  loan,
  criterion,
  identifier,
});
const partyOf = ({ loan, row }: On): { readonly idOf: string } => idOf(partyName(loan, row.criterion));

/** Whether the only parties of two reports, found behind one number, are one. */
export const decidesBetween = (
  [one, other]: readonly [On, On],
  decision: 'LINK' | 'APART',
  { identifier, ...at }: At & { identifier: Identifier },
): Decided => ({
  ...decides(decision, at, { sides: [[partyOf(one)], [partyOf(other)]] }),
  seeks: [soughtOf(one, identifier), soughtOf(other, identifier)],
});

/** The number does not belong to the only party of a report. */
export const voids = (on: On, identifier: Identifier, at: At): Decided => ({
  ...decides('VOID_IDENTIFIER', at, { party: partyOf(on), identifier }),
  seeks: [soughtOf(on, identifier)],
});

export const placeholder = (identifier: Identifier, at: At): Decided =>
  decides('PLACEHOLDER', at, { identifier });

/** A person whose identity was used in these reports. */
export const protects = (
  { name, identifier }: { name: string; identifier: Identifier },
  reports: readonly On[],
  at: At,
): Decided =>
  decides('PROTECT', at, {
    person: { kind: 'PERSON', name, identifiers: [identifier] },
    reports: reports.map(reportOf),
    document: '公安机关受案回执',
  });
