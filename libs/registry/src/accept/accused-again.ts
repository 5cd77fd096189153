import type { CorrectionBody, Refusal, ReportBody } from '#contracts';
import { accusedIn } from '#criteria';
import { accusesBarred, partiesBarred, type NewConduct, type ReportLife } from '#listing';
import type { Asks, Transaction } from '../database.ts';
import { turnsOf } from '../read/find-report.ts';
import { readLives } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { earliestConductOn } from './earliest-conduct.ts';
import type { RecognisedParty } from './recognise-parties.ts';
import { samePartiesOf } from './same-parties.ts';

/** A version as it would be said, and whom it names. */
interface Saying {
  body: ReportBody | CorrectionBody;
  parties: readonly RecognisedParty[];
}

/** From when a version tells conduct, and against whom of an earlier report's parties; who is not barred need not be known. */
export const conductAfter = async (
  tx: Asks,
  earlier: ReportLife,
  { body, parties }: Saying,
): Promise<NewConduct> => {
  const earliestOn = earliestConductOn(body);
  // Hardly ever: who is who need not be read.
  if (partiesBarred(earlier).length === 0) return { earliestOn, again: [] };
  const same = await samePartiesOf(tx, earlier.report, parties);
  const accused = new Set(accusedIn(body));
  return { earliestOn, again: [...same].flatMap(([party, at]) => (accused.has(at) ? [party] : [])) };
};

interface Correcting {
  tx: Transaction;
  found: LifeFound;
  parties: readonly RecognisedParty[];
}

/**
 * A correction says no more of a party than a new report might: whose part officers took away of an earlier report of the
 * loan, named in this one as a victim, is not made an actor afterwards.
 */
export const accusedBefore = async (
  registry: Registry,
  body: CorrectionBody,
  { tx, found, parties }: Correcting,
): Promise<Refusal[]> => {
  const turns = await turnsOf(tx, body.criterion, body.loan.reference);
  const own = Math.min(...turns.filter(({ report }) => report === found.life.report).map(({ turn }) => turn));
  const before = turns.filter(({ turn }) => turn < own).map(({ report }) => report);
  const lives = await readLives(registry, tx, [...new Set(before)]);
  for (const { life } of lives.values())
    if (accusesBarred(life, await conductAfter(tx, life, { body, parties })))
      return [{ code: 'REPORT_SAME_CONDUCT', holds: { firstReport: life.report } }];
  return [];
};
