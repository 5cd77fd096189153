import { due, type Row } from '../boundaries/row.ts';
import { reportOf } from '../bodies.ts';
import type { Body, Kind, Story } from '../plan.ts';
import { drawSum } from '../sums.ts';
import { blocked, listed, settled, toReview } from './expected.ts';
import { asks, follow, labelOf, report, reads, story, type Telling } from './telling.ts';

const FIRST: Row = {
  criterion: 'DEFAULT',
  boundary: 'new conduct after settlement',
  near: null,
  receivedOn: '2031-03-01',
  asOf: '2031-03-01',
  dues: [due('2030-09-20')],
  verdict: 'QUALIFIES',
  endedOn: null,
};
const ENDED_ON = '2031-04-28';
const SETTLED: Body = { endedOn: ENDED_ON, how: 'PAID' };

/** After a settlement only conduct dated after the end may come again: the day after, or that very day. */
const again =
  (dueOn: string, taken: boolean) =>
  (telling: Telling): Story => {
    const row: Row = {
      ...FIRST,
      near: 'DAY',
      receivedOn: '2031-09-20',
      asOf: '2031-09-20',
      dues: [due(dueOn)],
    };
    const holder = telling.holders.any();
    const sum = drawSum(telling.draw);
    const way = { loan: telling.loan(), fen: sum.fen };
    const [member, asking] = telling.members();
    const one = report(FIRST, member, { holder, ...way });
    const next = {
      ...report(row, member, { holder, ...way }).saying,
      ...(taken ? {} : { refused: { code: 'REPORT_SAME_CONDUCT' } }),
    };
    return story(taken ? 'listed again' : 'refused: REPORT_SAME_CONDUCT', [holder.name], {
      sayings: [one.saying, follow(one, 'SETTLEMENT', { day: '2031-05-01' }, SETTLED), next],
      labels: [one.label, labelOf(row, taken ? 'QUALIFIES' : 'REFUSED')],
      verdicts: [reads(one, '2031-05-01', 'SETTLED'), reads(one, '2031-09-20', taken ? 'LISTED' : 'SETTLED')],
      questions: [
        asks(
          asking,
          '2031-09-20',
          holder,
          taken
            ? blocked(listed('2031-09-20', row, { amountBand: sum.band }))
            : toReview(settled(ENDED_ON, FIRST, { how: 'PAID' })),
        ),
      ],
    });
  };

export const newConduct = again('2031-04-29', true);
export const sameConduct = again('2031-04-28', false);

/** A later statement that must be refused, after what was said before it. */
export interface Late {
  readonly code: string;
  readonly before: readonly (readonly [Kind, Body])[];
  readonly kind: Kind;
  readonly body: Body;
  readonly ifMatch?: string;
  readonly status: string;
}

const renewal = (asOf: string): Body => ({ asOf, outstandingFen: 90_000 });
const ended = (endedOn: string): Body => ({ endedOn, how: 'PAID' });

/** Said on 2031-05-01 about a report whose last `asOf` is 2031-03-01. */
export const LATE: readonly Late[] = [
  {
    code: 'REPORT_SETTLED',
    before: [['SETTLEMENT', SETTLED]],
    kind: 'SETTLEMENT',
    body: SETTLED,
    status: 'SETTLED',
  },
  {
    code: 'REPORT_WITHDRAWN',
    before: [['WITHDRAWAL', { reason: 'WRONG_LOAN' }]],
    kind: 'RENEWAL',
    body: renewal('2031-04-30'),
    status: 'WITHDRAWN',
  },
  { code: 'FACTS_ENDED_EARLY', before: [], kind: 'SETTLEMENT', body: ended('2031-02-28'), status: 'LISTED' },
  { code: 'FACTS_ENDED_FUTURE', before: [], kind: 'SETTLEMENT', body: ended('2031-05-02'), status: 'LISTED' },
  { code: 'FACTS_AS_OF_OLD', before: [], kind: 'RENEWAL', body: renewal('2031-04-23'), status: 'LISTED' },
  {
    code: 'FACTS_AS_OF_BACK',
    before: [['RENEWAL', renewal('2031-04-30')]],
    kind: 'RENEWAL',
    body: renewal('2031-04-29'),
    status: 'LISTED',
  },
  {
    code: 'VERSION_MOVED',
    before: [],
    kind: 'SETTLEMENT',
    body: ended('2031-04-28'),
    ifMatch: '"7"',
    status: 'LISTED',
  },
];

/** One such statement, sent a wave after what was said before. */
export const late =
  ({ code, before, kind, body, ifMatch, status }: Late) =>
  (telling: Telling): Story => {
    const row: Row = { ...FIRST, boundary: "a report's life" };
    const holder = telling.holders.any();
    const one = report(row, telling.member(), {
      holder,
      loan: telling.loan(),
      fen: drawSum(telling.draw).fen,
    });
    const day = '2031-05-01';
    const last = follow(one, kind, { day, wave: 1 }, body);
    return story(`refused: ${code}`, [holder.name], {
      sayings: [
        one.saying,
        ...before.map(([said, what]) => follow(one, said, { day }, what)),
        { ...last, refused: { code }, ...(ifMatch === undefined ? {} : { ifMatch }) },
      ],
      labels: [one.label],
      verdicts: [reads(one, day, status)],
    });
  };

/** The same loan under the same criterion while the first is open. */
export const duplicate = (telling: Telling): Story => {
  const row: Row = {
    ...FIRST,
    receivedOn: '2031-05-01',
    asOf: '2031-04-30',
    boundary: 'a second open report',
    near: null,
  };
  const holder = telling.holders.any();
  const way = { loan: telling.loan(), fen: drawSum(telling.draw).fen };
  const one = report(row, telling.member(), { holder, ...way });
  const second = {
    ...one.saying,
    wave: 1,
    body: reportOf(row, holder, way),
    refused: { code: 'REPORT_DUPLICATE' },
  };
  return story('refused: REPORT_DUPLICATE', [holder.name], {
    sayings: [one.saying, second],
    labels: [one.label, labelOf(row, 'REFUSED')],
    verdicts: [reads(one, '2031-05-01', 'LISTED')],
  });
};

/** Another member's report is a 404, like one that does not exist. */
export const notTheirs = (telling: Telling): Story => {
  const row: Row = { ...FIRST, boundary: "a report's life" };
  const holder = telling.holders.any();
  const [member, other] = telling.members();
  const one = report(row, member, { holder, loan: telling.loan(), fen: drawSum(telling.draw).fen });
  const foreign = {
    ...follow(one, 'WITHDRAWAL', { day: '2031-05-01' }, { reason: 'BANK_ERROR' }),
    member: other,
  };
  return story('refused: REPORT_NOT_FOUND', [holder.name], {
    sayings: [one.saying, { ...foreign, refused: { code: 'REPORT_NOT_FOUND' } }],
    labels: [one.label],
    verdicts: [reads(one, '2031-05-01', 'LISTED')],
  });
};
