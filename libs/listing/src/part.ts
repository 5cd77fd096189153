import type { Id } from '#contracts';
import { partFor, partOnDay } from './part-on-day.ts';
import type { ReportLife } from './report-life.ts';
import type { PartOnDay, Segment } from './segment.ts';
import { turnsOfPart } from './turns.ts';

/** All are made by `nothing`, so equal ones are equal texts. */
const same = (a: PartOnDay, b: PartOnDay) => JSON.stringify(a) === JSON.stringify(b);

/**
 * The days of a party's part, in order and without gap from its receipt on. Every day on which anything changes
 * by itself is known in advance, so it is enough to look at those and join what stays the same.
 */
export const partOf = (life: ReportLife, party: Id): Segment[] => {
  const part = partFor(life, party);
  const segments: { from: string; now: PartOnDay }[] = [];
  for (const from of turnsOfPart(part)) {
    const now = partOnDay(part, from);
    const before = segments.at(-1);
    if (now && !(before && same(before.now, now))) segments.push({ from, now });
  }
  return segments.map(({ from, now }, at) => ({ from, until: segments[at + 1]?.from ?? null, ...now }));
};
