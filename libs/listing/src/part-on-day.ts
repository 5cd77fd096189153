import type { Id } from '#contracts';
import { accuses } from '#criteria';
import { confirmableUntil, refusedFrom } from './confirmed.ts';
import { disputesSaid, type Dispute, markedOn } from './disputed.ts';
import { endWhile } from './ends.ts';
import { lastAsOf, partyIn, versionsOf, withdrawalOf } from './known.ts';
import {
  dayAfter,
  lastDayCarrying,
  lastDayKeptNotQualifying,
  lastDayKeptOpen,
  lastDayKeptSettled,
  lastDayKeptTakenAway,
  lastDayRenewed,
} from './life-days.ts';
import type { ReportLife, SaidParty, SaidVersion, ToldEnd } from './report-life.ts';
import type { PartOnDay } from './segment.ts';
import { type Speaker, speakerOn, speakersOf } from './speaking.ts';
import { takenAway, type TakenAway } from './taken-away.ts';
import { active, nothing, settled } from './what-is-carried.ts';

/** A party's part, ready to be asked about a day. */
export interface Part {
  readonly life: ReportLife;
  readonly party: Id;
  readonly speakers: readonly Speaker[];
  readonly disputes: readonly Dispute[];
  readonly taken: TakenAway | null;
}

export const partFor = (life: ReportLife, party: Id): Part => ({
  life,
  party,
  speakers: speakersOf(life, party),
  disputes: disputesSaid(life).filter(dispute => dispute.party === party),
  taken: takenAway(life, party),
});

/** What is known of a part on a day on which it is there. */
interface Present {
  readonly part: Part;
  readonly day: string;
  /** Versions received by the day that name the party, in order, and the last of them. */
  readonly received: readonly Speaker[];
  readonly latest: Speaker;
}

const notQualifying = (version: SaidVersion, said: SaidParty, day: string): PartOnDay => {
  const nobodyQualifies = version.parties.every(({ finding }) => !finding.qualifies);
  const over = nobodyQualifies && day > lastDayKeptNotQualifying(version.receivedOn);
  return nothing(over ? 'GONE' : 'NOT_QUALIFYING', said);
};

/**
 * A version that speaks, and the latest, as far as both tell the same: what a correction takes away counts at once.
 * Undefined where nothing that qualifies is left of it.
 */
const told = (speaker: Speaker, latest: Speaker): { speaker: Speaker; latest: SaidParty } | undefined => {
  const left = latest.said.left?.get(speaker.version.number) ?? [speaker.said.finding, latest.said.finding];
  const [mine, others] = left;
  if (!mine.qualifies || !others.qualifies) return undefined;
  return {
    speaker: { ...speaker, said: { ...speaker.said, finding: mine } },
    latest: { ...latest.said, finding: others },
  };
};

/** Qualifies and yet speaks by no version: its notice runs, or officers have not confirmed it, or never will. */
const unheard = ({ part: { life }, day, received, latest }: Present): PartOnDay => {
  // One of which nothing is left any more has been heard of, and so have those before it.
  const lastDone = received.findLastIndex(one => !told(one, latest));
  const present = received.slice(lastDone + 1);
  const isConfirmed = present.some(({ confirmedFrom: from }) => from !== null && from <= day);
  if (!accuses(life.criterion) || isConfirmed) return nothing('WAITING', latest.said);
  const refusedOn = refusedFrom(life, latest.version);
  const until = confirmableUntil(life, latest.version);
  const [state, from] =
    refusedOn !== null && refusedOn <= day
      ? (['REFUSED', refusedOn] as const)
      : (['LAPSED', dayAfter(until)] as const);
  if (state === 'LAPSED' && day <= until) return nothing('AWAITING_CONFIRMATION', latest.said);
  return nothing(day > lastDayKeptTakenAway(from) ? 'GONE' : state, latest.said);
};

/** A report's erasure comes whether it was ever shown or not: by its end, else by the last `asOf` told up to the day. */
const isOver = (end: ToldEnd | null, asOf: string, day: string): boolean =>
  end ? day > lastDayKeptSettled(end.endedOn) : day > lastDayKeptOpen(asOf);

/** The part of a party that qualifies, whatever officers took away. */
const qualifying = (present: Present): PartOnDay => {
  const { part, day, latest } = present;
  const speaker = speakerOn(part.speakers, day);
  const speaking = speaker && told(speaker, latest);
  const end = endWhile(part.life, part.speakers, speaking?.speaker ?? latest);
  // A renewal heals from its receipt, not before.
  const asOf = lastAsOf(part.life, day);
  if (isOver(end, asOf, day)) return nothing('GONE', latest.said);
  if (!speaking) return unheard(present);
  const marks = markedOn(part.disputes, day);
  const carrying = { speaker: speaking.speaker.said, latest: speaking.latest, marks };
  if (end && end.endedOn <= day) return settled(end, carrying);
  if (day > lastDayCarrying(asOf)) return nothing('SUSPENDED', latest.said);
  return active(carrying, { unrenewed: day > lastDayRenewed(asOf) });
};

/**
 * What a party's part is on one day, all statements told; null before its receipt.
 * A withdrawn report counts on no day, nor a part that officers took away; a dropped party from the correction's
 * receipt on no more.
 */
export const partOnDay = (part: Part, day: string): PartOnDay | null => {
  const received = part.speakers.filter(({ version }) => version.receivedOn <= day);
  const latest = received.at(-1);
  if (!latest) return null;
  const version = versionsOf(part.life).findLast(({ receivedOn }) => receivedOn <= day) ?? latest.version;
  if (withdrawalOf(part.life) || !partyIn(version, part.party)) return nothing('GONE', latest.said);
  const found = latest.said.finding.qualifies
    ? qualifying({ part, day, received, latest })
    : notQualifying(version, latest.said, day);
  if (!part.taken || found.state === 'GONE') return found;
  return nothing(day > part.taken.keptUntil ? 'GONE' : part.taken.state, latest.said);
};
