import type { FactsOf, Refusal, ReportBody } from '#contracts';
import { refusalsOfDues, type SentDue } from './refuse-dues.ts';
import { refusalsOfSum } from './refuse-sum.ts';

/** What the facts are held against. */
export interface FactsAt {
  signedOn: string;
  outstandingFen: number;
  settledRestFen: number;
  parties: number;
  evidence: number;
}

/** Indexes into a list of the body that point at nothing. */
const indexRefusals = (indexes: number[], length: number, pointer: string): Refusal[] =>
  indexes.flatMap((index, at) =>
    index < length ? [] : [{ code: 'FACTS_INDEX', pointer: `${pointer}/${at}` }],
  );

/** A day of conduct between the loan's signing and the day up to which the facts are known. */
const dayRefusals = (day: string, { from, to }: { from: string; to: string }, pointer: string): Refusal[] => {
  if (day < from) return [{ code: 'FACTS_BEFORE_SIGNING', pointer }];
  return day > to ? [{ code: 'FACTS_FUTURE', pointer }] : [];
};

/** Something is overdue and open, but nothing is said to be outstanding on the loan. */
const outstandingRefusals = (dues: SentDue[], asOf: string, outstandingFen: number): Refusal[] =>
  outstandingFen === 0 && dues.some(due => due.clearedOn === null && due.dueOn < asOf)
    ? [{ code: 'LOAN_OUTSTANDING', pointer: '/loan/outstandingFen' }]
    : [];

/** Instalments hold principal, so an open one contradicts a loan on which nothing is outstanding. */
const ofDefault = (facts: FactsOf['DEFAULT'], at: FactsAt): Refusal[] => [
  ...outstandingRefusals(facts.instalments, facts.asOf, at.outstandingFen),
  ...refusalsOfDues(facts.instalments, {
    ...at,
    list: 'instalments',
    clearedField: 'clearedOn',
    asOf: facts.asOf,
  }),
];

/** Interest may be all that is left of a loan: `outstandingFen` may be 0. */
const ofUnpaidInterest = ({ asOf, interest }: FactsOf['UNPAID_INTEREST'], at: FactsAt): Refusal[] =>
  refusalsOfDues(
    interest.map(due => ({ ...due, clearedOn: due.paidOn })),
    { ...at, list: 'interest', clearedField: 'paidOn', asOf },
  );

/** A hearing before a use is no contradiction: the rule says what it is worth. */
const ofMisusedPurpose = (facts: FactsOf['MISUSED_PURPOSE'], at: FactsAt): Refusal[] => {
  const within = { from: at.signedOn, to: facts.asOf };
  return [
    ...refusalsOfSum(facts.uses, '/facts/uses'),
    ...facts.uses.flatMap((use, place) => [
      ...dayRefusals(use.usedOn, within, `/facts/uses/${place}/usedOn`),
      ...indexRefusals(use.evidence, at.evidence, `/facts/uses/${place}/evidence`),
    ]),
    ...dayRefusals(facts.heardOn, within, '/facts/heardOn'),
    ...indexRefusals(facts.actors, at.parties, '/facts/actors'),
  ];
};

/** An act without evidence, or one that needs a court's document, is judged, not refused. */
const ofEvasion = (facts: FactsOf['EVASION'], at: FactsAt): Refusal[] => [
  ...indexRefusals(facts.ableToPay.evidence, at.evidence, '/facts/ableToPay/evidence'),
  ...facts.acts.flatMap((act, place) => [
    ...dayRefusals(act.doneOn, { from: at.signedOn, to: facts.asOf }, `/facts/acts/${place}/doneOn`),
    ...indexRefusals(act.evidence, at.evidence, `/facts/acts/${place}/evidence`),
  ]),
  ...indexRefusals(facts.actors, at.parties, '/facts/actors'),
];

/** Whether the documents fit the proof is judged, not refused. */
const ofNomineeLoan = (facts: FactsOf['NOMINEE_LOAN'], at: FactsAt): Refusal[] => [
  ...indexRefusals(facts.evidence, at.evidence, '/facts/evidence'),
  ...indexRefusals(facts.actors, at.parties, '/facts/actors'),
];

/** What is incomplete or contradictory in a report's facts, by criterion; what they are worth is judged later. */
export const refusalsOfFacts = (
  { criterion, facts }: Pick<ReportBody, 'criterion' | 'facts'>,
  at: FactsAt,
): Refusal[] => {
  const byCriterion: { [C in keyof FactsOf]: (facts: FactsOf[C], at: FactsAt) => Refusal[] } = {
    DEFAULT: ofDefault,
    UNPAID_INTEREST: ofUnpaidInterest,
    MISUSED_PURPOSE: ofMisusedPurpose,
    EVASION: ofEvasion,
    NOMINEE_LOAN: ofNomineeLoan,
  };
  return (byCriterion[criterion] as (facts: ReportBody['facts'], at: FactsAt) => Refusal[])(facts, at);
};
