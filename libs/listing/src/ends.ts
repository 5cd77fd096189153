import { inForce } from './in-force.ts';
import type { ReportLife, ToldEnd } from './report-life.ts';
import type { Naming, Speaker } from './speaking.ts';

/** The earlier end; of one day the first, so a told settlement goes before the facts' own end. */
const earlierEnd = (a: ToldEnd | null, b: ToldEnd | null): ToldEnd | null => {
  if (!a || !b) return a ?? b;
  return b.endedOn < a.endedOn ? b : a;
};

/**
 * The settlement in force: the last told, a correction's replacing the one before. Corrections after number
 * `upTo` are left out: what they put off waits for their notice like all else that they say.
 */
const settlementTold = (life: ReportLife, upTo: number): ToldEnd | null => {
  let told: ToldEnd | null = null;
  for (const said of life.said) {
    if (said.kind === 'SETTLEMENT') told = { endedOn: said.endedOn, how: said.how };
    if (said.kind === 'CORRECTION' && said.settlement && said.number <= upTo) told = said.settlement;
  }
  return told;
};

/** The end that officers set, the last one in force: it stands against whatever the member told or its facts say. */
export const endDecided = (life: ReportLife): ToldEnd | null => {
  const last = inForce(life, 'ENDED_ON').at(-1);
  if (!last) return null;
  const paid = life.criterion === 'UNPAID_INTEREST' ? 'INTEREST_PAID' : 'PAID';
  return { endedOn: last.what.endedOn, how: settlementTold(life, Infinity)?.how ?? paid };
};

const endOfFacts = ({ said: { finding } }: Pick<Naming, 'said'>): ToldEnd | null =>
  finding.endedOn === null ? null : { endedOn: finding.endedOn, how: finding.how ?? 'PAID' };

/** The end of a party's part as one version has it: the settlement told, or the facts' own end where that is earlier. */
export const endBy = (life: ReportLife, speaker: Naming): ToldEnd | null =>
  earlierEnd(settlementTold(life, speaker.version.number), endOfFacts(speaker));

/** A guarantor who paid before the conduct ended, as the others' ends show: his part is over, whenever theirs is. */
const ownEnd = ({ version, said }: Naming): ToldEnd | null => {
  const paid = said.role === 'GUARANTOR' ? endOfFacts({ said }) : null;
  const others = version.parties.filter(({ role }) => role !== 'GUARANTOR');
  const outlasted = others.every(({ finding: { endedOn } }) => !paid || !endedOn || endedOn > paid.endedOn);
  return outlasted ? paid : null;
};

/**
 * The end that counts while `speaker` speaks: its own, or an earlier one of the party's last version, since
 * what a correction takes away counts at once, and an end on its true day however late it is told.
 */
export const endWhile = (
  life: ReportLife,
  speakers: readonly Speaker[],
  speaker: Speaker,
): ToldEnd | null => {
  const last = speakers.at(-1) ?? speaker;
  const decided = endDecided(life);
  if (decided) return earlierEnd(decided, earlierEnd(ownEnd(speaker), ownEnd(last)));
  return earlierEnd(endBy(life, speaker), endBy(life, last));
};
