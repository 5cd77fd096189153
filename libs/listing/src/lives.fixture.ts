import type { Criterion } from '#contracts';
import type { Finding } from '#criteria';
import { partOf } from './part.ts';
import type {
  ReportLife,
  Said,
  SaidDecision,
  SaidDispute,
  SaidParty,
  SaidVersion,
  WhatDecided,
} from './report-life.ts';
import { holds } from './spans.ts';

/** A finding of an open default that qualifies, but for what the test says. */
export const finding = (but: Partial<Finding> = {}): Finding => ({
  qualifies: true,
  tests: [{ rule: 'arrears-long', fact: 'instalments/7', expected: { months: 3 }, found: {}, met: true }],
  reasons: [],
  endedOn: null,
  how: null,
  sumFen: 200_000,
  ...but,
});

/** A borrower told on 2025-06-01. */
export const borrower = (but: Partial<SaidParty> = {}): SaidParty => ({
  party: 'party-1',
  role: 'BORROWER',
  kind: 'PERSON',
  notice: { givenOn: '2025-06-01' },
  weighsMore: false,
  finding: finding(),
  ...but,
});

/** The report of 1-product's boundary row: notice 2025-06-01, received 2025-06-02, as of 2025-05-31. */
export const report = (but: Partial<SaidVersion> = {}): SaidVersion => ({
  kind: 'REPORT',
  number: 1,
  receivedOn: '2025-06-02',
  asOf: '2025-05-31',
  parties: [borrower()],
  says: [],
  ...but,
});

export const correction = (number: number, receivedOn: string, but: Partial<SaidVersion> = {}): SaidVersion =>
  report({ kind: 'CORRECTION', number, receivedOn, ...but });

export const renewal = (number: number, receivedOn: string, asOf = receivedOn): Said => ({
  kind: 'RENEWAL',
  number,
  receivedOn,
  asOf,
});

export const settlement = (number: number, receivedOn: string, endedOn = receivedOn): Said => ({
  kind: 'SETTLEMENT',
  number,
  receivedOn,
  endedOn,
  how: 'PAID',
});

export const withdrawal = (number: number, receivedOn: string): Said => ({
  kind: 'WITHDRAWAL',
  number,
  receivedOn,
  reason: 'WRONG_FACTS',
});

export const lifeOf = (said: readonly Said[], but: Partial<ReportLife> = {}): ReportLife => ({
  report: 'report-1',
  member: 'member-1',
  criterion: 'DEFAULT' satisfies Criterion,
  noticeDays: 7,
  confirmDays: 30,
  protections: [],
  said,
  ...but,
});

/** `dispute-1` of party-1, that he has nothing to do with it; by number, as decisions are. */
export const dispute = (number: number, receivedOn: string, but: Partial<SaidDispute> = {}): SaidDispute => ({
  kind: 'DISPUTE',
  number,
  receivedOn,
  dispute: 'dispute-1',
  party: 'party-1',
  ground: 'NOT_MINE',
  newEvidence: false,
  hasWords: false,
  ...but,
});

export const ofDispute = (
  kind: 'REPLY' | 'DISPUTE_WITHDRAWAL',
  number: number,
  receivedOn: string,
  id = 'dispute-1',
): Said => ({ kind, number, receivedOn, dispute: id });

/** The decision of id `decision-<number>`. */
export const decision = (number: number, receivedOn: string, what: WhatDecided): SaidDecision => ({
  kind: 'DECISION',
  number,
  receivedOn,
  id: `decision-${number}`,
  what,
});

/** UPHOLD, REFUSE or UNRESOLVED of `dispute-1`. */
export const decides = (
  number: number,
  receivedOn: string,
  verdict: 'UPHOLD' | 'REFUSE' | 'UNRESOLVED',
): Said => decision(number, receivedOn, { decision: verdict, dispute: 'dispute-1' });

export const revokes = (number: number, receivedOn: string, of: number): Said =>
  decision(number, receivedOn, { decision: 'REVOKE', of: `decision-${of}` });

/** What a party's part is on a day; undefined before its receipt. */
export const onDay = (life: ReportLife, day: string, party = 'party-1') =>
  partOf(life, party).find(segment => holds(segment, day));
