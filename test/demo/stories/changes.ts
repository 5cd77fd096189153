import { due, type Row } from '../boundaries/row.ts';
import { reportOf } from '../bodies.ts';
import type { Story } from '../plan.ts';
import { drawSum, SMALL, type Sum } from '../sums.ts';
import { blocked, CLEAR, listed, settled, toReview } from './expected.ts';
import { asks, follow, labelOf, report, reads, story, type Telling } from './telling.ts';

const row = (fields: Pick<Row, 'receivedOn' | 'asOf' | 'dues' | 'verdict'>, boundary: string): Row => ({
  criterion: 'DEFAULT',
  boundary,
  near: 'DAY',
  endedOn: null,
  ...fields,
});

/** It was paid on the last day of the 3 months: what a correction takes away counts at once. */
export const correctedAway = (telling: Telling): Story => {
  const before = row(
    { receivedOn: '2032-05-30', asOf: '2032-05-30', dues: [due('2032-02-29')], verdict: 'QUALIFIES' },
    'corrected away',
  );
  const after: Row = { ...before, dues: [due('2032-02-29', '2032-05-29')], verdict: 'NOT' };
  const holder = telling.holders.any();
  const way = { loan: telling.loan(), fen: drawSum(telling.draw).fen };
  const [member, asking] = telling.members();
  const one = report(before, member, { holder, ...way });
  return story('corrected away', [holder.name], {
    sayings: [one.saying, follow(one, 'CORRECTION', { day: '2032-06-20' }, reportOf(after, holder, way))],
    labels: [one.label],
    verdicts: [
      reads(one, '2032-05-30', 'LISTED'),
      reads(one, '2032-06-20', 'NOT_QUALIFYING', { qualifies: false }),
    ],
    questions: [
      asks(asking, '2032-05-30', holder, blocked(listed('2032-05-30', before))),
      asks(asking, '2032-06-20', holder, CLEAR),
    ],
  });
};

/** Below the limit on the 90th day of interest; by the next version it qualifies, and needs a new notice. */
export const grown =
  (renotified: boolean) =>
  (telling: Telling): Story => {
    const before = row(
      { receivedOn: '2032-03-01', asOf: '2032-03-01', dues: [due('2031-12-01')], verdict: 'NOT' },
      'corrected to qualify',
    );
    const after: Row = { ...before, receivedOn: '2032-05-28', asOf: '2032-05-28', verdict: 'QUALIFIES' };
    const holder = telling.holders.person();
    const sum = drawSum(telling.draw);
    const way = { loan: telling.loan(), fen: sum.fen, noticeOn: '2032-02-11' };
    const [member, asking] = telling.members();
    const one = report(before, member, { holder, ...way });
    const corrected = follow(
      one,
      'CORRECTION',
      { day: '2032-05-28' },
      reportOf(after, holder, renotified ? { ...way, noticeOn: '2032-05-10' } : way),
    );
    return story(renotified ? 'corrected with a new notice' : 'refused: NOTICE_NOT_NEW', [holder.name], {
      sayings: [one.saying, renotified ? corrected : { ...corrected, refused: { code: 'NOTICE_NOT_NEW' } }],
      labels: [labelOf(before)],
      verdicts: [
        reads(one, '2032-03-01', 'NOT_QUALIFYING'),
        renotified
          ? reads(one, '2032-05-28', 'LISTED', { qualifies: true })
          : reads(one, '2032-05-28', 'NOT_QUALIFYING'),
      ],
      questions: [
        asks(asking, '2032-03-01', holder, CLEAR),
        asks(
          asking,
          '2032-05-28',
          holder,
          renotified ? blocked(listed('2032-05-28', after, { amountBand: sum.band })) : CLEAR,
        ),
      ],
    });
  };

/** A higher sum, told on 20 June with a notice of the 19th: until that has run the version before speaks. */
export const heavier = (telling: Telling): Story => {
  const before = row(
    { receivedOn: '2032-05-30', asOf: '2032-05-30', dues: [due('2032-02-29')], verdict: 'QUALIFIES' },
    'corrected to weigh more',
  );
  const after: Row = { ...before, receivedOn: '2032-06-20', asOf: '2032-06-20' };
  const holder = telling.holders.person();
  const more: Sum = { fen: 8_800_000, band: 'FROM_50K_TO_200K_YUAN' };
  const way = { loan: telling.loan(), fen: SMALL.fen };
  const [member, asking] = telling.members();
  const plain = report(before, member, { holder, ...way });
  const body = reportOf(after, holder, { ...way, fen: more.fen, noticeOn: '2032-06-19' });
  const loan = body['loan'];
  const one = { ...plain, saying: { ...plain.saying, body: { ...plain.saying.body, loan } } };
  const shown = (band: string) => blocked(listed('2032-05-30', before, { amountBand: band }));
  return story('corrected to weigh more', [holder.name], {
    sayings: [one.saying, follow(one, 'CORRECTION', { day: '2032-06-20' }, body)],
    labels: [one.label],
    verdicts: [reads(one, '2032-05-30', 'LISTED'), reads(one, '2032-06-20', 'LISTED')],
    questions: [
      asks(asking, '2032-06-20', holder, shown(SMALL.band)),
      asks(asking, '2033-02-28', holder, shown(more.band)),
    ],
  });
};

/** The correction tells that all has been paid since: the facts themselves end the conduct. */
export const clearedSince = (telling: Telling): Story => {
  const before = row(
    { receivedOn: '2032-03-01', asOf: '2032-03-01', dues: [due('2031-11-30')], verdict: 'QUALIFIES' },
    'corrected as paid',
  );
  const after: Row = {
    ...before,
    receivedOn: '2032-05-28',
    asOf: '2032-05-28',
    dues: [due('2031-11-30', '2032-04-05')],
  };
  const holder = telling.holders.organisation();
  const sum = drawSum(telling.draw);
  const way = { loan: telling.loan(), fen: sum.fen };
  const [member, asking] = telling.members();
  const one = report(before, member, { holder, ...way });
  return story('corrected as paid', [holder.name], {
    sayings: [one.saying, follow(one, 'CORRECTION', { day: '2032-05-28' }, reportOf(after, holder, way))],
    labels: [one.label],
    verdicts: [reads(one, '2032-03-01', 'LISTED'), reads(one, '2032-05-28', 'SETTLED')],
    questions: [
      asks(asking, '2032-05-28', holder, toReview(settled('2032-04-05', before, { amountBand: sum.band }))),
    ],
  });
};
