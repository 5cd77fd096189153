import { type AccusationRow, RECEIVED } from '../boundaries/accusation.ts';
import { evasion } from '../boundaries/evasion.ts';
import type { Day } from '../days.ts';
import type { Body, Decided, Story } from '../plan.ts';
import { type Accusation, accusationOf, accuse } from './accused.ts';
import { partiesRead, shownSince } from './accusing.ts';
import { decidesOf, revokes } from './deciding.ts';
import { asks, follow, labelOf, reads, story, type Telling } from './telling.ts';

/** One act, proved by a court's document. */
const ONE_ACT: AccusationRow = { ...(evasion[0] as AccusationRow), boundary: 'a correction says more' };
const act = (kind: string, doneOn: string): Body => ({ kind, doneOn, words: '行为经过', evidence: [0] });
const saying = (asOf: string, ...acts: Body[]): AccusationRow => ({
  ...ONE_ACT,
  facts: { ...ONE_ACT.facts, asOf, acts },
});
const MOVED = act('ASSETS_MOVED', '2032-02-02');
/** A further act needs a new notice: given on 21 May, its 7 full days have run on the 29th. */
const MORE = saying('2032-05-29', MOVED, act('ASSETS_HIDDEN', '2032-03-01'));
const NOTICE_ON = '2032-05-21';
/** Nothing but a new `asOf`. */
const NO_MORE = saying('2032-05-27', MOVED);

const corrects = (
  one: Accusation,
  by: AccusationRow,
  { day, noticeOn, number }: { day: Day; noticeOn?: string; number: number },
) =>
  follow(
    one,
    'CORRECTION',
    { day, receipt: { number, version: 2 } },
    accusationOf(by, one.holders, { loan: one.loan, day, ...(noticeOn ? { noticeOn } : {}) }),
  );

/** `[day, shown since]` */
type Seen = readonly (readonly [Day, Day])[];

const told = (
  telling: Telling,
  title: string,
  make: (one: Accusation) => { said: Story['sayings']; decided: readonly Decided[]; seen: Seen },
): Story => {
  const one = accuse(telling, ONE_ACT, telling.member(), RECEIVED);
  const { said, decided, seen } = make(one);
  const asking = one.member === 'POST' ? 'RCA' : 'POST';
  const [holder] = one.holders;
  return story(
    `accusation: ${title}`,
    one.holders.map(({ name }) => name),
    {
      sayings: [one.saying, ...said],
      decisions: decided,
      labels: [labelOf(ONE_ACT, title)],
      verdicts: seen.map(([day]) => reads(one, day, 'LISTED', { parties: partiesRead(one, true) })),
      questions: holder
        ? seen.map(([day, since]) => asks(asking, day, holder, shownSince(one, 0, since)))
        : [],
    },
  );
};

/** The confirmed version carries the listing until the later one is confirmed; that CONFIRM then covers both. */
export const confirmedAgain = (telling: Telling): Story =>
  told(telling, 'says more, confirmed again', one => {
    const first = `first ${one.loan}`;
    return {
      said: [corrects(one, MORE, { day: '2032-05-30', noticeOn: NOTICE_ON, number: 3 })],
      decided: [
        decidesOf(one, 'CONFIRM', { day: '2032-05-28', name: first }),
        decidesOf(one, 'CONFIRM', { day: '2032-06-19', version: 2 }),
        revokes(first, { day: '2032-06-20' }),
      ],
      seen: [
        ['2032-05-30', '2032-05-28'],
        ['2032-06-19', '2032-05-28'],
        // The first CONFIRM counts as never said: shown since the second.
        ['2032-06-20', '2032-06-19'],
      ],
    };
  });

/** What it says more waits; what was confirmed goes on. */
export const notConfirmedAgain = (telling: Telling): Story =>
  told(telling, 'says more, not confirmed again', one => ({
    said: [corrects(one, MORE, { day: '2032-05-30', noticeOn: NOTICE_ON, number: 3 })],
    decided: [decidesOf(one, 'CONFIRM', { day: '2032-05-28' })],
    seen: [
      ['2032-05-30', '2032-05-28'],
      ['2032-06-20', '2032-05-28'],
    ],
  }));

/** A CONFIRM is bound to the last version; one that says no more than a later asOf is confirmed like the first. */
export const outdated = (telling: Telling): Story =>
  told(telling, 'corrected before its CONFIRM', one => ({
    said: [corrects(one, NO_MORE, { day: '2032-05-28', number: 2 })],
    decided: [
      decidesOf(one, 'CONFIRM', { day: '2032-05-28', refused: 'DECISION_OUTDATED' }),
      decidesOf(one, 'CONFIRM', { day: '2032-05-28', version: 2 }),
    ],
    seen: [['2032-05-28', '2032-05-28']],
  }));
