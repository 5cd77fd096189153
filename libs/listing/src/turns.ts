import { confirmableUntil } from './confirmed.ts';
import type { Dispute } from './disputed.ts';
import {
  dayAfter,
  lastDayCarrying,
  lastDayKeptNotQualifying,
  lastDayKeptOpen,
  lastDayKeptSettled,
  lastDayKeptTakenAway,
  lastDayRenewed,
  lastDayToDecide,
  lastDayToReply,
} from './life-days.ts';
import type { Part } from './part-on-day.ts';
import type { ReportLife, Said } from './report-life.ts';
import type { Speaker } from './speaking.ts';

const turnsOfEnd = (endedOn: string): string[] => [endedOn, dayAfter(lastDayKeptSettled(endedOn))];

/** The end that a statement tells, if it tells one. */
const endIn = (said: Said): string | null => {
  if (said.kind === 'SETTLEMENT') return said.endedOn;
  if (said.kind === 'CORRECTION') return said.settlement?.endedOn ?? null;
  return said.kind === 'DECISION' && said.what.decision === 'ENDED_ON' ? said.what.endedOn : null;
};

/** Days on which a statement itself may change the part. A decision may take it away, and be kept a year as proof. */
const turnsOfStatement = (said: Said): string[] => {
  const endedOn = endIn(said);
  return [
    said.receivedOn,
    ...('asOf' in said
      ? [lastDayRenewed(said.asOf), lastDayCarrying(said.asOf), lastDayKeptOpen(said.asOf)].map(dayAfter)
      : []),
    ...(endedOn === null ? [] : turnsOfEnd(endedOn)),
    ...(said.kind === 'DECISION' ? [dayAfter(lastDayKeptTakenAway(said.receivedOn))] : []),
  ];
};

/** Days on which a version may change the part: it speaks, lapses, is kept no more, or its own end comes. */
const turnsOfSpeaker = (life: ReportLife, { version, said, from, confirmedFrom }: Speaker): string[] => {
  const lapsedFrom = dayAfter(confirmableUntil(life, version));
  return [
    ...[from, confirmedFrom].filter(day => day !== null),
    ...(said.finding.qualifies
      ? [lapsedFrom, dayAfter(lastDayKeptTakenAway(lapsedFrom))]
      : [dayAfter(lastDayKeptNotQualifying(version.receivedOn))]),
    ...[said.finding, ...[...(said.left?.values() ?? [])].flat()].flatMap(({ endedOn }) =>
      endedOn === null ? [] : turnsOfEnd(endedOn),
    ),
  ];
};

const turnsOfDispute = ({ openedOn }: Dispute): string[] => [
  openedOn,
  dayAfter(lastDayToReply(openedOn)),
  dayAfter(lastDayToDecide(openedOn)),
];

/** Every day on which a part may change, in order, each once: all of them are known in advance. */
export const turnsOfPart = ({ life, speakers, disputes, taken }: Part): string[] => {
  const turns = [
    ...life.said.flatMap(turnsOfStatement),
    ...speakers.flatMap(speaker => turnsOfSpeaker(life, speaker)),
    ...disputes.flatMap(turnsOfDispute),
    ...(taken ? [dayAfter(taken.keptUntil)] : []),
  ];
  return [...new Set(turns)].sort();
};
