import type { Criterion, Refusal } from '#contracts';
import type { ToldEnd } from './report-life.ts';
import { howFits } from './settlement-how.ts';

/** What an end is told of; `pointer` is where it stands in the body ('' for the body itself). */
interface EndOf {
  readonly criterion: Criterion;
  readonly lastAsOf: string;
  readonly pointer: string;
}

/** An end lies between the last `asOf` told and the day of receipt (an earlier one is a correction of the facts). */
export const endRefusals = (of: EndOf, told: ToldEnd, day: string): Refusal[] => {
  const refusals: Refusal[] = [];
  const pointer = `${of.pointer}/endedOn`;
  if (told.endedOn < of.lastAsOf) refusals.push({ code: 'FACTS_ENDED_EARLY', pointer });
  if (told.endedOn > day) refusals.push({ code: 'FACTS_ENDED_FUTURE', pointer });
  if (!howFits(of.criterion, told.how))
    refusals.push({ code: 'FACTS_ENDED_HOW', pointer: `${of.pointer}/how` });
  return refusals;
};
