import type { Id } from '#contracts';
import { shownByOfficersFrom } from './confirmed.ts';
import { firstDayAfterNotice } from './life-days.ts';
import { partyIn, versionsOf } from './known.ts';
import type { ReportLife, SaidParty, SaidVersion } from './report-life.ts';

/** A version that names the party. */
export interface Naming {
  readonly version: SaidVersion;
  readonly said: SaidParty;
}

export interface Speaker extends Naming {
  /** The first day on which its notice has run; null: never, for want of one. */
  readonly toldFrom: string | null;
  /** The first day on which officers have confirmed it, where it accuses; null while they have not. */
  readonly confirmedFrom: string | null;
  /** The first day on which it speaks, the later of both; null: never, as things are told. */
  readonly from: string | null;
}

const later = (a: string, b: string) => (a > b ? a : b);

const laterOf = (a: string | null, b: string | null) => (a === null || b === null ? null : later(a, b));

/** Never before receipt. A judgment is public and an organisation needs no notice: both from receipt. */
const afterNotice = (version: SaidVersion, said: SaidParty, noticeDays: number): string | null => {
  if (said.notice === 'JUDGMENT') return version.receivedOn;
  if (said.notice) return later(version.receivedOn, firstDayAfterNotice(said.notice.givenOn, noticeDays));
  return said.kind === 'ORGANISATION' ? version.receivedOn : null;
};

/**
 * The versions that name a party, each with its first day. What weighs more (qualifying at last always does)
 * waits for its own notice; another correction speaks on receipt, but no earlier than what it corrects;
 * one that does not qualify takes away, so it speaks at once. What accuses waits for its CONFIRM too.
 */
export const speakersOf = (life: ReportLife, party: Id): Speaker[] => {
  const speakers: Speaker[] = [];
  for (const version of versionsOf(life)) {
    const said = partyIn(version, party);
    if (!said) continue;
    const before = speakers.at(-1);
    const toldFrom = firstDayTold({ version, said }, before, life.noticeDays);
    // What does not qualify accuses nobody.
    const confirmedFrom = said.finding.qualifies ? shownByOfficersFrom(life, version) : version.receivedOn;
    speakers.push({ version, said, toldFrom, confirmedFrom, from: laterOf(toldFrom, confirmedFrom) });
  }
  return speakers;
};

const firstDayTold = (
  { version, said }: Naming,
  before: Speaker | undefined,
  noticeDays: number,
): string | null => {
  if (!said.finding.qualifies) return version.receivedOn;
  const weighsMore = said.weighsMore || !before?.said.finding.qualifies;
  if (!before || weighsMore) return afterNotice(version, said, noticeDays);
  return laterOf(version.receivedOn, before.toldFrom);
};

/** The latest version that speaks on a day. */
export const speakerOn = (speakers: readonly Speaker[], day: string): Speaker | undefined =>
  speakers.findLast(({ from }) => from !== null && from <= day);
