import { Criterion } from '#contracts';
import { accuses } from '#criteria';
import { deadlinesOf, disputesOf, type ReportLife } from '#listing';
import type { Transaction } from '../database.ts';
import { readClock } from '../administer/clock.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import type { Desk } from './desk.ts';
import { livesFor } from './lives-for.ts';

/** Something that waits for an officer. Ids and codes only: what was said is opened with a reason. */
export interface Waiting {
  kind: 'CONFIRMATION' | 'DISPUTE' | 'UNMATCHED_DISPUTE' | 'MATCH_CASE' | 'PROPOSAL' | 'ALARM';
  /** Of the report, dispute, case, proposal or subject. */
  id: string;
  /** The last day in time; null where there is none. */
  by: string | null;
  /** What the officer reads first: criterion, ground, reason of the case, decision proposed. */
  what: string;
  /** The report with its last version, where there is one. */
  report: string | null;
  version: number | null;
  /** Of a match case: the parties of each side, as LINK and APART name them. */
  sides: string[][];
}

const waiting = (of: Pick<Waiting, 'kind' | 'id' | 'by' | 'what'> & Partial<Waiting>): Waiting => ({
  ...{ report: null, version: null, sides: [] },
  ...of,
});

/** Longest term in which an accusation waits, in days: one not spoken of since has lapsed. */
const ACCUSED_DAYS = 366;

const ACCUSED = `SELECT DISTINCT s.report FROM statement s JOIN statement f ON f.report = s.report AND f.number = 1
  WHERE f.criterion = ANY ($1::text[]) AND s.received_at > cell.moment() - $2::interval`;

const reportsAccusing = async (tx: Transaction): Promise<string[]> => {
  const accusing = Criterion.options.filter(accuses);
  const rows = await tx.rows<{ report: string }>(ACCUSED, [accusing, `${String(ACCUSED_DAYS)} days`]);
  return rows.map(({ report }) => report);
};

const confirmBy = (life: ReportLife, day: string): string | null =>
  deadlinesOf(life, day).find(({ what }) => what === 'CONFIRM_BY')?.on ?? null;

/** Also of a report that is listed: what a correction says further waits while the confirmed version carries. */
const confirmations = (lives: LifeFound[], day: string): Waiting[] =>
  lives.flatMap(({ life, versions }) => {
    const by = confirmBy(life, day);
    if (by === null) return [];
    const { report, criterion: what } = life;
    return [waiting({ kind: 'CONFIRMATION', id: report, by, what, report, version: versions.length })];
  });

const DISPUTED = `SELECT DISTINCT report FROM statement WHERE kind = 'DISPUTE' AND report IS NOT NULL AND facts ? 'ground'
  UNION SELECT report FROM statement WHERE kind = 'REPORT' AND facts ? 'takenAlong'`;

const disputes = (lives: LifeFound[], day: string): Waiting[] =>
  lives.flatMap(({ life, versions }) =>
    disputesOf(life, day)
      .filter(({ state }) => state === 'OPEN' || state === 'REPLIED')
      .map(({ id, decideBy, ground }) =>
        waiting({
          kind: 'DISPUTE',
          id,
          by: decideBy,
          what: ground,
          report: life.report,
          version: versions.length,
        }),
      ),
  );

/** Days in which a dispute that matched nothing is answered too (Regulation of 2013, art. 25). */
const UNMATCHED = `SELECT s.id, s.facts ->> 'ground' AS ground, (cell.day(s.received_at) + 20)::text AS by FROM statement s
  WHERE s.kind = 'DISPUTE' AND s.report IS NULL AND s.facts ? 'ground'
    AND NOT EXISTS (SELECT 1 FROM statement w WHERE w.kind = 'DISPUTE' AND w.facts ->> 'withdraws' = s.id::text)
    AND NOT EXISTS (SELECT 1 FROM decided d WHERE d.dispute = s.id AND d.revoked_by IS NULL)
  ORDER BY s.seq`;

const CASES = `SELECT c.id, c.reason, c.body ->> 'openUntil' AS by,
       (SELECT jsonb_agg((SELECT jsonb_agg(p.party ORDER BY p.party) FROM subject_party p
                           WHERE p.subject = (SELECT subject FROM subject_party WHERE party = side)) ORDER BY n)
          FROM unnest(c.sides) WITH ORDINALITY AS s(side, n)) AS sides
  FROM match_case c WHERE c.body ->> 'openUntil' >= $1 AND c.body ->> 'openedOn' <= $1 ORDER BY 3, 1`;

const PROPOSED = `SELECT id, decision, cell.day(proposed_at + interval '7 days')::text AS by FROM approval
  WHERE approved_at IS NULL AND proposed_at > cell.moment() - interval '7 days' ORDER BY proposed_at`;

const LARGE = `SELECT DISTINCT ON (subject) subject AS id, body ->> 'subjects' AS subjects FROM event
  WHERE kind = 'COMPONENT_LARGE' AND at > cell.moment() - interval '30 days' ORDER BY subject, at DESC`;

const matchCases = async (tx: Transaction, day: string): Promise<Waiting[]> => {
  const rows = await tx.rows<{ id: string; reason: string; by: string; sides: string[][] | null }>(CASES, [
    day,
  ]);
  return rows.map(({ id, reason, by, sides }) => {
    const isAlarm = reason === 'MANY_NAMES';
    return waiting({ kind: isAlarm ? 'ALARM' : 'MATCH_CASE', id, by, what: reason, sides: sides ?? [] });
  });
};

const others = async (tx: Transaction): Promise<Waiting[]> => [
  ...(await tx.rows<{ id: string; ground: string; by: string }>(UNMATCHED)).map(({ id, ground, by }) =>
    waiting({ kind: 'UNMATCHED_DISPUTE', id, by, what: ground }),
  ),
  ...(await tx.rows<{ id: string; decision: string; by: string }>(PROPOSED)).map(({ id, decision, by }) =>
    waiting({ kind: 'PROPOSAL', id, by, what: decision }),
  ),
  ...(await tx.rows<{ id: string; subjects: string }>(LARGE)).map(({ id, subjects }) =>
    waiting({ kind: 'ALARM', id, by: null, what: `COMPONENT_LARGE ${subjects}` }),
  ),
];

const inOrder = (a: Waiting, b: Waiting): number => {
  const [one, other] = [a.by ?? '9999', b.by ?? '9999'];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** All that waits for an officer today, the nearest deadline first. */
export const listCases = (desk: Desk): Promise<Waiting[]> =>
  desk.db.transaction(async tx => {
    const { day } = await readClock(tx);
    const accused = await livesFor(tx, await reportsAccusing(tx));
    const disputed = await tx.rows<{ report: string }>(DISPUTED);
    const lives = await livesFor(
      tx,
      disputed.map(({ report }) => report),
    );
    return [
      ...confirmations([...accused.values()], day),
      ...disputes([...lives.values()], day),
      ...(await matchCases(tx, day)),
      ...(await others(tx)),
    ].sort(inOrder);
  }, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
