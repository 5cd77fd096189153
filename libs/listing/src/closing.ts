import type { Id } from '#contracts';
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

/** Undefined before its receipt. */
export const stateOf = (life: ReportLife, party: Id, day: string): PartState | undefined =>
  partOnDay(partFor(life, party), day)?.state;

/** The states of parts on a day, of what is known then. */
type States = ReadonlySet<PartState | undefined>;

export const statesOn = (known: ReportLife, day: string): States =>
  new Set(partiesOf(known).map(party => stateOf(known, party, day)));

/** On whom a report's life hangs: everybody whom its last version lists, or all where it lists nobody. */
export const decidingIn = (known: ReportLife): readonly SaidParty[] => {
  const parties = versionsOf(known).at(-1)?.parties ?? [];
  const listed = parties.filter(({ finding }) => finding.qualifies);
  return listed.length > 0 ? listed : parties;
};

/** The facts' own end, of everybody whose part still counts; facts tell nothing that is yet to come. */
const endedByFacts = (known: ReportLife): boolean => {
  const counting = decidingIn(known).filter(({ party }) => !takenAway(known, party));
  return counting.length > 0 && counting.every(({ finding }) => finding.endedOn !== null);
};

/** Of a part in one of these states nothing waits, for officers or for its day. */
const OVER: States = new Set(['NOT_QUALIFYING', 'UPHELD', 'PROTECTED']);

/** What officers or their silence closed: every party taken away, or nothing confirmed. */
const closedByOfficers = (states: States): Closing | null => {
  const all = [...states].filter(state => state !== 'GONE');
  if (all.every(state => state === 'UPHELD' || state === 'PROTECTED')) return 'UPHELD';
  const left = all.filter(state => !OVER.has(state));
  if (left.length === 0 || !left.every(state => state === 'REFUSED' || state === 'LAPSED')) return null;
  return left.includes('REFUSED') ? 'REFUSED' : 'LAPSED';
};

/** Why the report is not open on a day, of what was told by its end; null where it is open. EXPIRED before its receipt. */
export const closingOn = (life: ReportLife, day: string): Closing | null => {
  const known = knownOn(life, day);
  if (withdrawalOf(known)) return 'WITHDRAWN';
  if (decidingIn(known).every(({ party }) => stateOf(known, party, day) === 'GONE')) return 'EXPIRED';
  const byOfficers = closedByOfficers(statesOn(known, day));
  if (byOfficers) return byOfficers;
  if (known.said.some(({ kind }) => kind === 'SETTLEMENT')) return 'SETTLED';
  return endDecided(known) || endedByFacts(known) ? 'ENDED' : null;
};

/**
 * A report is open until a settlement, a withdrawal, disputes upheld or PROTECT for every party of it, a refused
 * confirmation, a lapse, its expiry, an ENDED_ON, or the end that its own facts state.
 */
export const openOn = (life: ReportLife, day: string): boolean => closingOn(life, day) === null;
