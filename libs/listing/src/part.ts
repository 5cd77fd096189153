import type { Id } from '#contracts';
import {
  dayAfter,
  lastDayCarrying,
  lastDayKeptNotQualifying,
  lastDayKeptOpen,
  lastDayKeptSettled,
  lastDayRenewed,
  lastDayToConfirm,
} from './life-days.ts';
import { type Part, partOnDay } from './part-on-day.ts';
import type { ReportLife, Said } from './report-life.ts';
import type { PartOnDay, Segment } from './segment.ts';
import { type Speaker, speakersOf } from './speaking.ts';

/** Days on which a statement itself may change the part. */
const turnsOfStatement = (said: Said): string[] => [
  said.receivedOn,
  ...('asOf' in said
    ? [lastDayRenewed(said.asOf), lastDayCarrying(said.asOf), lastDayKeptOpen(said.asOf)].map(dayAfter)
    : []),
  ...(said.kind === 'SETTLEMENT' ? turnsOfEnd(said.endedOn) : []),
  ...(said.kind === 'CORRECTION' && said.settlement ? turnsOfEnd(said.settlement.endedOn) : []),
];

const turnsOfEnd = (endedOn: string): string[] => [endedOn, dayAfter(lastDayKeptSettled(endedOn))];

/** Days on which a version may change the part: it speaks, lapses, is kept no more, or its own end comes. */
const turnsOfSpeaker = ({ version, said, from }: Speaker): string[] => [
  ...(from === null ? [] : [from]),
  dayAfter(
    said.finding.qualifies
      ? lastDayToConfirm(version.receivedOn)
      : lastDayKeptNotQualifying(version.receivedOn),
  ),
  ...(said.finding.endedOn === null ? [] : turnsOfEnd(said.finding.endedOn)),
];

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((value, at) => value === b[at]);

const same = (a: PartOnDay, b: PartOnDay) =>
  a.state === b.state &&
  a.sumFen === b.sumFen &&
  a.role === b.role &&
  a.endedOn === b.endedOn &&
  a.how === b.how &&
  sameList(a.doubts, b.doubts) &&
  sameList(a.grounds, b.grounds);

/**
 * The days of a party's part, in order and without gap from its receipt on. Every day on which anything changes
 * by itself is known in advance, so it is enough to look at those and join what stays the same.
 */
export const partOf = (life: ReportLife, party: Id): Segment[] => {
  const part: Part = { life, party, speakers: speakersOf(life, party) };
  const turns = [...life.said.flatMap(turnsOfStatement), ...part.speakers.flatMap(turnsOfSpeaker)];
  const segments: { from: string; now: PartOnDay }[] = [];
  for (const from of [...new Set(turns)].sort()) {
    const now = partOnDay(part, from);
    const before = segments.at(-1);
    if (now && !(before && same(before.now, now))) segments.push({ from, now });
  }
  return segments.map(({ from, now }, at) => ({ from, until: segments[at + 1]?.from ?? null, ...now }));
};
