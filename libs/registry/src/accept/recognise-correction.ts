import type { CorrectionBody, Refusal } from '#contracts';
import type { Transaction } from '../database.ts';
import type { Registry } from '../registry.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { judgeAtDoor } from './judge-at-door.ts';
import { otherLoan } from './other-loan.ts';
import { partyIds } from './party-ids.ts';
import type { RecognisedParty } from './recognise-parties.ts';

export interface OnCorrection {
  found: LifeFound;
  /** Blind indexes of the report's parties. */
  marks: string[];
  day: string;
  tx: Transaction;
}

/** The parties of a correction with the ids that they have since the report, in the order of the body. */
export interface KnownParties {
  parties: RecognisedParty[];
  ids: string[];
}

/** Who the parties of the correction are: those of the version before it, by the same pure code as at the door. */
export const recogniseCorrection = async (
  registry: Registry,
  body: CorrectionBody,
  { found, day, tx }: OnCorrection,
): Promise<KnownParties | { refused: Refusal[] }> => {
  const last = found.versions.at(-1);
  // A settlement told anew is for the report's life to judge: the door knows versions only.
  const { settlement: _told, ...report } = body;
  const keepsAsOf = last?.statement.facts.asOf === body.facts.asOf;
  const others = otherLoan(body, last?.statement.facts.version);
  const door = judgeAtDoor(registry, report, { day, ruleSet: found.on.ruleSet, others, keepsAsOf });
  if ('refused' in door) return door;
  const ids = await partyIds(tx, { report: found.life.report, version: last, parties: door.parties });
  return 'refused' in ids ? ids : { parties: door.parties, ids: ids.ids };
};
