import { describe, expect, test } from '@jest/globals';
import { fold } from './fold.ts';
import {
  borrower,
  correction,
  decides,
  dispute,
  finding,
  lifeOf,
  renewal,
  report,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import type { Period } from './listing.ts';
import type { ReportLife, Said, SaidParty } from './report-life.ts';
import { holds } from './spans.ts';

const second = (said: readonly Said[], but: Partial<ReportLife> = {}) =>
  lifeOf(said, { report: 'report-2', member: 'member-2', ...but });
const later = report({ receivedOn: '2025-07-01', asOf: '2025-06-30' });

const foldAll = (...lives: ReportLife[]) => fold(lives.map(life => ({ life, party: 'party-1' })));
const on = (lives: ReportLife[], day: string): Period | undefined =>
  foldAll(...lives)[0]?.periods.find(period => holds(period, day));

describe('fold: the periods of a listing (1-product, A listing’s life)', () => {
  test('two members’ reports carry one listing, since the first day shown', () => {
    expect(foldAll(lifeOf([report()]), second([later]))[0]?.periods.slice(0, 2)).toMatchObject([
      {
        from: '2025-06-09',
        until: '2025-07-01',
        state: 'ACTIVE',
        reports: ['report-1'],
        members: ['member-1'],
        since: '2025-06-09',
      },
      {
        from: '2025-07-01',
        until: '2026-06-01',
        state: 'ACTIVE',
        reports: ['report-1', 'report-2'],
        members: ['member-1', 'member-2'],
        since: '2025-06-09',
      },
    ]);
  });

  test('while one is open the ended ones say nothing; when none is, they do', () => {
    const lives = [
      lifeOf([report(), settlement(2, '2025-08-10')]),
      second([later, settlement(2, '2025-09-20')]),
    ];
    expect(on(lives, '2025-08-10')).toMatchObject({
      state: 'ACTIVE',
      reports: ['report-2'],
      since: '2025-06-09',
      endedOn: null,
    });
    expect(on(lives, '2025-09-20')).toMatchObject({
      state: 'SETTLED',
      reports: ['report-1', 'report-2'],
      since: null,
      endedOn: '2025-09-20',
      inDoubt: false,
    });
  });

  test('a new qualifying report makes it ACTIVE again, and since begins anew', () => {
    const lives = [
      lifeOf([report(), settlement(2, '2025-08-10')]),
      second([report({ receivedOn: '2025-10-01', asOf: '2025-09-30' })]),
    ];
    expect(on(lives, '2025-09-30')).toMatchObject({ state: 'SETTLED', since: null });
    expect(on(lives, '2025-10-01')).toMatchObject({ state: 'ACTIVE', since: '2025-10-01' });
  });

  test('it is softened only where every open report is in doubt; doubts are named all the same', () => {
    const lives = [lifeOf([report()]), second([later, renewal(2, '2026-06-05')], {})];
    expect(on(lives, '2026-05-31')).toMatchObject({ doubts: [], inDoubt: false });
    expect(on(lives, '2026-06-05')).toMatchObject({
      doubts: ['UNRENEWED'],
      inDoubt: false,
      members: ['member-1', 'member-2'],
    });
    expect(on([lifeOf([report()])], '2026-06-05')).toMatchObject({ doubts: ['UNRENEWED'], inDoubt: true });
  });

  test('where it is not softened, roles are those of reports without doubt', () => {
    const guarantor = report({
      receivedOn: '2026-05-01',
      asOf: '2026-04-30',
      parties: [borrower({ role: 'GUARANTOR' })],
    });
    const lives = [lifeOf([report()]), second([guarantor])];
    expect(on(lives, '2026-05-31')?.roles).toEqual(['BORROWER', 'GUARANTOR']);
    expect(on(lives, '2026-06-01')?.roles).toEqual(['GUARANTOR']);
  });

  test('the sum is the highest of one report, not their total', () => {
    const more = report({
      receivedOn: '2025-07-01',
      parties: [borrower({ finding: finding({ sumFen: 700_000 }) })],
    });
    expect(on([lifeOf([report()]), second([more])], '2025-07-01')?.sumFen).toBe(700_000);
  });

  test('since is reckoned without what a withdrawal takes away', () => {
    const lives = [lifeOf([report(), withdrawal(2, '2025-12-01')]), second([later])];
    expect(foldAll(...lives)).toEqual(foldAll(second([later])));
    expect(on(lives, '2025-07-01')?.since).toBe('2025-07-01');
  });

  test('a suspension breaks the run, an UNRENEWED doubt does not', () => {
    expect(on([lifeOf([report(), renewal(2, '2026-06-10')])], '2026-06-10')?.since).toBe('2025-06-09');
    expect(on([lifeOf([report(), renewal(2, '2026-09-10')])], '2026-09-10')?.since).toBe('2026-09-10');
  });

  test('what changes in an ended report while another is open begins no period of its own', () => {
    const settled = [report(), settlement(2, '2025-08-10')];
    const disputed = lifeOf([...settled, dispute(3, '2025-09-01'), decides(4, '2025-09-10', 'REFUSE')]);
    expect(foldAll(disputed, second([later]))).toEqual(foldAll(lifeOf(settled), second([later])));
    expect(foldAll(disputed, second([later]))[0]?.periods.map(({ from, until }) => [from, until])).toEqual([
      ['2025-06-09', '2025-07-01'],
      ['2025-07-01', '2025-08-10'],
      ['2025-08-10', '2026-07-01'],
      ['2026-07-01', '2026-10-01'],
      ['2026-10-01', '2030-08-11'],
    ]);
  });

  test('criteria are listings of their own, in the order of the documents', () => {
    const listings = foldAll(second([later], { criterion: 'UNPAID_INTEREST' }), lifeOf([report()]));
    expect(listings.map(({ criterion }) => criterion)).toEqual(['DEFAULT', 'UNPAID_INTEREST']);
  });

  test('an accusation that nobody has confirmed is no listing', () =>
    expect(foldAll(lifeOf([report()], { criterion: 'EVASION' }))).toEqual([]));
});

describe('two parties of one report that are one subject', () => {
  const parts = (life: ReportLife) =>
    fold([
      { life, party: 'party-1' },
      { life, party: 'party-2' },
    ])[0]?.periods ?? [];
  const both = (other: Partial<SaidParty>) =>
    report({ parties: [borrower(), borrower({ party: 'party-2', role: 'GUARANTOR', ...other })] });

  test('are one report, one institution, two roles', () =>
    expect(parts(lifeOf([both({})]))[0]).toMatchObject({
      reports: ['report-1'],
      members: ['member-1'],
      parties: ['party-1', 'party-2'],
      roles: ['BORROWER', 'GUARANTOR'],
    }));

  test('the report is open through the one, though the other’s part has ended', () => {
    const life = lifeOf([both({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) })]);
    expect(parts(life)[0]).toMatchObject({
      state: 'ACTIVE',
      parties: ['party-1', 'party-2'],
      roles: ['BORROWER'],
    });
  });

  test('what a correction drops leaves the listing to the other', () => {
    const periods = parts(lifeOf([both({}), correction(2, '2025-07-02')]));
    expect(periods.map(({ from, parties }) => [from, parties])).toEqual([
      ['2025-06-09', ['party-1', 'party-2']],
      ['2025-07-02', ['party-1']],
      ['2026-06-01', ['party-1']],
    ]);
    expect(periods[1]?.since).toBe('2025-06-09');
  });
});

describe('the end of a settled listing', () => {
  const endOf = (...lives: ReportLife[]) => on(lives, '2026-01-01');
  const settledAs = (how: 'PAID' | 'ASSIGNED', endedOn: string, but: Partial<ReportLife> = {}) =>
    second([later, { kind: 'SETTLEMENT', number: 2, receivedOn: '2025-12-01', endedOn, how }], but);

  test('is the latest, with how it ended', () =>
    expect(
      endOf(settledAs('ASSIGNED', '2025-08-01'), settledAs('PAID', '2025-09-01', { report: 'report-3' })),
    ).toMatchObject({ endedOn: '2025-09-01', how: 'PAID' }));

  test('of two on one day an assignment, which policies treat more strictly, whichever came first', () => {
    const paid = settledAs('PAID', '2025-09-01');
    const assigned = settledAs('ASSIGNED', '2025-09-01', { report: 'report-3' });
    for (const lives of [
      [paid, assigned],
      [assigned, paid],
    ])
      expect(endOf(...lives)?.how).toBe('ASSIGNED');
  });

  test('a listing goes with its last report', () => {
    const last = foldAll(lifeOf([report(), settlement(2, '2025-08-10')]))[0]?.periods.at(-1);
    expect(last).toMatchObject({ state: 'SETTLED', until: '2030-08-11' });
  });

  test('a listing that is gone between two runs of equal days has two periods', () => {
    const ended = borrower({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) });
    const out = borrower({ finding: finding({ qualifies: false, endedOn: '2025-05-20', how: 'PAID' }) });
    const life = lifeOf([
      report({ parties: [ended] }),
      correction(2, '2025-07-01', { parties: [out] }),
      correction(3, '2025-07-05', { parties: [{ ...ended, notice: 'JUDGMENT' }] }),
    ]);
    expect(foldAll(life)[0]?.periods.map(({ from, until }) => [from, until])).toEqual([
      ['2025-06-09', '2025-07-01'],
      ['2025-07-05', '2030-05-21'],
    ]);
  });
});
