import type { DisputeReceipt, DisputeWithdrawalBody } from '#contracts';
import type { Caller } from '../caller.ts';
import { turnsOf } from '../read/find-report.ts';
import { readLives } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { acceptStatement } from './accept-statement.ts';
import type { Accepted } from './accepted.ts';
import { marksOfReport } from './marks-of-report.ts';
import { prepareDisputeWithdrawal } from './prepare-dispute.ts';
import { readAs, type Reading } from './read-as.ts';

interface Opened {
  about: string;
  report: string | null;
}

/** Where a dispute stands now: on its report, or on the right one that followed and took it along. */
const lifeWith = async (
  reading: Reading,
  { about, report }: Opened & { report: string },
  dispute: string,
) => {
  const on = await readAs(reading, about, { id: report });
  if (!on) throw new Error(`dispute ${dispute} without its report`);
  const { criterion } = on.found.life;
  const reference = on.found.versions[0]?.statement.facts.version.loan.reference ?? '';
  const turns = await turnsOf(reading.tx, criterion, reference);
  const lives = await readLives(
    reading.registry,
    reading.tx,
    turns.map(turn => turn.report),
  );
  const taking = turns.map(turn => lives.get(turn.report)).find(life => life && tookAlong(life, dispute));
  if (!taking) return on;
  return { ...on, found: taking, marks: await marksOfReport(reading.tx, taking.life.report) };
};

const tookAlong = ({ versions }: LifeFound, dispute: string): boolean =>
  versions[0]?.statement.facts.takenAlong?.some(taken => taken.dispute === dispute) ?? false;

const OPENED = {
  name: 'dispute-opened',
  text: `SELECT about_member AS about, report FROM statement WHERE id = $1 AND kind = 'DISPUTE' AND facts ? 'ground'
            AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid`,
};
const ENDED = {
  name: 'dispute-ended',
  text: `SELECT own_dispute_decided($1::uuid) OR EXISTS (
                  SELECT 1 FROM statement WHERE kind = 'DISPUTE' AND facts ->> 'withdraws' = $1::text
                     AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid) AS ended`,
};

const NOT_OPEN = { refused: [{ code: 'DISPUTE_NOT_OPEN' as const }] };

/** Takes back a dispute that was opened at a counter of the same member; another's is DISPUTE_NOT_FOUND. */
export const acceptDisputeWithdrawal = (
  registry: Registry,
  caller: Caller,
  { key, dispute, body }: { key: string; dispute: string; body: DisputeWithdrawalBody },
): Promise<Accepted<DisputeReceipt>> =>
  acceptStatement<DisputeReceipt>(registry, caller, {
    ...{ key, unit: body.unit, said: { kind: 'DISPUTE_WITHDRAWAL', dispute, body }, anyMember: true },
    prepare: async (tx, day) => {
      const [opened] = await tx.rows<Opened>(OPENED, [dispute]);
      if (!opened) return { refused: [{ code: 'DISPUTE_NOT_FOUND' }] };
      const { report } = opened;
      const reading = { registry, caller, tx, day };
      if (report !== null) {
        const on = await lifeWith(reading, { ...opened, report }, dispute);
        const prepared = prepareDisputeWithdrawal(dispute, body, on);
        // What became of another member's report is not told: only that there is nothing left to take back.
        return 'refused' in prepared && opened.about !== caller.member.id ? NOT_OPEN : prepared;
      }
      const [found] = await tx.rows<{ ended: boolean }>(ENDED, [dispute]);
      return found?.ended ? NOT_OPEN : prepareDisputeWithdrawal(dispute, body, null);
    },
  });
