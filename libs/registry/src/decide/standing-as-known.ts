import { standingClaims } from '#matching';
import { readRuleSets, ruleSetsByDay } from '../administer/rule-sets.ts';
import type { Transaction } from '../database.ts';
import { loadComponent } from '../refresh/load-component.ts';
import { sqlFile } from '../sql-file.ts';
import { computeStanding, type Loaded } from '../standing/compute-standing.ts';
import { partiesOf, type ClaimRow } from '../standing/claim-row.ts';
import { decisionsOf } from '../standing/decided-row.ts';
import type { Standing } from '../standing/derived-tables.ts';
import { type ErasedSince, erasedSince } from './erased-since.ts';

/** What was known of a number at the end of a day. */
export interface StandingKnown {
  /** The Shanghai day as known at whose end, and on which states are told. */
  day: string;
  /** The last statement received by then. */
  upTo: number;
  /** All subjects that this number was found to be of, eldest first. */
  subjects: string[];
  /** The whole component's rows, by table: what the standing held, or would have. */
  standing: Standing;
  /** What this day knew besides, and is kept no longer. */
  erased: ErasedSince;
}

/** Erased reports that name one of these subjects, or claim one of these numbers. */
const erasedReports = (claims: ClaimRow[], parties: Set<string>, indexes: Set<string>): string[] => {
  const erased = claims.filter(
    claim => claim.erased && (parties.has(claim.party) || indexes.has(claim.index)),
  );
  return [...new Set(erased.map(({ report }) => report))];
};

/** Parties that claim one of these numbers, unless officers took it away from them. */
const holdersOf = ({ claims, decided }: Loaded, indexes: Set<string>): Set<string> => {
  const standing = standingClaims(partiesOf(claims), decisionsOf(decided));
  const holding = standing.filter(({ identifiers }) => identifiers.some(({ index }) => indexes.has(index)));
  return new Set(holding.map(({ party }) => party));
};

const CLOSE = sqlFile('refresh/close-component');

/** Received in order, so the last one of a day is that of the highest seq. */
const LAST_OF_DAY = {
  name: 'last-of-day',
  text: `SELECT e.end, (SELECT seq FROM statement WHERE received_at < e.end ORDER BY seq DESC LIMIT 1) AS seq
           FROM (SELECT ($1::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS end) e`,
};

/**
 * Resolves, judges and folds in memory what was received before the end of `day`, by the rule sets published by then.
 *
 * @param indexes blind indexes, hex: of the number and of what follows from it
 */
export const standingAsKnown = async (
  tx: Transaction,
  { indexes, day }: { indexes: string[]; day: string },
): Promise<StandingKnown> => {
  const [last] = await tx.rows<{ end: Date; seq: number | null }>(LAST_OF_DAY, [day]);
  if (!last) throw new Error(`no end of ${day}`);
  const upTo = last.seq ?? 0;
  // The component as it is now holds every one that it was before.
  const closed = await tx.rows<{ index: string }>(CLOSE, [indexes.map(i => Buffer.from(i, 'hex'))]);
  const loaded = await loadComponent(
    tx,
    closed.map(({ index }) => index),
    upTo,
  );
  const published = (await readRuleSets(tx)).filter(({ publishedAt }) => new Date(publishedAt) < last.end);
  const standing = computeStanding(loaded, ruleSetsByDay(published));
  const wanted = new Set(indexes);
  const holders = holdersOf(loaded, wanted);
  const rows = (standing['subject_party'] ?? []).map(({ party, subject }) => ({
    party: String(party),
    subject: String(subject),
  }));
  const subjects = [...new Set(rows.filter(({ party }) => holders.has(party)).map(({ subject }) => subject))];
  const theirs = rows.filter(({ subject }) => subjects.includes(subject));
  const reports = erasedReports(loaded.claims, new Set(theirs.map(({ party }) => party)), wanted);
  const erased = await erasedSince(tx, { reports, end: last.end, upTo });
  return { day, upTo, subjects, standing, erased };
};
