import { partiesOf, knownOn, versionsOf, withdrawalOf } from './known.ts';
import { partOnDay } from './part-on-day.ts';
import type { ReportLife } from './report-life.ts';
import type { PartState } from './segment.ts';
import { speakersOf } from './speaking.ts';

/** Why a report is open no more. SETTLED was told, ENDED is what its own facts state. */
export type Closing = 'WITHDRAWN' | 'EXPIRED' | 'LAPSED' | 'SETTLED' | 'ENDED';

/** The states of all parts on a day, of what is known then. */
export const statesOn = (known: ReportLife, day: string): Set<PartState> =>
  new Set(
    partiesOf(known)
      .map(party => partOnDay({ life: known, party, speakers: speakersOf(known, party) }, day)?.state)
      .filter(state => state !== undefined),
  );

/** The facts' own end: of everybody who is listed by them, or of all where nobody is. */
const endedByFacts = (known: ReportLife, day: string): boolean => {
  const parties = versionsOf(known).at(-1)?.parties ?? [];
  const listed = parties.filter(({ finding }) => finding.qualifies);
  const deciding = listed.length > 0 ? listed : parties;
  return deciding.every(({ finding }) => finding.endedOn !== null && finding.endedOn <= day);
};

/** Why the report is not open on a day, of what was told by its end; null where it is open. */
export const closingOn = (life: ReportLife, day: string): Closing | null => {
  const known = knownOn(life, day);
  if (withdrawalOf(known)) return 'WITHDRAWN';
  const states = statesOn(known, day);
  if ([...states].every(state => state === 'GONE')) return 'EXPIRED';
  if (states.has('LAPSED') && !states.has('AWAITING_CONFIRMATION')) return 'LAPSED';
  if (known.said.some(({ kind }) => kind === 'SETTLEMENT')) return 'SETTLED';
  return endedByFacts(known, day) ? 'ENDED' : null;
};

/** A report is open until a settlement, a withdrawal, a lapse, its expiry, or the end that its own facts state. */
export const openOn = (life: ReportLife, day: string): boolean =>
  knownOn(life, day).said.length > 0 && closingOn(life, day) === null;
