import type { Doubt, Id } from '#contracts';
import { accuses } from '#criteria';
import { endWhile } from './ends.ts';
import { groundsOf } from './grounds.ts';
import { lastAsOf, partyIn, versionsOf, withdrawalOf } from './known.ts';
import {
  lastDayCarrying,
  lastDayKeptNotQualifying,
  lastDayKeptOpen,
  lastDayKeptSettled,
  lastDayRenewed,
  lastDayToConfirm,
} from './life-days.ts';
import type { ReportLife, SaidParty, SaidVersion, ToldEnd } from './report-life.ts';
import type { PartOnDay, PartState } from './segment.ts';
import { type Speaker, speakerOn } from './speaking.ts';

/** A party's part, ready to be asked about a day. */
export interface Part {
  readonly life: ReportLife;
  readonly party: Id;
  readonly speakers: readonly Speaker[];
}

/** What a part is that carries nothing; the role is kept for the bank's own view. */
const nothing = (state: PartState, { role }: Pick<SaidParty, 'role'>): PartOnDay => ({
  state,
  doubts: [],
  sumFen: 0,
  role,
  grounds: [],
  endedOn: null,
  how: null,
});

interface Carrying {
  readonly speaker: Speaker;
  /** The last version received: where it says less, that counts although its notice may still run. */
  readonly latest: SaidParty;
}

const carried = (state: 'ACTIVE' | 'SETTLED', { speaker, latest }: Carrying): PartOnDay => ({
  ...nothing(state, speaker.said),
  sumFen: Math.min(speaker.said.finding.sumFen, latest.finding.sumFen),
  grounds: groundsOf(speaker.said).filter(ground => groundsOf(latest).includes(ground)),
});

const settled = (end: ToldEnd, carrying: Carrying, day: string): PartOnDay =>
  day > lastDayKeptSettled(end.endedOn)
    ? nothing('GONE', carrying.latest)
    : { ...carried('SETTLED', carrying), endedOn: end.endedOn, how: end.how };

/** An open part lives by the last `asOf` told up to the day: a renewal heals from its receipt, not before. */
const open = (asOf: string, carrying: Carrying, day: string): PartOnDay => {
  if (day > lastDayKeptOpen(asOf)) return nothing('GONE', carrying.latest);
  if (day > lastDayCarrying(asOf)) return nothing('SUSPENDED', carrying.latest);
  const doubts: Doubt[] = day > lastDayRenewed(asOf) ? ['UNRENEWED'] : [];
  return { ...carried('ACTIVE', carrying), doubts };
};

const notQualifying = (version: SaidVersion, said: SaidParty, day: string): PartOnDay => {
  const nobodyQualifies = version.parties.every(({ finding }) => !finding.qualifies);
  const over = nobodyQualifies && day > lastDayKeptNotQualifying(version.receivedOn);
  return nothing(over ? 'GONE' : 'NOT_QUALIFYING', said);
};

/** An accusation waits for its confirmation from the first of the versions in a row that qualify. */
const accused = (received: readonly Speaker[], said: SaidParty, day: string): PartOnDay => {
  const lastClean = received.findLastIndex(speaker => !speaker.said.finding.qualifies);
  const since = received[lastClean + 1]?.version.receivedOn ?? day;
  return nothing(day > lastDayToConfirm(since) ? 'LAPSED' : 'AWAITING_CONFIRMATION', said);
};

/**
 * What a party's part is on one day, all statements told; null before its receipt.
 * A withdrawn report counts on no day, a dropped party from the correction's receipt on no more.
 */
export const partOnDay = ({ life, party, speakers }: Part, day: string): PartOnDay | null => {
  const received = speakers.filter(({ version }) => version.receivedOn <= day);
  const latest = received.at(-1);
  if (!latest) return null;
  const version = versionsOf(life).findLast(({ receivedOn }) => receivedOn <= day) ?? latest.version;
  if (withdrawalOf(life) || !partyIn(version, party)) return nothing('GONE', latest.said);
  if (!latest.said.finding.qualifies) return notQualifying(version, latest.said, day);
  if (accuses(life.criterion)) return accused(received, latest.said, day);
  const speaker = speakerOn(speakers, day);
  if (!speaker?.said.finding.qualifies) return nothing('WAITING', latest.said);
  const carrying = { speaker, latest: latest.said };
  const end = endWhile(life, speakers, speaker);
  if (end && end.endedOn <= day) return settled(end, carrying, day);
  return open(lastAsOf(life, day), carrying, day);
};
