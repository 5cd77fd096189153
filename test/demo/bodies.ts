import type { Due, Row } from './boundaries/row.ts';
import { OLD_NOTICE } from './days.ts';
import type { Holder } from './holders.ts';
import type { Identifier } from './documents.ts';
import type { Body } from './plan.ts';

/** When the loans of the world were signed, where no row says otherwise. */
export const SIGNED_ON = '2024-03-15';
const DIGEST = `sha256:${'5'.repeat(64)}`;

/** How a report differs from the plain one. */
export interface Way {
  readonly loan: string;
  readonly fen: number;
  readonly noticeOn?: string;
  readonly identifier?: Identifier;
  readonly name?: string;
}

const split = (given: Due, index: number, fen: number): number => {
  if (given.amountFen !== undefined) return given.amountFen;
  if (given.share === 'WHOLE') return fen;
  return index % 2 === 0 ? Math.floor(fen / 2) : Math.ceil(fen / 2);
};

/** Instalments or interest are numbered from 7: the older ones need not be sent. */
const FIRST_NO = 7;

export const factsOf = (row: Row, fen: number): Body => {
  const interest = row.criterion === 'UNPAID_INTEREST';
  const dues = row.dues.map((given, index) => ({
    no: FIRST_NO + index,
    dueOn: given.dueOn,
    amountFen: split(given, index, fen),
    [interest ? 'paidOn' : 'clearedOn']: given.endedOn,
    ...(given.paidFen === undefined ? {} : { paidFen: given.paidFen }),
  }));
  return { asOf: row.asOf, [interest ? 'interest' : 'instalments']: dues };
};

/** A party with all that the door asks for: consent always, prior notice for a natural person. */
export const partyOf = (
  holder: Holder,
  role: string,
  row: Pick<Row, 'receivedOn' | 'signedOn'>,
  way: Way,
): Body => {
  const identifiers = [way.identifier ?? holder.document.reported, ...(holder.weak ? [holder.weak] : [])];
  const passport = identifiers.some(({ type }) => type === 'PASSPORT');
  return {
    role,
    kind: holder.kind,
    name: way.name ?? holder.name,
    identifiers,
    ...(passport && holder.document.born ? { birthOn: holder.document.born } : {}),
    consent: { reference: `XY-${way.loan}`, signedOn: row.signedOn ?? SIGNED_ON },
    ...(holder.kind === 'PERSON'
      ? { notice: { givenOn: way.noticeOn ?? OLD_NOTICE[row.receivedOn], means: 'DUNNING_NOTICE' } }
      : {}),
  };
};

const most = (row: Row, fen: number): number =>
  row.dues.reduce((sum, given) => sum + (given.amountFen ?? fen), fen);

export const loanOf = (holder: Holder, row: Row, way: Way): Body => ({
  reference: way.loan,
  signedOn: row.signedOn ?? SIGNED_ON,
  kind: holder.kind === 'PERSON' ? 'FARMER_SMALL_CREDIT' : 'ENTERPRISE_WORKING_CAPITAL',
  principalFen: most(row, way.fen) * 3,
  outstandingFen: most(row, way.fen) * 2,
});

export const EVIDENCE: readonly Body[] = [{ kind: 'LOAN_CONTRACT', datedOn: SIGNED_ON, digest: DIGEST }];

/** The report of a row about one holder as the borrower. */
export const reportOf = (row: Row, holder: Holder, way: Way, others: readonly Body[] = []): Body => ({
  criterion: row.criterion,
  loan: loanOf(holder, row, way),
  parties: [partyOf(holder, 'BORROWER', row, way), ...others],
  facts: factsOf(row, way.fen),
  ...(row.exemption ? { exemptions: [row.exemption] } : {}),
  evidence: EVIDENCE,
});

/** A check about a holder as the counter asks it. */
export const questionOf = (identifier: Identifier, name: string, day: string): Body => ({
  identifier,
  name,
  purpose: 'LOAN_APPROVAL',
  authorisation: { reference: `SQS-${day}`, signedOn: day },
});
