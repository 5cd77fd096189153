import type { Id } from '#contracts';
import { disputesSaid } from './disputed.ts';
import { lastDayKeptTakenAway } from './life-days.ts';
import type { ReportLife } from './report-life.ts';

/** A part that counts on no day, by an upheld dispute or a PROTECT in force, and how long it is kept. */
export interface TakenAway {
  readonly state: 'UPHELD' | 'PROTECTED';
  readonly keptUntil: string;
}

/** Of several decisions the earliest: it tells how long the part is kept. Null where the part stands. */
export const takenAway = (life: ReportLife, party: Id): TakenAway | null => {
  const upheld = disputesSaid(life).flatMap(({ party: by, decided }) =>
    by === party && decided?.decision === 'UPHOLD' ? [decided.receivedOn] : [],
  );
  const guarded = life.protections.flatMap(one =>
    one.party === party && one.revokedOn === null ? [one.receivedOn] : [],
  );
  const first = [...upheld, ...guarded].sort()[0];
  if (first === undefined) return null;
  return {
    state: upheld.length > 0 ? 'UPHELD' : 'PROTECTED',
    keptUntil: lastDayKeptTakenAway(first),
  };
};
