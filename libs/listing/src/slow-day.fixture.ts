import type { Id } from '#contracts';
import type { ReportLife, Said, SaidParty, SaidVersion } from './report-life.ts';
import {
  isConfirmed,
  refusal,
  slowMarks,
  standing,
  takenFrom,
  underExaminationSince,
  versions,
} from './slow-officers.fixture.ts';

/**
 * The same life, asked about one day only and told from the statements in the words of the product's table.
 * It knows no segments and no calendar of the program: slow, obvious, and written apart.
 */
const MS = 86_400_000;
/** Each question is worked out once: these are asked about every day of thousands. */
const once = <K, T>(work: (key: K) => T): ((key: K) => T) => {
  const known = new Map<K, T>();
  return key => {
    if (!known.has(key)) known.set(key, work(key));
    return known.get(key) as T;
  };
};
const numberOf = once((date: string) => Date.parse(date) / MS);
const dateOf = (number: number) => new Date(number * MS).toISOString().slice(0, 10);
export const plus = (date: string, days: number) => dateOf(numberOf(date) + days);

const corresponding = (date: string, months: number): string => correspondingTo(`${date}+${months}`);
const correspondingTo = once((question: string): string => {
  const [date = '', months] = question.split('+');
  const [year = 0, start = 0, day = 0] = date.split('-').map(Number);
  const month = start + Number(months);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
});

interface Naming {
  version: SaidVersion;
  said: SaidParty;
}

const namings = (life: ReportLife, party: Id): Naming[] =>
  versions(life).flatMap(version =>
    version.parties.filter(said => said.party === party).map(said => ({ version, said })),
  );

const noticeHasRun = ({ version, said }: Naming, noticeDays: number, day: string): boolean => {
  if (day < version.receivedOn) return false;
  if (said.notice === 'JUDGMENT') return true;
  if (said.notice === null) return said.kind === 'ORGANISATION';
  return numberOf(day) - numberOf(said.notice.givenOn) > noticeDays;
};

const isTold = (all: Naming[], at: number, noticeDays: number, day: string): boolean => {
  const naming = all[at];
  if (!naming || day < naming.version.receivedOn) return false;
  if (!naming.said.finding.qualifies) return true;
  const before = all[at - 1];
  if (!before || naming.said.weighsMore || !before.said.finding.qualifies)
    return noticeHasRun(naming, noticeDays, day);
  return isTold(all, at - 1, noticeDays, day);
};

interface End {
  on: string;
  how: string;
}

const toldBy = (said: readonly Said[], number: number): End[] =>
  said.flatMap(one => {
    if (one.kind === 'SETTLEMENT') return [{ on: one.endedOn, how: one.how }];
    if (one.kind === 'CORRECTION' && one.settlement && one.number <= number)
      return [{ on: one.settlement.endedOn, how: one.settlement.how }];
    return [];
  });

const accuses = ({ criterion }: ReportLife) =>
  ['MISUSED_PURPOSE', 'EVASION', 'NOMINEE_LOAN'].includes(criterion);

/** Its notice has run, and where it accuses officers have confirmed it. */
const speaks = (life: ReportLife, all: Naming[], at: number, day: string): boolean => {
  const naming = all[at];
  if (!naming || !isTold(all, at, life.noticeDays, day)) return false;
  return !naming.said.finding.qualifies || !accuses(life) || isConfirmed(life, naming.version, day);
};

/** What a guarantor paid before the borrowers' debt ended ends his part. */
const guarantorsEnd = ({ version, said }: Naming): End[] => {
  const { endedOn, how } = said.finding;
  if (said.role !== 'GUARANTOR' || endedOn === null) return [];
  const debtors = version.parties.filter(({ role }) => role !== 'GUARANTOR');
  if (debtors.some(({ finding }) => finding.endedOn !== null && finding.endedOn <= endedOn)) return [];
  return [{ on: endedOn, how: how ?? 'PAID' }];
};

/** Officers' date stands against all that the member said. */
const officersEnd = (life: ReportLife): End[] =>
  standing(life)
    .flatMap(({ what }) => (what.decision === 'ENDED_ON' ? [what.endedOn] : []))
    .slice(-1)
    .map(on => {
      const paid = life.criterion === 'UNPAID_INTEREST' ? 'INTEREST_PAID' : 'PAID';
      return { on, how: toldBy(life.said, Infinity).at(-1)?.how ?? paid };
    });

const earliest = (ends: End[]): End | undefined =>
  [...ends].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0];

const endsSaid = (life: ReportLife, { version, said }: Naming): End[] => [
  ...toldBy(life.said, version.number).slice(-1),
  ...(said.finding.endedOn ? [{ on: said.finding.endedOn, how: said.finding.how ?? 'PAID' }] : []),
];

export interface SlowDay {
  state: string;
  doubts: string[];
  sumFen: number;
  role: string;
  endedOn: string | null;
  how: string | null;
  words: string[];
}

const plain = (state: string, { role }: SaidParty): SlowDay => ({
  state,
  doubts: [],
  sumFen: 0,
  role,
  endedOn: null,
  how: null,
  words: [],
});

/** Qualifies, and no version of it speaks. */
const silent = (life: ReportLife, received: Naming[], latest: Naming, day: string): SlowDay => {
  if (!accuses(life)) return plain('WAITING', latest.said);
  for (const { version, said } of [...received].reverse()) {
    if (!said.finding.qualifies) break;
    if (isConfirmed(life, version, day)) return plain('WAITING', latest.said);
  }
  const refusedOn = refusal(life, latest.version, day);
  if (refusedOn !== undefined)
    return plain(day > corresponding(refusedOn, 12) ? 'GONE' : 'REFUSED', latest.said);
  const firstLapsed = plus(underExaminationSince(life, latest.version), life.confirmDays + 1);
  if (day < firstLapsed) return plain('AWAITING_CONFIRMATION', latest.said);
  return plain(day > corresponding(firstLapsed, 12) ? 'GONE' : 'LAPSED', latest.said);
};

/** What a party's part is on a day, or null before its receipt. */
export const slowDay = (life: ReportLife, party: Id, day: string): SlowDay | null => {
  const all = namings(life, party);
  const received = all.filter(({ version }) => version.receivedOn <= day);
  const latest = received.at(-1);
  if (!latest) return null;
  if (life.said.some(({ kind }) => kind === 'WITHDRAWAL')) return plain('GONE', latest.said);
  const current = versions(life)
    .filter(version => version.receivedOn <= day)
    .at(-1);
  if (!current?.parties.some(said => said.party === party)) return plain('GONE', latest.said);
  const found = standingDay(life, { all, received, latest, current }, day);
  const taken = takenFrom(life, party);
  if (found.state === 'GONE' || !taken) return found;
  return plain(day > corresponding(taken.on, 12) ? 'GONE' : taken.state, latest.said);
};

interface Told {
  all: Naming[];
  received: Naming[];
  latest: Naming;
  current: SaidVersion;
}

/** The day as it would be, had officers taken nothing away. */
const standingDay = (life: ReportLife, told: Told, day: string): SlowDay => {
  const { current, latest } = told;
  if (latest.said.finding.qualifies) return shownDay(life, told, day);
  const everybodyOut = current.parties.every(said => !said.finding.qualifies);
  const kept = numberOf(day) - numberOf(current.receivedOn) <= 90;
  return plain(everybodyOut && !kept ? 'GONE' : 'NOT_QUALIFYING', latest.said);
};

const shownDay = (life: ReportLife, { all, received, latest }: Told, day: string): SlowDay => {
  const speaker = all.filter((_, at) => speaks(life, all, at, day)).at(-1);
  const shown = speaker?.said.finding.qualifies ? speaker : undefined;
  const pair = [shown ?? latest, all.at(-1) ?? latest];
  const officers = officersEnd(life);
  const end = earliest(
    officers.length > 0
      ? [...officers, ...pair.flatMap(guarantorsEnd)]
      : pair.flatMap(naming => endsSaid(life, naming)),
  );
  const asOf =
    life.said
      .flatMap(said => ('asOf' in said && said.receivedOn <= day ? [said.asOf] : []))
      .sort()
      .at(-1) ?? '';
  const ended = end !== undefined && end.on <= day ? end : undefined;
  if (day > corresponding(ended?.on ?? asOf, 60)) return plain('GONE', latest.said);
  if (!shown) return silent(life, received, latest, day);
  const marks = slowMarks(life, shown.said.party, day);
  if (marks.suspended || (!ended && day > corresponding(asOf, 15))) return plain('SUSPENDED', latest.said);
  const doubts = [...marks.doubts, ...(!ended && day > corresponding(asOf, 12) ? ['UNRENEWED'] : [])];
  return {
    ...plain(ended ? 'SETTLED' : 'ACTIVE', latest.said.role === 'GUARANTOR' ? latest.said : shown.said),
    sumFen: Math.min(shown.said.finding.sumFen, latest.said.finding.sumFen),
    doubts: ['DISPUTED', 'UNRENEWED', 'DECISION_LATE', 'UNRESOLVED'].filter(one => doubts.includes(one)),
    endedOn: ended?.on ?? null,
    how: ended?.how ?? null,
    words: marks.words,
  };
};
