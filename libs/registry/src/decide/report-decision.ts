import type { Decision, Refusal } from '#contracts';
import { mayFollow, openOn, type WhatDecided } from '#listing';
import { marksOfReport } from '../accept/marks-of-report.ts';
import { loadRuleSets } from '../administer/rule-sets.ts';
import type { Transaction } from '../database.ts';
import { turnsOf } from '../read/find-report.ts';
import { loadStatements } from '../read/load-statements.ts';
import { livesOf, type LifeFound } from '../standing/life-of-report.ts';
import { type NewDecision, nothingDecided } from './new-decision.ts';
import { releasedWords } from './released-words.ts';
import type { Desk } from './desk.ts';

/** Where officers decide: what they read, and the day on which it would be said. */
export interface DecidingOn {
  desk: Desk;
  tx: Transaction;
  day: string;
  id: string;
}

export type Decided = NewDecision | { refused: Refusal[] };

const refusing = (code: Refusal['code'], pointer: string): { refused: Refusal[] } => ({
  refused: [{ code, pointer }],
});

export const livesFor = async (tx: Transaction, reports: string[]): Promise<Map<string, LifeFound>> => {
  const { statements, protections } = await loadStatements(tx, reports);
  return livesOf(statements, { ruleSetOf: await loadRuleSets(tx), protections });
};

/** The decision as the report's life knows it. `version` counts from 1 and must be the last. */
const whatOf = async (
  { desk, tx }: DecidingOn,
  decision: Decision,
  { life, versions }: LifeFound,
): Promise<WhatDecided | { refused: Refusal[] }> => {
  const { decision: kind, dispute = '', endedOn = '', of = '' } = decision;
  switch (kind) {
    case 'CONFIRM':
    case 'REFUSE_CONFIRM':
      return { decision: kind, version: versions.at(-1)?.statement.number ?? 0 };
    case 'UPHOLD':
    case 'REFUSE':
    case 'UNRESOLVED':
      return { decision: kind, dispute };
    case 'ENDED_ON':
      return { decision: kind, endedOn, ...(decision.dispute === undefined ? {} : { dispute }) };
    case 'REVOKE':
      return { decision: kind, of };
    case 'RELEASE_WORDS': {
      const words = await releasedWords(desk, tx, { dispute, life });
      return 'refused' in words ? words : { decision: kind, dispute, words: words.words };
    }
    default:
      throw new Error(`${kind} is no decision on a report`);
  }
};

/** One that would give a loan two open reports is refused; one that opens its report again takes the loan's next turn. */
const turnOf = async (
  { tx, day }: DecidingOn,
  { life, versions }: LifeFound,
  after: LifeFound['life'],
): Promise<{ turn: NewDecision['turn'] } | { refused: Refusal[] }> => {
  if (openOn(life, day) || !openOn(after, day)) return { turn: null };
  const loanReference = versions[0]?.statement.facts.version.loan.reference ?? '';
  await tx.as(life.member);
  const turns = await turnsOf(tx, life.criterion, loanReference);
  const lives = await livesFor(
    tx,
    turns.map(({ report }) => report),
  );
  const beside = [...lives.values()].some(
    other => other.life.report !== life.report && openOn(other.life, day),
  );
  return beside
    ? refusing('DECISION_TWO_OPEN', '/report')
    : { turn: { criterion: life.criterion, loanReference, turn: (turns[0]?.turn ?? 0) + 1 } };
};

/** A decision on one report: it takes the report's next number, and names the version that was read. */
export const reportDecision = async (
  on: DecidingOn,
  decision: Decision,
  report: string,
): Promise<Decided> => {
  const found = (await livesFor(on.tx, [report])).get(report);
  if (!found) return refusing('DECISION_PARTY', '/report');
  const { life, versions } = found;
  if (decision.version !== undefined && decision.version !== versions.length)
    return refusing(decision.version < versions.length ? 'DECISION_OUTDATED' : 'DECISION_PARTY', '/version');
  const what = await whatOf(on, decision, found);
  if ('refused' in what) return what;
  const said = { kind: 'DECISION' as const, id: on.id, what };
  const refused = mayFollow(life, said, on.day);
  if (refused.length > 0) return { refused };
  const number = life.said.length + 1;
  const after = { ...life, said: [...life.said, { ...said, number, receivedOn: on.day }] };
  const next = await turnOf(on, found, after);
  if ('refused' in next) return next;
  return {
    ...nothingDecided,
    ...{ id: on.id, decision: decision.decision, turn: next.turn, facts: { what } },
    on: { report, number, version: versions.length, member: life.member },
    marks: await marksOfReport(on.tx, report),
  };
};
