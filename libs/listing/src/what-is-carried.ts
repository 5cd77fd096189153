import { Doubt } from '#contracts';
import type { Marks } from './disputed.ts';
import { groundsOf } from './grounds.ts';
import type { SaidParty, ToldEnd } from './report-life.ts';
import type { PartOnDay, PartState } from './segment.ts';

/** What a part is that carries nothing; the role is kept for the bank's own view. */
export const nothing = (state: PartState, { role }: Pick<SaidParty, 'role'>): PartOnDay => ({
  state,
  doubts: [],
  sumFen: 0,
  role,
  grounds: [],
  endedOn: null,
  how: null,
  words: [],
});

/** What speaks for a part that carries a listing. */
export interface Carrying {
  readonly speaker: SaidParty;
  /** The last version received: where it says less, that counts although its notice or CONFIRM is still to come. */
  readonly latest: SaidParty;
  readonly marks: Marks;
}

/** A dispute suspends and doubts what has ended as it does what is open. */
const carried = (
  state: 'ACTIVE' | 'SETTLED',
  { speaker, latest, marks }: Carrying,
  doubts: readonly Doubt[],
): PartOnDay => {
  if (marks.suspended) return nothing('SUSPENDED', latest);
  return {
    // Who is only a guarantor by now is asked about as one, though his new notice still runs.
    ...nothing(state, latest.role === 'GUARANTOR' ? latest : speaker),
    doubts: Doubt.options.filter(doubt => doubts.includes(doubt)),
    sumFen: Math.min(speaker.finding.sumFen, latest.finding.sumFen),
    grounds: groundsOf(speaker).filter(ground => groundsOf(latest).includes(ground)),
    words: marks.words,
  };
};

export const active = (carrying: Carrying, { unrenewed }: { unrenewed: boolean }): PartOnDay =>
  carried('ACTIVE', carrying, [...carrying.marks.doubts, ...(unrenewed ? (['UNRENEWED'] as const) : [])]);

export const settled = (end: ToldEnd, carrying: Carrying): PartOnDay => {
  const found = carried('SETTLED', carrying, carrying.marks.doubts);
  return found.state === 'SETTLED' ? { ...found, endedOn: end.endedOn, how: end.how } : found;
};
