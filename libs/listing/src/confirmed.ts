import { accuses } from '#criteria';
import { confirmAnewFrom, inForce } from './in-force.ts';
import { versionsOf } from './known.ts';
import { lastDayToConfirm } from './life-days.ts';
import type { ReportLife, SaidVersion } from './report-life.ts';

/** `other` says nothing that `version` does not say: asOf, sums and words are no part of what is said. */
const covers = (version: SaidVersion, other: SaidVersion): boolean =>
  other.says.every(element => version.says.includes(element));

/** The first day on which officers so judged a version that fits, by a decision in force; null where they did not. */
const firstJudged = (
  life: ReportLife,
  decision: 'CONFIRM' | 'REFUSE_CONFIRM',
  fits: (judged: SaidVersion) => boolean,
): string | null => {
  const fitting = inForce(life, decision).find(({ what }) =>
    versionsOf(life).some(one => one.number === what.version && fits(one)),
  );
  return fitting?.receivedOn ?? null;
};

/** The first day from which a CONFIRM in force covers a version, its own or another's; null while none does. */
export const confirmedFrom = (life: ReportLife, version: SaidVersion): string | null =>
  firstJudged(life, 'CONFIRM', confirmed => covers(confirmed, version));

/** The day on which the confirmation of what a version says was refused; a version that says less was not. */
export const refusedFrom = (life: ReportLife, version: SaidVersion): string | null =>
  firstJudged(life, 'REFUSE_CONFIRM', refused => covers(refused, version) && covers(version, refused));

export const qualifiesAtAll = ({ parties }: SaidVersion): boolean =>
  parties.some(({ finding }) => finding.qualifies);

/**
 * The last day on which a version can be confirmed. The term runs from the receipt of the earliest version that said
 * as much, among those in a row that qualify, so that repeating an accusation never lengthens it; and anew from
 * a REVOKE.
 */
export const confirmableUntil = (life: ReportLife, version: SaidVersion): string => {
  const upTo = versionsOf(life).filter(({ number }) => number <= version.number);
  const lastClean = upTo.findLastIndex(one => !qualifiesAtAll(one));
  const first = upTo.slice(lastClean + 1).find(one => covers(one, version)) ?? version;
  const anew = confirmAnewFrom(life);
  return lastDayToConfirm(anew > first.receivedOn ? anew : first.receivedOn, life.confirmDays);
};

/** The last version waits for officers until that day, be there a confirmed one that carries meanwhile; null where it does not. */
export const awaitsOfficersUntil = (life: ReportLife): string | null => {
  const last = versionsOf(life).at(-1);
  if (!accuses(life.criterion) || !last || !qualifiesAtAll(last)) return null;
  const isDecided = confirmedFrom(life, last) !== null || refusedFrom(life, last) !== null;
  return isDecided ? null : confirmableUntil(life, last);
};

/** From when officers let a version speak: what accuses from its CONFIRM, all else from its receipt. */
export const shownByOfficersFrom = (life: ReportLife, version: SaidVersion): string | null =>
  accuses(life.criterion) ? confirmedFrom(life, version) : version.receivedOn;
