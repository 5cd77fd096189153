import type { Refusal } from '#contracts';
import { bringsBack, openOn, type Protection, type ReportLife } from '#listing';
import { turnsOf } from '../read/find-report.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { livesFor, type DecidingOn } from './lives-for.ts';
import type { NewDecision } from './new-decision.ts';

const besideOpen = async (
  { tx, day }: DecidingOn,
  { life, versions }: LifeFound,
): Promise<{ open: boolean; loanReference: string; next: number }> => {
  const loanReference = versions[0]?.statement.facts.version.loan.reference ?? '';
  await tx.as(life.member);
  const turns = await turnsOf(tx, life.criterion, loanReference);
  const others = turns.map(({ report }) => report).filter(report => report !== life.report);
  const lives = await livesFor(tx, others);
  const open = [...lives.values()].some(other => openOn(other.life, day));
  return { open, loanReference, next: (turns[0]?.turn ?? 0) + 1 };
};

/** One that would give a loan two open reports is refused; one that opens its report again takes the loan's next turn. */
export const turnAfter = async (
  on: DecidingOn,
  found: LifeFound,
  after: ReportLife,
): Promise<{ turn: NewDecision['turn'] } | { refused: Refusal[] }> => {
  const { life } = found;
  if (openOn(life, on.day) || !openOn(after, on.day)) return { turn: null };
  const { open, loanReference, next } = await besideOpen(on, found);
  return open
    ? { refused: [{ code: 'DECISION_TWO_OPEN', pointer: '/report' }] }
    : { turn: { criterion: life.criterion, loanReference, turn: next } };
};

const PARTS = `SELECT DISTINCT report FROM decided WHERE id = $1 AND report IS NOT NULL`;
const OTHER_PROTECTIONS = `SELECT party, received_on::text AS "receivedOn", revoked_on::text AS "revokedOn" FROM decided
  WHERE kind = 'PROTECT' AND report = ANY ($1::uuid[]) AND id <> $2 ORDER BY seq, party`;

const refusing = (code: Refusal['code']): { refused: Refusal[] } => ({ refused: [{ code, pointer: '/of' }] });

/**
 * The REVOKE of a PROTECT gives back every part that it ended, unless one of them is gone by then, or its report erased. It
 * takes no report's number, but the next turn of every loan whose report it opens again.
 */
export const unprotecting = async (
  on: DecidingOn,
  protect: string,
): Promise<Pick<NewDecision, 'reopens'> | { refused: Refusal[] }> => {
  const parts = await on.tx.rows<{ report: string }>(PARTS, [protect]);
  const reports = parts.map(({ report }) => report);
  const others = await on.tx.rows<Protection>(OTHER_PROTECTIONS, [reports, protect]);
  const lives = await livesFor(on.tx, reports);
  if (lives.size < reports.length) return refusing('DECISION_LAPSED');
  const taken = new Map<string, { report: string; turn: number }>();
  for (const found of lives.values()) {
    const ours = new Set(found.life.protections.map(({ party }) => party));
    const after = { ...found.life, protections: others.filter(({ party }) => ours.has(party)) };
    if (bringsBack(found.life, after, on.day)) return refusing('DECISION_LAPSED');
    const turned = await turnAfter(on, found, after);
    if ('refused' in turned) return refusing('DECISION_TWO_OPEN');
    if (turned.turn === null) continue;
    const { criterion, loanReference, turn } = turned.turn;
    const loan = `${found.life.member} ${criterion} ${loanReference}`;
    // Two reports of one loan, opened both.
    if (taken.has(loan)) return refusing('DECISION_TWO_OPEN');
    taken.set(loan, { report: found.life.report, turn });
  }
  return { reopens: [...taken.values()] };
};
