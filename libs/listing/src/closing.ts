import { endDecided } from './ends.ts';
import { partiesOf, knownOn, versionsOf, withdrawalOf } from './known.ts';
import { partFor, partOnDay } from './part-on-day.ts';
import type { ReportLife, SaidParty } from './report-life.ts';
import type { PartState } from './segment.ts';
import { takenAway } from './taken-away.ts';

/**
 * Why a report is open no more. SETTLED was told, ENDED is what its own facts state or officers set; UPHELD is that
 * every party of it was, or is protected.
 */
export type Closing = 'WITHDRAWN' | 'EXPIRED' | 'UPHELD' | 'REFUSED' | 'LAPSED' | 'SETTLED' | 'ENDED';

const stateOf = (known: ReportLife, party: string, day: string): PartState | undefined =>
  partOnDay(partFor(known, party), day)?.state;

/** The states of all parts on a day, of what is known then. */
export const statesOn = (known: ReportLife, day: string): Set<PartState> =>
  new Set(
    partiesOf(known)
      .map(party => stateOf(known, party, day))
      .filter(state => state !== undefined),
  );

/** On whom a report's life hangs: everybody whom its last version lists, or all where it lists nobody. */
export const decidingIn = (known: ReportLife): readonly SaidParty[] => {
  const parties = versionsOf(known).at(-1)?.parties ?? [];
  const listed = parties.filter(({ finding }) => finding.qualifies);
  return listed.length > 0 ? listed : parties;
};

/** The facts' own end, of everybody whose part still counts. */
const endedByFacts = (known: ReportLife, day: string): boolean => {
  const counting = decidingIn(known).filter(({ party }) => !takenAway(known, party));
  return (
    counting.length > 0 && counting.every(({ finding }) => finding.endedOn !== null && finding.endedOn <= day)
  );
};

/** Of a part in one of these states nothing waits, for officers or for its day. */
const OVER: ReadonlySet<PartState> = new Set(['GONE', 'NOT_QUALIFYING', 'UPHELD', 'PROTECTED']);

/** What officers or their silence closed: every party taken away, or nothing confirmed. */
const closedByOfficers = (states: ReadonlySet<PartState>): Closing | null => {
  const all = [...states].filter(state => state !== 'GONE');
  if (all.every(state => state === 'UPHELD' || state === 'PROTECTED')) return 'UPHELD';
  const left = all.filter(state => !OVER.has(state));
  if (left.length === 0 || !left.every(state => state === 'REFUSED' || state === 'LAPSED')) return null;
  return left.includes('REFUSED') ? 'REFUSED' : 'LAPSED';
};

/** Why the report is not open on a day, of what was told by its end; null where it is open. */
export const closingOn = (life: ReportLife, day: string): Closing | null => {
  const known = knownOn(life, day);
  if (withdrawalOf(known)) return 'WITHDRAWN';
  if (decidingIn(known).every(({ party }) => stateOf(known, party, day) === 'GONE')) return 'EXPIRED';
  const byOfficers = closedByOfficers(statesOn(known, day));
  if (byOfficers) return byOfficers;
  if (known.said.some(({ kind }) => kind === 'SETTLEMENT')) return 'SETTLED';
  return endDecided(known) || endedByFacts(known, day) ? 'ENDED' : null;
};

/**
 * A report is open until a settlement, a withdrawal, disputes upheld or PROTECT for every party of it, a refused
 * confirmation, a lapse, its expiry, an ENDED_ON, or the end that its own facts state.
 */
export const openOn = (life: ReportLife, day: string): boolean =>
  knownOn(life, day).said.length > 0 && closingOn(life, day) === null;
