import { Doubt, Role, type Id } from '#contracts';
import type { Period } from './listing.ts';
import type { Segment } from './segment.ts';

/** One part through a stretch in which it carries the listing. */
export interface CarriedPart {
  readonly report: Id;
  readonly member: string;
  readonly party: Id;
  readonly segment: Segment;
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)].sort();

/** In the order of the closed list, so that equal sets are equal arrays. */
const inOrderOf = <T>(order: readonly T[], values: readonly T[]): T[] =>
  order.filter(value => values.includes(value));

const isClear = ({ segment }: CarriedPart) => segment.doubts.length === 0;

/** Of several ends the latest, none while one is open; on one day an assignment, which policies treat more strictly, then by word. */
const latestEnd = (parts: readonly CarriedPart[]): Pick<Period, 'endedOn' | 'how'> => {
  const rank = ({ segment: { endedOn, how } }: CarriedPart) => `${endedOn}${how === 'ASSIGNED' ? '~' : how}`;
  const last = parts.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  return { endedOn: last.segment.endedOn, how: last.segment.how };
};

/**
 * What the listing is on a day on which these parts carry it. While one is open, the sums and roles of those that have
 * ended say nothing; yet they carry it too, so it is still found by their names and numbers.
 * A report stands for the subject through any of its parties: it is in doubt where all of those are.
 */
export const periodBodyOf = (parts: readonly CarriedPart[]): Omit<Period, 'from' | 'until' | 'since'> => {
  const open = parts.filter(({ segment }) => segment.state === 'ACTIVE');
  const state = open.length > 0 ? 'ACTIVE' : 'SETTLED';
  const carrying = open.length > 0 ? open : parts;
  const clear = carrying.filter(isClear);
  const inDoubt = state === 'ACTIVE' && clear.length === 0;
  const speaking = state === 'ACTIVE' && !inDoubt ? clear : carrying;
  return {
    state,
    reports: distinct(carrying.map(({ report }) => report)),
    parties: distinct(parts.map(({ party }) => party)),
    members: distinct(carrying.map(({ member }) => member)),
    roles: inOrderOf(
      Role.options,
      speaking.map(({ segment }) => segment.role),
    ),
    grounds: distinct(speaking.flatMap(({ segment }) => segment.grounds)),
    sumFen: Math.max(...carrying.map(({ segment }) => segment.sumFen)),
    doubts: inOrderOf(
      Doubt.options,
      carrying.flatMap(({ segment }) => segment.doubts),
    ),
    inDoubt,
    words: distinct(carrying.flatMap(({ segment }) => segment.words)),
    ...latestEnd(carrying),
  };
};
