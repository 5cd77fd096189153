import type { Id } from '#contracts';
import type { ReportLife, Said, SaidParty, SaidVersion } from './report-life.ts';

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

const versions = (life: ReportLife) =>
  life.said.filter((said): said is SaidVersion => said.kind === 'REPORT' || said.kind === 'CORRECTION');

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

const speaks = (all: Naming[], at: number, noticeDays: number, day: string): boolean => {
  const naming = all[at];
  if (!naming || day < naming.version.receivedOn) return false;
  if (!naming.said.finding.qualifies) return true;
  const before = all[at - 1];
  if (!before || naming.said.weighsMore || !before.said.finding.qualifies)
    return noticeHasRun(naming, noticeDays, day);
  return speaks(all, at - 1, noticeDays, day);
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
}

const plain = (state: string, { role }: SaidParty): SlowDay => ({
  state,
  doubts: [],
  sumFen: 0,
  role,
  endedOn: null,
  how: null,
});

const accusation = (received: Naming[], latest: Naming, day: string): SlowDay => {
  let since = latest.version.receivedOn;
  for (const { version, said } of [...received].reverse()) {
    if (!said.finding.qualifies) break;
    since = version.receivedOn;
  }
  return plain(numberOf(day) - numberOf(since) > 30 ? 'LAPSED' : 'AWAITING_CONFIRMATION', latest.said);
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
  if (!latest.said.finding.qualifies) {
    const everybodyOut = current.parties.every(said => !said.finding.qualifies);
    const kept = numberOf(day) - numberOf(current.receivedOn) <= 90;
    return plain(everybodyOut && !kept ? 'GONE' : 'NOT_QUALIFYING', latest.said);
  }
  if (['MISUSED_PURPOSE', 'EVASION', 'NOMINEE_LOAN'].includes(life.criterion))
    return accusation(received, latest, day);
  return shownDay(life, { all, latest }, day);
};

const shownDay = (
  life: ReportLife,
  { all, latest }: { all: Naming[]; latest: Naming },
  day: string,
): SlowDay => {
  const speaker = all.filter((_, at) => speaks(all, at, life.noticeDays, day)).at(-1);
  if (!speaker?.said.finding.qualifies) return plain('WAITING', latest.said);
  const shown = {
    ...plain('ACTIVE', speaker.said),
    sumFen: Math.min(speaker.said.finding.sumFen, latest.said.finding.sumFen),
  };
  const last = all.at(-1) ?? speaker;
  const [end] = [...endsSaid(life, speaker), ...endsSaid(life, last)].sort((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  );
  if (end && end.on <= day)
    return day <= corresponding(end.on, 60)
      ? { ...shown, state: 'SETTLED', endedOn: end.on, how: end.how }
      : plain('GONE', latest.said);
  const asOf =
    life.said
      .flatMap(said => ('asOf' in said && said.receivedOn <= day ? [said.asOf] : []))
      .sort()
      .at(-1) ?? '';
  if (day > corresponding(asOf, 60)) return plain('GONE', latest.said);
  if (day > corresponding(asOf, 15)) return plain('SUSPENDED', latest.said);
  return { ...shown, doubts: day > corresponding(asOf, 12) ? ['UNRENEWED'] : [] };
};
