import type { Id } from '#contracts';
import { partOf } from './part.ts';
import type { ReportLife } from './report-life.ts';

/** The first day on which the party's part is shown, be it ahead; null where it never will be as things are told. */
export const shownFrom = (life: ReportLife, party: Id): string | null =>
  partOf(life, party).find(({ state }) => state === 'ACTIVE' || state === 'SETTLED')?.from ?? null;
