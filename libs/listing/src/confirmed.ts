import { accuses } from '#criteria';
import { confirmAnewFrom, inForce } from './in-force.ts';
import { versionsOf } from './known.ts';
import { lastDayToConfirm } from './life-days.ts';
import type { ReportLife, SaidVersion } from './report-life.ts';

/** `other` says nothing that `version` does not say: asOf, sums and words are no part of what is said. */
const covers = (version: SaidVersion, other: SaidVersion): boolean =>
  other.says.every(element => version.says.includes(element));

const judged = (life: ReportLife, number: number): SaidVersion | undefined =>
  versionsOf(life).find(version => version.number === number);

/** The first day from which a CONFIRM in force covers a version, its own or another's; null while none does. */
export const confirmedFrom = (life: ReportLife, version: SaidVersion): string | null => {
  const covering = inForce(life, 'CONFIRM').filter(({ what }) => {
    const confirmed = judged(life, what.version);
    return confirmed !== undefined && covers(confirmed, version);
  });
  return covering.map(({ receivedOn }) => receivedOn).sort()[0] ?? null;
};

/** The day on which the confirmation of what a version says was refused; a version that says less was not. */
export const refusedFrom = (life: ReportLife, version: SaidVersion): string | null => {
  const refusing = inForce(life, 'REFUSE_CONFIRM').filter(({ what }) => {
    const refused = judged(life, what.version);
    return refused !== undefined && covers(refused, version) && covers(version, refused);
  });
  return refusing.map(({ receivedOn }) => receivedOn).sort()[0] ?? null;
};

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
