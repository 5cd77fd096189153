import { Criterion, type Id } from '#contracts';
import type { Listing, Period } from './listing.ts';
import { partOf } from './part.ts';
import { periodBodyOf, type CarriedPart } from './period.ts';
import type { ReportLife } from './report-life.ts';
import { holds, turnsOf } from './spans.ts';

/** One party of the subject, with everything said on its report. */
export interface SubjectPart {
  readonly life: ReportLife;
  readonly party: Id;
}

/** The stretches in which a part carries a listing. */
const carriedBy = ({ life, party }: SubjectPart): CarriedPart[] =>
  partOf(life, party)
    .filter(({ state }) => state === 'ACTIVE' || state === 'SETTLED')
    .map(segment => ({ report: life.report, member: life.member, party, segment }));

type Body = Omit<Period, 'from' | 'until' | 'since'>;

/** Periods that follow each other and say the same are one; only an ACTIVE run without a gap keeps its `since`. */
const joined = (stretches: readonly (Body & { from: string; until: string | null })[]): Period[] => {
  const periods: Period[] = [];
  for (const { from, until, ...body } of stretches) {
    const before = periods.at(-1);
    const runsSince = before?.until === from ? before.since : null;
    const since = body.state === 'SETTLED' ? null : (runsSince ?? from);
    const next = { from, until, since, ...body };
    if (before?.until === from && textOf(before) === textOf(next))
      periods[periods.length - 1] = { ...before, until };
    else periods.push(next);
  }
  return periods;
};

/** What a period says; all are made by the same words, so equal ones are equal texts. */
const textOf = ({ from: _from, until: _until, ...said }: Period): string => JSON.stringify(said);

const listingOf = (carried: readonly CarriedPart[]): Period[] => {
  const turns = turnsOf(carried.map(({ segment }) => segment));
  return joined(
    turns.flatMap((from, at) => {
      const until = turns[at + 1] ?? null;
      const now = carried.filter(({ segment }) => holds(segment, from));
      return now.length === 0 ? [] : [{ from, until, ...periodBodyOf(now) }];
    }),
  );
};

/**
 * The listings of one subject: per criterion the periods in which its reports carry it. Knows no today; the order
 * of the parts and their repetition do not matter.
 */
export const fold = (parts: readonly SubjectPart[]): Listing[] => {
  const distinct = new Map(parts.map(part => [`${part.life.report} ${part.party}`, part]));
  return Criterion.options.flatMap(criterion => {
    const same = [...distinct.values()].filter(({ life }) => life.criterion === criterion);
    const periods = listingOf(same.flatMap(carriedBy));
    return periods.length === 0 ? [] : [{ criterion, periods }];
  });
};
