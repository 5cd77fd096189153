import type { Id } from '#contracts';
import type { ReportLife, SaidDecision, SaidVersion } from './report-life.ts';

/** What disputes and officers do to a part on one day, in the words of the product's table and with its own arithmetic. */
const numberOf = (date: string) => Date.parse(date) / 86_400_000;
export const daysSince = (from: string, day: string) => numberOf(day) - numberOf(from);

export const versions = (life: ReportLife) =>
  life.said.filter((said): said is SaidVersion => said.kind === 'REPORT' || said.kind === 'CORRECTION');

/** Decisions whose REVOKE was never said, in order. */
export const standing = (life: ReportLife): SaidDecision[] => {
  const decisions = life.said.filter((said): said is SaidDecision => said.kind === 'DECISION');
  const takenBack = decisions.map(({ what }) => ('of' in what ? what.of : ''));
  return decisions.filter(({ id, what }) => what.decision !== 'REVOKE' && !takenBack.includes(id));
};

const within = (small: SaidVersion, large: SaidVersion) =>
  new Set([...small.says, ...large.says]).size === new Set(large.says).size;

const versionOf = (life: ReportLife, { what }: SaidDecision) =>
  versions(life).find(({ number }) => 'version' in what && number === what.version);

/** Officers have confirmed all that the version says. */
export const isConfirmed = (life: ReportLife, version: SaidVersion, day: string): boolean =>
  standing(life).some(decision => {
    if (decision.what.decision !== 'CONFIRM' || decision.receivedOn > day) return false;
    const confirmed = versionOf(life, decision);
    return confirmed !== undefined && within(version, confirmed);
  });

/** The day on which officers refused to confirm just what the version says, if they had by then. */
export const refusal = (life: ReportLife, version: SaidVersion, day: string): string | undefined =>
  standing(life).find(decision => {
    if (decision.what.decision !== 'REFUSE_CONFIRM' || decision.receivedOn > day) return false;
    const refused = versionOf(life, decision);
    return refused !== undefined && within(version, refused) && within(refused, version);
  })?.receivedOn;

/** From when officers have their days: since it was first said without pause, or since a CONFIRM or refusal was revoked. */
export const underExaminationSince = (life: ReportLife, version: SaidVersion): string => {
  let since = version.receivedOn;
  for (const earlier of versions(life).reverse()) {
    if (earlier.number > version.number) continue;
    if (!earlier.parties.some(({ finding }) => finding.qualifies)) break;
    if (within(version, earlier)) since = earlier.receivedOn;
  }
  for (const said of life.said) {
    if (said.kind !== 'DECISION' || said.what.decision !== 'REVOKE') continue;
    const { of } = said.what;
    const revoked = life.said.find(one => one.kind === 'DECISION' && one.id === of);
    if (revoked?.kind !== 'DECISION' || !revoked.what.decision.endsWith('CONFIRM')) continue;
    if (said.receivedOn > since) since = said.receivedOn;
  }
  return since;
};

interface Challenge {
  id: Id;
  on: string;
  softens: boolean;
  replies: string[];
}

const challenges = (life: ReportLife, party: Id): Challenge[] => {
  const found: Challenge[] = [];
  const softens = (newEvidence: boolean) => newEvidence || found.length === 0;
  const repliesTo = (id: Id) =>
    life.said.flatMap(one => (one.kind === 'REPLY' && one.dispute === id ? [one.receivedOn] : []));
  for (const said of life.said) {
    for (const along of said.kind === 'REPORT' ? (said.takenAlong ?? []) : []) {
      if (along.party !== party) continue;
      const before = along.repliedOn === null ? [] : [along.repliedOn];
      const replies = [...before, ...repliesTo(along.dispute)];
      found.push({ id: along.dispute, on: along.openedOn, softens: along.marks, replies });
    }
    if (said.kind !== 'DISPUTE' || said.party !== party) continue;
    const replies = repliesTo(said.dispute);
    found.push({ id: said.dispute, on: said.receivedOn, softens: softens(said.newEvidence), replies });
  }
  return found;
};

export interface SlowMarks {
  suspended: boolean;
  doubts: string[];
  words: string[];
}

/** How one dispute stands over the part on a day. */
const markOf = (life: ReportLife, { id, on, softens, replies }: Challenge, day: string): string[] => {
  const told = life.said.filter(({ receivedOn }) => receivedOn <= day);
  const verdicts = standing(life).filter(
    ({ what, receivedOn }) =>
      'dispute' in what && what.dispute === id && receivedOn <= day && what.decision !== 'RELEASE_WORDS',
  );
  if (verdicts.some(({ what }) => what.decision === 'UNRESOLVED')) return ['UNRESOLVED'];
  const takenBack = told.some(one => one.kind === 'DISPUTE_WITHDRAWAL' && one.dispute === id);
  if (!softens || verdicts.length > 0 || takenBack || day < on) return [];
  if (daysSince(on, day) > 15 && !replies.some(reply => reply <= day)) return ['SUSPENDED'];
  return daysSince(on, day) > 20 ? ['DISPUTED', 'DECISION_LATE'] : ['DISPUTED'];
};

export const slowMarks = (life: ReportLife, party: Id, day: string): SlowMarks => {
  const all = challenges(life, party);
  const marks = all.flatMap(one => markOf(life, one, day));
  const words = standing(life).flatMap(({ what, receivedOn }) =>
    what.decision === 'RELEASE_WORDS' && receivedOn <= day && all.some(({ id }) => id === what.dispute)
      ? [what.words]
      : [],
  );
  return { suspended: marks.includes('SUSPENDED'), doubts: marks, words: [...new Set(words)].sort() };
};

/** The first day on which officers took the part away, and how; undefined where it stands. */
export const takenFrom = (life: ReportLife, party: Id): { state: string; on: string } | undefined => {
  const own = challenges(life, party).map(({ id }) => id);
  const upheld = standing(life).flatMap(({ what, receivedOn }) =>
    what.decision === 'UPHOLD' && own.includes(what.dispute) ? [receivedOn] : [],
  );
  const named = life.protections.filter(one => one.party === party && one.revokedOn === null);
  const [on] = [...upheld, ...named.map(({ receivedOn }) => receivedOn)].sort();
  return on === undefined ? undefined : { state: upheld.length > 0 ? 'UPHELD' : 'PROTECTED', on };
};
