import type { Question, Story } from './plan.ts';
import { accusedInVain, fate, FATES } from './stories/accusing.ts';
import { duplicate, LATE, late, newConduct, notTheirs, sameConduct } from './stories/again.ts';
import { clearedSince, correctedAway, grown, heavier } from './stories/changes.ts';
import { dispute } from './stories/disputed.ts';
import { DISPUTES } from './stories/disputes.ts';
import {
  borrowersDispute,
  disputesRefused,
  endedByOfficers,
  oneOfThree,
  takenAlong,
} from './stories/disputed-parts.ts';
import { expiry } from './stories/expiry.ts';
import { life, LIVES } from './stories/lives.ts';
import { otherNameAsked, quietSecondName, twoNames } from './stories/names-apart.ts';
import { noticeRuns } from './stories/notices.ts';
import { coBorrower, guarantor, representative } from './stories/parties.ts';
import { FAULTS, refused } from './stories/refused.ts';
import { confirmedAgain, notConfirmedAgain, outdated } from './stories/says-more.ts';
import { single } from './stories/single.ts';
import { Telling } from './stories/telling.ts';
import { toldStory } from './stories/told.ts';
import {
  linked,
  placeholders,
  protectedVictim,
  protectionRevoked,
  sameNameApart,
  setApart,
  voided,
} from './stories/who-is-who.ts';
import { oneMemberTwice, oneOfTwo, twoCriteria, twoMembers } from './stories/twice.ts';

type Tell = (telling: Telling) => Story;

/** Accusations that cost no decision can be many; one is a process of an officer's otherwise. */
const OFTEN: Readonly<Record<string, number>> = { confirmed: 40, 'lapsed on the 31st day': 30 };

/** `[story, how often, how many of them are asked about]` */
const STORIES: readonly (readonly [Tell, number, number])[] = [
  [toldStory, 1, 1],
  [twoMembers, 300, 60],
  [oneMemberTwice, 60, 15],
  [oneOfTwo, 100, 25],
  [twoCriteria, 80, 20],
  [guarantor, 360, 40],
  [representative, 60, 12],
  [coBorrower, 60, 12],
  [otherNameAsked, 60, 30],
  [twoNames, 40, 12],
  [quietSecondName, 30, 10],
  [noticeRuns, 160, 36],
  [expiry, 45, 15],
  ...LIVES.map(one => [life(one), 24, 6] as const),
  [newConduct, 25, 10],
  [sameConduct, 25, 6],
  [correctedAway, 40, 10],
  [grown(true), 40, 10],
  [grown(false), 10, 4],
  [heavier, 20, 8],
  [clearedSince, 20, 8],
  ...LATE.map(one => [late(one), 6, 0] as const),
  [duplicate, 15, 0],
  [notTheirs, 10, 0],
  ...FAULTS.map(one => [refused(one), 8, 1] as const),
  ...FATES.map(one => [fate(one), OFTEN[one.title] ?? 8, 8] as const),
  [accusedInVain, 140, 20],
  [confirmedAgain, 4, 4],
  [notConfirmedAgain, 3, 3],
  [outdated, 3, 3],
  ...DISPUTES.map(one => [dispute(one), 5, 5] as const),
  [borrowersDispute, 20, 8],
  [oneOfThree, 12, 6],
  [takenAlong, 10, 6],
  [endedByOfficers, 5, 5],
  [disputesRefused, 6, 3],
  [linked, 2, 2],
  [setApart, 2, 2],
  [sameNameApart, 2, 2],
  [voided, 2, 2],
  [placeholders, 2, 2],
  [protectedVictim, 3, 3],
  [protectionRevoked, 2, 2],
];

/** The reports of the world for which the numbers above are meant. */
const WHOLE = 10_000;

export interface World {
  readonly seed: number;
  readonly stories: readonly Story[];
  readonly questions: readonly Question[];
}

const asked = (stories: readonly Story[], many: number): Question[] =>
  stories.slice(0, many).flatMap(({ questions }) => questions);

/** Draws a world of exactly so many labelled reports and questions; the same seed gives the same world. */
export const worldOf = (seed: number, size: { reports: number; questions: number }): World => {
  const telling = new Telling(seed);
  const stories: Story[] = [];
  const questions: Question[] = [];
  // A smaller world holds fewer of each, and one of each at least.
  const share = Math.min(1, size.reports / WHOLE);
  for (const [tell, often, askedAbout] of STORIES) {
    const told = Array.from({ length: Math.ceil(often * share) }, () => tell(telling));
    stories.push(...told);
    questions.push(...asked(told, askedAbout));
  }
  const left = Math.max(0, size.reports - stories.reduce((sum, { labels }) => sum + labels.length, 0));
  const singles = Array.from({ length: left }, () => single(telling));
  stories.push(...singles);
  questions.push(...asked(singles, Math.max(0, size.questions - questions.length)));
  return { seed, stories, questions };
};

/** Counted by `labels`: corrections, renewals, settlements and withdrawals are statements on them, not reports. */
export const countsOf = ({ stories }: World) => {
  const labels = stories.flatMap(one => one.labels);
  return {
    reports: labels.length,
    statements: stories.reduce((sum, { sayings }) => sum + sayings.length, 0),
    withinADay: labels.filter(({ near }) => near === 'DAY').length,
    names: new Set(stories.flatMap(({ names }) => names)).size,
  };
};
