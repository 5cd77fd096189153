import { twinId } from '../documents.ts';
import { due, type Row } from '../boundaries/row.ts';
import type { Day } from '../days.ts';
import type { Holder } from '../holders.ts';
import { type ExpectedReason, idOf, type Story } from '../plan.ts';
import { type Answer, blocked, listed, settled, toReview } from './expected.ts';
import { decidesOf } from './deciding.ts';
import { disputeName, disputes, replies } from './disputing.ts';
import { asks, follow, report, type Reported, reads, story, type Telling } from './telling.ts';

export const TOLD = 'two banks, a dispute, two settlements, one borrower';

const rowOn = (receivedOn: Day, dueOn: string): Row => ({
  criterion: 'DEFAULT',
  boundary: 'one borrower, two banks',
  near: null,
  receivedOn,
  asOf: receivedOn,
  dues: [due(dueOn)],
  verdict: 'QUALIFIES',
  endedOn: null,
});

const BAND = { amountBand: 'FROM_10K_TO_50K_YUAN' } as const;

const shown = (row: Row, changes: Partial<ExpectedReason>): Answer =>
  blocked(listed('2031-03-01', row, { ...BAND, ...changes }));

const paid = (on: Reported, day: Day, endedOn: string) =>
  follow(on, 'SETTLEMENT', { day }, { endedOn, how: 'PAID' });

/** The story that the demo prints: the old number at one bank, the new one at another, both paid in the end. */
export const toldStory = (telling: Telling): Story => {
  const name = '王小禾';
  const holder: Holder = {
    kind: 'PERSON',
    name,
    askedName: name,
    document: telling.holders.take(() => twinId(telling.draw)),
  };
  const [first, second] = [rowOn('2031-03-01', '2030-11-20'), rowOn('2031-06-20', '2031-02-20')];
  const one = report(first, 'RCA', { holder, loan: telling.loan(), fen: 1_250_000 });
  const two = report(second, 'RCB', {
    holder,
    loan: telling.loan(),
    fen: 480_000,
    identifier: holder.document.asked[0] ?? holder.document.reported,
  });
  const ended = toReview(settled('2032-05-27', first, { institutions: 2, how: 'PAID', ...BAND }));
  return story(TOLD, [name], {
    sayings: [
      one.saying,
      two.saying,
      disputes(two, 'POST', { day: '2031-06-20', wave: 1 }),
      replies(two, { day: '2031-06-21' }, { status: 'LISTED', number: 3 }),
      paid(one, '2031-09-20', '2031-09-18'),
      paid(two, '2032-05-28', '2032-05-27'),
    ],
    // The reply is heard, and the officers find the report right.
    decisions: [decidesOf(two, 'REFUSE', { day: '2031-09-20' }, { dispute: idOf(disputeName(two)) })],
    labels: [one.label, two.label],
    verdicts: [
      reads(one, '2031-03-01', 'LISTED'),
      reads(two, '2031-06-20', 'LISTED'),
      reads(one, '2031-09-20', 'SETTLED'),
      reads(two, '2032-05-28', 'SETTLED'),
    ],
    questions: [
      asks('POST', '2031-03-01', holder, shown(first, { institutions: 1 })),
      // One of two is disputed: it is named, and softens nothing.
      asks('COM', '2031-06-20', holder, shown(first, { institutions: 2, doubts: ['DISPUTED'] })),
      // One of two has been paid: the listing goes on, carried by the other alone, and so does its sum.
      asks('POST', '2031-09-20', holder, shown(first, { institutions: 1, amountBand: 'UNDER_10K_YUAN' })),
      asks(
        'RCB',
        '2032-05-28',
        holder,
        toReview(settled('2032-05-27', first, { institutions: 2, how: 'PAID', own: true, ...BAND })),
      ),
      asks('ASK', '2033-03-01', holder, ended),
    ],
  });
};
