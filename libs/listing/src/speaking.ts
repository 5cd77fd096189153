import type { Id } from '#contracts';
import { firstDayAfterNotice } from './life-days.ts';
import { partyIn, versionsOf } from './known.ts';
import type { ReportLife, SaidParty, SaidVersion } from './report-life.ts';

/** A version that names the party, and the first day on which it speaks; null: never, for want of a notice. */
export interface Speaker {
  readonly version: SaidVersion;
  readonly said: SaidParty;
  readonly from: string | null;
}

const later = (a: string, b: string) => (a > b ? a : b);

/** Never before receipt. A judgment is public and an organisation needs no notice: both from receipt. */
const afterNotice = (version: SaidVersion, said: SaidParty, noticeDays: number): string | null => {
  if (said.notice === 'JUDGMENT') return version.receivedOn;
  if (said.notice) return later(version.receivedOn, firstDayAfterNotice(said.notice.givenOn, noticeDays));
  return said.kind === 'ORGANISATION' ? version.receivedOn : null;
};

/**
 * The versions that name a party, each with its first day. What weighs more (qualifying at last always does)
 * waits for its own notice; another correction speaks on receipt, but no earlier than what it corrects;
 * one that does not qualify takes away, so it speaks at once.
 */
export const speakersOf = (life: ReportLife, party: Id): Speaker[] => {
  const speakers: Speaker[] = [];
  for (const version of versionsOf(life)) {
    const said = partyIn(version, party);
    if (!said) continue;
    const before = speakers.at(-1);
    speakers.push({ version, said, from: firstDayOf({ version, said }, before, life.noticeDays) });
  }
  return speakers;
};

const firstDayOf = (
  { version, said }: Omit<Speaker, 'from'>,
  before: Speaker | undefined,
  noticeDays: number,
): string | null => {
  if (!said.finding.qualifies) return version.receivedOn;
  const weighsMore = said.weighsMore || !before?.said.finding.qualifies;
  if (!before || weighsMore) return afterNotice(version, said, noticeDays);
  return before.from === null ? null : later(version.receivedOn, before.from);
};

/** The latest version that speaks on a day. */
export const speakerOn = (speakers: readonly Speaker[], day: string): Speaker | undefined =>
  speakers.findLast(({ from }) => from !== null && from <= day);
