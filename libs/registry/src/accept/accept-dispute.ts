import type { DisputeBody, DisputeReceipt, DisputeWithdrawalBody, Refusal } from '#contracts';
import { NORMALISER_VERSION, parse } from '#identity';
import { blindIndex } from '#vault';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import { reportAt, turnsOf, type ReportAddress } from '../read/find-report.ts';
import { readLife, readLives } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { acceptStatement, type Prepared } from './accept-statement.ts';
import type { Accepted } from './accepted.ts';
import { marksOfReport } from './marks-of-report.ts';
import {
  prepareDispute,
  prepareDisputeWithdrawal,
  prepareUnmatched,
  type OnLife,
} from './prepare-dispute.ts';

interface Reading {
  registry: Registry;
  caller: Caller;
  tx: Transaction;
  day: string;
}

/** Reads a report as its own member does: a counter's member learns nothing of it. */
const readAs = async (
  { registry, tx, day }: Reading,
  member: string,
  address: ReportAddress,
): Promise<OnLife | undefined> => {
  await tx.as(member);
  const report = await reportAt(tx, address);
  const found = report === undefined ? undefined : await readLife(registry, tx, report);
  return found && { found, day, marks: await marksOfReport(tx, found.life.report) };
};

/** Whose report is meant, and where it stands; null where no such report can be known of. */
const memberMeant = async (
  { registry, tx }: Reading,
  about: Extract<DisputeBody['about'], { report: string } | { memberCode: string }>,
): Promise<{ member: string | null; address: ReportAddress } | { refused: Refusal[] }> => {
  if ('report' in about) {
    const [row] = await tx.rows<{ member: string | null }>('SELECT reporting_member($1) AS member', [
      about.report,
    ]);
    return { member: row?.member ?? null, address: { id: about.report } };
  }
  const { memberCode, criterion, loanReference } = about;
  const member = (await registry.members()).find(m => m.code === memberCode);
  if (!member) return { refused: [{ code: 'MEMBER_UNKNOWN', pointer: '/about/memberCode' }] };
  return { member: member.id, address: { criterion, loanReference } };
};

/**
 * A dispute of a report. One's own is answered like every statement on it; of another member's nothing is told, whether
 * it exists or not: what cannot follow there goes to an officer.
 */
const disputeOfReport = async (
  reading: Reading,
  body: DisputeBody,
  about: Extract<DisputeBody['about'], { report: string } | { memberCode: string }>,
): Promise<Prepared> => {
  const { registry, caller } = reading;
  const meant = await memberMeant(reading, about);
  if ('refused' in meant) return meant;
  const own = meant.member === caller.member.id;
  const on = meant.member === null ? undefined : await readAs(reading, meant.member, meant.address);
  if (own && !on) return { refused: [{ code: 'REPORT_NOT_FOUND' }] };
  const prepared = on && (await prepareDispute(registry, body, on));
  if (prepared && (own || !('refused' in prepared))) return prepared;
  return prepareUnmatched(registry, body, about);
};

/** Faults that hold whatever is disputed. */
const faultsOf = ({ about, ground, identitySeen }: DisputeBody, day: string): Refusal[] => [
  ...(identitySeen.seenOn > day ? [{ code: 'FACTS_FUTURE' as const, pointer: '/identitySeen/seenOn' }] : []),
  // Only a check can have been made without authorisation, and nothing else can be wrong with one.
  ...('check' in about !== (ground === 'UNAUTHORISED_CHECK')
    ? [{ code: 'BODY_FIELD_VALUE' as const, pointer: '/ground' }]
    : []),
];

const prepare = (reading: Reading, body: DisputeBody): Promise<Prepared> => {
  const { registry, day } = reading;
  const faults = faultsOf(body, day);
  const { about } = body;
  if ('identifier' in about) {
    const parsed = parse(about.identifier.type, about.identifier.number, { day, samples: registry.sandbox });
    if ('refused' in parsed) faults.push({ ...parsed.refused, pointer: '/about/identifier/number' });
    if ('refused' in parsed || faults.length > 0) return Promise.resolve({ refused: faults });
    const index = blindIndex(registry.indexKeys, parsed, NORMALISER_VERSION).toString('hex');
    return prepareUnmatched(registry, body, { index });
  }
  if (faults.length > 0) return Promise.resolve({ refused: faults });
  return 'check' in about ? prepareUnmatched(registry, body, about) : disputeOfReport(reading, body, about);
};

/**
 * Takes a dispute at a counter of the caller's, of whichever member's report, of a check or of an identity
 * (Regulation of 2013, art. 25). A member that only asks may take one too.
 */
export const acceptDispute = (
  registry: Registry,
  caller: Caller,
  { key, body }: { key: string; body: DisputeBody },
): Promise<Accepted<DisputeReceipt>> =>
  acceptStatement<DisputeReceipt>(registry, caller, {
    ...{ key, unit: body.unit, said: { kind: 'DISPUTE', body }, anyMember: true },
    prepare: (tx, day) => prepare({ registry, caller, tx, day }, body),
  });

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
const TAKEN_BACK = {
  name: 'dispute-taken-back',
  text: `SELECT 1 FROM statement WHERE kind = 'DISPUTE' AND facts ->> 'withdraws' = $1
            AND said_by = nullif(current_setting('lianfang.member', true), '')::uuid`,
};

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
      if (report !== null)
        return prepareDisputeWithdrawal(
          dispute,
          body,
          await lifeWith(reading, { ...opened, report }, dispute),
        );
      const [before] = await tx.rows(TAKEN_BACK, [dispute]);
      return before
        ? { refused: [{ code: 'DISPUTE_NOT_OPEN' }] }
        : prepareDisputeWithdrawal(dispute, body, null);
    },
  });
