import type { Row } from '../boundaries/row.ts';
import type { Identifier } from '../documents.ts';
import type { Day } from '../days.ts';
import type { Holder } from '../holders.ts';
import type { Decided, Question, Story } from '../plan.ts';
import { SMALL, type Sum } from '../sums.ts';
import { decidesBetween, placeholder, protects, revokes, voids } from './deciding.ts';
import { OPENED, RECEIVED } from './disputes.ts';
import { blocked, CLEAR, contested, inDoubt, informed, listed, mismatch, toReview } from './expected.ts';
import { openRow } from './single.ts';
import { asks, labelOf, report, type Reported, reads, story, type Telling } from './telling.ts';

/** Officers decide on 30 May of what was reported on the 28th; what they take back they take back on 14 June. */
const REVOKED: Day = '2032-06-14';
const LATER: Day = '2032-06-20';
const VICTIM = { reason: 'VICTIM_PROTECTED', effect: 'INFORM' } as const;
const BIG: Sum = { fen: 8_800_000, band: 'FROM_50K_TO_200K_YUAN' };

const numberOf = ({ document }: Holder): Identifier => document.reported;

/** Two members report one number: the same name twice, or another one. */
const reportTwo = (telling: Telling, decision: string, sameName: boolean) => {
  const { holders } = telling;
  const holder = holders.resident();
  const name = sameName ? holder.name : holders.otherName(holder.name);
  const other: Holder = { ...holder, name, askedName: name };
  const row: Row = {
    ...openRow(telling, RECEIVED),
    boundary: `who is who: ${decision}`,
    near: null,
  };
  const [first, second] = telling.members();
  const one = report(row, first, { holder, loan: telling.loan(), fen: SMALL.fen });
  const two = report(row, second, { holder: other, loan: telling.loan(), fen: BIG.fen, wave: 1 });
  return { holder, other, row, one, two };
};

interface Told {
  readonly title: string;
  readonly of: readonly Reported[];
  readonly holders: readonly Holder[];
  readonly decisions: readonly Decided[];
  readonly questions: readonly Question[];
  readonly seen?: readonly (readonly [Day, string])[];
}

const tell = ({ title, of, holders, decisions, questions, seen = [[LATER, 'LISTED']] }: Told): Story =>
  story(
    `who is who: ${title}`,
    holders.map(({ name }) => name),
    {
      sayings: of.map(({ saying }) => saying),
      decisions,
      labels: of.map(({ row }) => labelOf(row, title)),
      verdicts: of.flatMap(one => seen.map(([day, status]) => reads(one, day, status))),
      questions,
    },
  );

/** Two names behind one number are one person; after the REVOKE they are two again, with the question open. */
export const linked = (telling: Telling): Story => {
  const { holder, other, row, one, two } = reportTwo(telling, 'LINK', false);
  const name = `link ${one.loan}`;
  const together = blocked(listed(RECEIVED, row, { institutions: 2, amountBand: BIG.band }));
  const apart = (band: string) => blocked(listed(RECEIVED, row, { amountBand: band }), mismatch, contested);
  return tell({
    title: 'LINK, revoked',
    of: [one, two],
    holders: [holder, other],
    decisions: [
      decidesBetween([one, two], 'LINK', { identifier: numberOf(holder), day: OPENED, name }),
      revokes(name, { day: REVOKED }),
    ],
    questions: [
      asks('ASK', RECEIVED, holder, apart(SMALL.band)),
      asks('ASK', OPENED, holder, together),
      asks('ASK', OPENED, other, together),
      asks('ASK', REVOKED, holder, apart(SMALL.band)),
      asks('ASK', REVOKED, other, apart(BIG.band)),
    ],
  });
};

/** Officers say that they are two: nothing of the other is told any more. */
export const setApart = (telling: Telling): Story => {
  const { holder, other, row, one, two } = reportTwo(telling, 'APART', false);
  const alone = (band: string) => blocked(listed(RECEIVED, row, { amountBand: band }));
  return tell({
    title: 'APART',
    of: [one, two],
    holders: [holder, other],
    decisions: [decidesBetween([one, two], 'APART', { identifier: numberOf(holder), day: OPENED })],
    questions: [
      asks('ASK', OPENED, holder, alone(SMALL.band)),
      asks('ASK', OPENED, other, alone(BIG.band)),
      asks('ASK', LATER, holder, alone(SMALL.band)),
    ],
  });
};

/** Two of one name and one number set apart: each is listed in doubt. */
export const sameNameApart = (telling: Telling): Story => {
  const { holder, row, one, two } = reportTwo(telling, 'APART, one name', true);
  const doubts = { doubts: ['SAME_NAME_APART'] } as const;
  return tell({
    title: 'APART, one name',
    of: [one, two],
    holders: [holder],
    decisions: [decidesBetween([one, two], 'APART', { identifier: numberOf(holder), day: OPENED })],
    questions: [
      asks(
        'ASK',
        RECEIVED,
        holder,
        blocked(listed(RECEIVED, row, { institutions: 2, amountBand: BIG.band })),
      ),
      asks(
        'ASK',
        OPENED,
        holder,
        toReview(
          inDoubt(RECEIVED, row, { ...doubts, amountBand: SMALL.band }),
          inDoubt(RECEIVED, row, { ...doubts, amountBand: BIG.band }),
        ),
      ),
    ],
  });
};

const reportOne = (telling: Telling, decision: string) => {
  const holder = telling.holders.resident();
  const row: Row = { ...openRow(telling, RECEIVED), boundary: `who is who: ${decision}`, near: null };
  const [member, asking] = telling.members();
  const one = report(row, member, { holder, loan: telling.loan(), fen: SMALL.fen });
  const shown = listed(RECEIVED, row, { amountBand: SMALL.band });
  return { holder, row, member, asking, one, shown };
};

/** The number is not this party's: nobody is found by it, until the REVOKE. */
export const voided = (telling: Telling): Story => {
  const { holder, asking, one, shown } = reportOne(telling, 'VOID_IDENTIFIER');
  const name = `void ${one.loan}`;
  return tell({
    title: 'VOID_IDENTIFIER, revoked',
    of: [one],
    holders: [holder],
    decisions: [voids(one, numberOf(holder), { day: OPENED, name }), revokes(name, { day: REVOKED })],
    questions: [
      asks(asking, RECEIVED, holder, blocked(shown)),
      asks(asking, OPENED, holder, CLEAR),
      asks(asking, REVOKED, holder, blocked(shown)),
    ],
  });
};

/** A number that counters type where they have none: nobody is found by it. */
export const placeholders = (telling: Telling): Story => {
  const { holder, asking, one, shown } = reportOne(telling, 'PLACEHOLDER');
  const name = `placeholder ${one.loan}`;
  return tell({
    title: 'PLACEHOLDER, revoked',
    of: [one],
    holders: [holder],
    decisions: [
      placeholder(numberOf(holder), { day: OPENED, name }),
      { ...placeholder(numberOf(holder), { day: REVOKED }), refused: 'DECISION_ALREADY' },
      revokes(name, { day: REVOKED }),
    ],
    questions: [asks(asking, OPENED, holder, CLEAR), asks(asking, REVOKED, holder, blocked(shown))],
  });
};

/** A person whose identity was used: the part ends for good, a later report stands, and counters verify in person. */
export const protectedVictim = (telling: Telling): Story => {
  const { holder, member, asking, one, row } = reportOne(telling, 'PROTECT');
  const later = report({ ...openRow(telling, LATER), boundary: row.boundary, near: null }, asking, {
    holder,
    loan: telling.loan(),
    fen: SMALL.fen,
  });
  const told = tell({
    title: 'PROTECT, and a later report',
    of: [one],
    holders: [holder],
    decisions: [protects({ name: holder.name, identifier: numberOf(holder) }, [one], { day: OPENED })],
    questions: [
      asks(asking, OPENED, holder, informed(VICTIM)),
      asks(asking, '2032-06-19', holder, informed(VICTIM)),
      asks(member, LATER, holder, blocked(listed(LATER, later.row, { amountBand: SMALL.band }), VICTIM)),
    ],
    seen: [
      [OPENED, 'UPHELD'],
      [LATER, 'UPHELD'],
    ],
  });
  return {
    ...told,
    sayings: [...told.sayings, later.saying],
    labels: [...told.labels, labelOf(later.row, 'listed though protected')],
    verdicts: [...told.verdicts, reads(later, LATER, 'LISTED')],
  };
};

/** Taken back, the part is listed as before. */
export const protectionRevoked = (telling: Telling): Story => {
  const { holder, asking, one, shown } = reportOne(telling, 'PROTECT');
  const name = `protect ${one.loan}`;
  return tell({
    title: 'PROTECT, revoked',
    of: [one],
    holders: [holder],
    decisions: [
      protects({ name: holder.name, identifier: numberOf(holder) }, [one], { day: OPENED, name }),
      revokes(name, { day: REVOKED }),
    ],
    questions: [
      asks(asking, OPENED, holder, informed(VICTIM)),
      asks(asking, REVOKED, holder, blocked(shown)),
    ],
    seen: [
      [OPENED, 'UPHELD'],
      [REVOKED, 'LISTED'],
    ],
  });
};
