import { due, type Row } from '../boundaries/row.ts';
import { partyOf } from '../bodies.ts';
import { type Body, idOf, type Member, type Story } from '../plan.ts';
import { drawSum, SMALL } from '../sums.ts';
import { decidesOf } from './deciding.ts';
import { OPENED, RECEIVED } from './disputes.ts';
import { disputeName, disputes, replies } from './disputing.ts';
import { blocked, CLEAR, inDoubt, listed, settled, toReview } from './expected.ts';
import { openRow } from './single.ts';
import { asks, follow, labelOf, report, reads, story, type Telling } from './telling.ts';

const OVERDUE: Row = {
  criterion: 'DEFAULT',
  boundary: 'dispute: touches one party alone',
  near: 'DAY',
  receivedOn: RECEIVED,
  asOf: RECEIVED,
  dues: [due('2031-12-10')],
  verdict: 'QUALIFIES',
  endedOn: null,
};

/** The borrower's dispute, unanswered, suspends his part; the guarantor's listing is not softened on any day. */
export const borrowersDispute = (telling: Telling): Story => {
  const { holders, draw } = telling;
  const [borrower, surety] = [holders.any(), holders.any()];
  const sum = drawSum(draw);
  const loan = telling.loan();
  const [member, counter] = telling.members();
  const guarantee: Body = { calledOn: '2032-02-01', until: '2033-12-31', paidOn: null };
  const party = { ...partyOf(surety, 'GUARANTOR', OVERDUE, { loan, fen: sum.fen }), guarantee };
  const one = report(OVERDUE, member, { holder: borrower, loan, fen: sum.fen, others: [party] });
  const amount = { amountBand: sum.band };
  const guarantor = toReview(listed(RECEIVED, OVERDUE, { ...amount, role: 'GUARANTOR', effect: 'REVIEW' }));
  return story("dispute: the borrower's, not the guarantor's", [borrower.name, surety.name], {
    sayings: [one.saying, disputes(one, counter, { day: OPENED }, { party: 0 })],
    labels: [labelOf(OVERDUE, "the guarantor's part goes on")],
    verdicts: [
      reads(one, '2032-06-14', 'LISTED', { parties: [{ listed: true }, { listed: true }] }),
      reads(one, '2032-06-15', 'LISTED', { parties: [{ listed: false }, { listed: true }] }),
    ],
    questions: [
      asks(
        counter,
        '2032-06-14',
        borrower,
        toReview(inDoubt(RECEIVED, OVERDUE, { ...amount, doubts: ['DISPUTED'] })),
      ),
      asks(counter, '2032-06-14', surety, guarantor),
      asks(counter, '2032-06-15', borrower, CLEAR),
      asks(counter, '2032-06-15', surety, guarantor),
    ],
  });
};

/** Three members carry one listing: a dispute of one report is named and softens nothing; unanswered, two carry it. */
export const oneOfThree = (telling: Telling): Story => {
  const holder = telling.holders.any();
  const sum = drawSum(telling.draw);
  const row: Row = { ...OVERDUE, boundary: 'dispute: one of three reports' };
  const told = (['RCA', 'RCB', 'COM'] as const).map(member =>
    report(row, member, { holder, loan: telling.loan(), fen: sum.fen }),
  );
  const [first] = told;
  if (!first) throw new Error('three reports');
  const shown = (institutions: number, doubts: readonly string[]) =>
    blocked(listed(RECEIVED, row, { institutions, doubts, amountBand: sum.band }));
  return story('dispute: one of three', [holder.name], {
    sayings: [...told.map(({ saying }) => saying), disputes(first, 'POST', { day: OPENED })],
    labels: told.map((_, index) => labelOf(row, index === 0 ? 'disputed' : 'not softened')),
    verdicts: told.map(one => reads(one, '2032-06-15', one === first ? 'SUSPENDED' : 'LISTED')),
    questions: [
      asks('POST', RECEIVED, holder, shown(3, [])),
      asks('POST', OPENED, holder, shown(3, ['DISPUTED'])),
      asks('POST', '2032-06-14', holder, shown(3, ['DISPUTED'])),
      asks('POST', '2032-06-15', holder, shown(2, [])),
    ],
  });
};

/** Withdrawn and told again, a report takes its open dispute along, with the first day. */
export const takenAlong = (telling: Telling): Story => {
  const row: Row = { ...openRow(telling, RECEIVED), boundary: 'dispute: taken along', near: 'DAY' };
  const holder = telling.holders.any();
  const way = { loan: telling.loan(), fen: SMALL.fen };
  const [member, counter] = telling.members();
  const one = report(row, member, { holder, ...way });
  const again = { ...one.saying, day: OPENED, wave: 2 } as const;
  const taken = follow(
    one,
    'WITHDRAWAL',
    { day: OPENED, wave: 1, receipt: { status: 'WITHDRAWN', number: 3 } },
    { reason: 'WRONG_FACTS' },
  );
  const doubt = (since: typeof OPENED | '2032-06-19') =>
    toReview(inDoubt(since, row, { amountBand: SMALL.band, doubts: ['DISPUTED'] }));
  return story('dispute: taken along', [holder.name], {
    sayings: [
      one.saying,
      disputes(one, counter, { day: OPENED }),
      taken,
      again,
      replies(one, { day: '2032-06-19' }, { status: 'LISTED', number: 2 }),
    ],
    labels: [labelOf(row, 'WITHDRAWN'), labelOf(row, 'disputed since its first day')],
    verdicts: [
      reads(one, OPENED, 'LISTED'),
      reads(one, '2032-06-15', 'SUSPENDED'),
      reads(one, '2032-06-19', 'LISTED'),
    ],
    questions: [
      asks(counter, '2032-06-14', holder, doubt(OPENED)),
      asks(counter, '2032-06-15', holder, CLEAR),
      asks(counter, '2032-06-19', holder, doubt('2032-06-19')),
    ],
  });
};

/** Officers set the end: it stands against a settlement told later, and goes with its REVOKE. */
export const endedByOfficers = (telling: Telling): Story => {
  const row: Row = { ...openRow(telling, RECEIVED), boundary: 'ENDED_ON', near: null };
  const holder = telling.holders.any();
  const sum = drawSum(telling.draw);
  const [member, asking] = telling.members();
  const one = report(row, member, { holder, loan: telling.loan(), fen: sum.fen });
  const later = follow(one, 'SETTLEMENT', { day: '2032-06-15' }, { endedOn: '2032-06-13', how: 'PAID' });
  return story('ENDED_ON', [holder.name], {
    sayings: [one.saying, { ...later, refused: { code: 'REPORT_SETTLED' } }],
    decisions: [decidesOf(one, 'ENDED_ON', { day: '2032-06-14' }, { endedOn: '2032-05-29' })],
    labels: [labelOf(row, 'SETTLED')],
    verdicts: [reads(one, '2032-06-15', 'SETTLED')],
    questions: [
      asks(asking, '2032-06-14', holder, toReview(settled('2032-05-29', row, { amountBand: sum.band }))),
      asks(asking, '2032-06-20', holder, toReview(settled('2032-05-29', row, { amountBand: sum.band }))),
    ],
  });
};

/** What stands against a dispute or a reply; of another member's report a counter learns nothing. */
export const disputesRefused = (telling: Telling): Story => {
  const row: Row = { ...openRow(telling, RECEIVED), boundary: 'dispute: what stands against it', near: null };
  const holder = telling.holders.any();
  const sum = drawSum(telling.draw);
  const [member, counter] = telling.members();
  const one = report(row, member, { holder, loan: telling.loan(), fen: sum.fen });
  const nobody: Member = counter === 'POST' ? 'COM' : 'POST';
  const unknown = disputes(one, counter, { day: OPENED, which: 'unknown' });
  const named = { of: disputeName(one, 'unknown') } as const;
  return story('dispute: refused', [holder.name], {
    sayings: [
      one.saying,
      // A loan that nobody reported is taken all the same, and marks nothing.
      {
        ...unknown,
        body: {
          ...unknown.body,
          about: { ...(unknown.body['about'] as Body), loanReference: `${one.loan}-X` },
        },
      },
      {
        ...follow(one, 'DISPUTE_WITHDRAWAL', { day: OPENED, wave: 1 }, {}),
        ...named,
        member: nobody,
        refused: { code: 'DISPUTE_NOT_FOUND' },
      },
      {
        ...follow(
          one,
          'REPLY',
          { day: OPENED, wave: 1 },
          {
            dispute: idOf(named.of),
            grounds: '借据相符',
            evidence: [],
          },
        ),
        refused: { code: 'DISPUTE_NOT_FOUND' },
      },
    ],
    labels: [labelOf(row)],
    verdicts: [reads(one, OPENED, 'LISTED')],
    questions: [
      asks(counter, '2032-06-15', holder, blocked(listed(RECEIVED, row, { amountBand: sum.band }))),
    ],
  });
};
