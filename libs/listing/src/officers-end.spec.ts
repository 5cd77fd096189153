import { describe, expect, test } from '@jest/globals';
import { closingOn, openOn } from './closing.ts';
import {
  borrower,
  correction,
  decides,
  decision,
  dispute,
  finding,
  lifeOf,
  onDay,
  report,
  revokes,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import { mayComeAgain } from './may-come-again.ts';
import type { ReportLife, Said, SaidParty } from './report-life.ts';
import { statusOn } from './status.ts';

const ends = (number: number, receivedOn: string, endedOn: string): Said =>
  decision(number, receivedOn, { decision: 'ENDED_ON', endedOn });
const told = (life: ReportLife, day: string, party = 'party-1') => {
  const { state, endedOn, how } = onDay(life, day, party) ?? {};
  return [state, endedOn, how];
};
const endedParty = borrower({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) });
const guarantor = (endedOn: string | null) =>
  borrower({
    party: 'party-2',
    role: 'GUARANTOR',
    finding: finding({ endedOn, how: endedOn === null ? null : 'PAID' }),
  });

describe('ENDED_ON stands against what the member told', () => {
  test.each<readonly [string, ReportLife, string, readonly unknown[]]>([
    [
      'of an open report',
      lifeOf([report(), ends(2, '2025-09-01', '2025-07-15')]),
      '2025-07-15',
      ['SETTLED', '2025-07-15', 'PAID'],
    ],
    [
      'the day before it is still open',
      lifeOf([report(), ends(2, '2025-09-01', '2025-07-15')]),
      '2025-07-14',
      ['ACTIVE', null, null],
    ],
    [
      'later than the settlement told',
      lifeOf([report(), settlement(2, '2025-08-10'), ends(3, '2025-09-01', '2025-08-20')]),
      '2025-08-15',
      ['ACTIVE', null, null],
    ],
    [
      'earlier than it, and ended as it was told',
      lifeOf([
        report(),
        { ...settlement(2, '2025-08-10'), how: 'ASSIGNED' } as Said,
        ends(3, '2025-09-01', '2025-07-15'),
      ]),
      '2025-07-15',
      ['SETTLED', '2025-07-15', 'ASSIGNED'],
    ],
    [
      'later than the facts say',
      lifeOf([report({ parties: [endedParty] }), ends(2, '2025-09-01', '2025-07-15')]),
      '2025-07-14',
      ['ACTIVE', null, null],
    ],
    [
      'of unpaid interest',
      lifeOf([report(), ends(2, '2025-09-01', '2025-07-15')], { criterion: 'UNPAID_INTEREST' }),
      '2025-07-15',
      ['SETTLED', '2025-07-15', 'INTEREST_PAID'],
    ],
    [
      'the last one counts',
      lifeOf([report(), ends(2, '2025-09-01', '2025-07-15'), ends(3, '2025-09-02', '2025-07-20')]),
      '2025-07-15',
      ['ACTIVE', null, null],
    ],
    [
      'revoked, the one before stands again',
      lifeOf([
        report(),
        ends(2, '2025-09-01', '2025-07-15'),
        ends(3, '2025-09-02', '2025-07-20'),
        revokes(4, '2025-09-03', 3),
      ]),
      '2025-07-15',
      ['SETTLED', '2025-07-15', 'PAID'],
    ],
    [
      'a later correction does not undo it',
      lifeOf([report(), ends(2, '2025-09-01', '2025-07-15'), correction(3, '2025-09-05')]),
      '2025-09-05',
      ['SETTLED', '2025-07-15', 'PAID'],
    ],
    [
      'is kept 5 years from it',
      lifeOf([report(), ends(2, '2025-09-01', '2025-07-15')]),
      '2030-07-16',
      ['GONE', null, null],
    ],
  ])('%s', (_why, life, day, expected) => expect(told(life, day)).toEqual(expected));

  test.each<readonly [string, readonly SaidParty[], readonly unknown[]]>([
    [
      'the facts’ end of the borrower was later',
      [borrower({ finding: finding({ endedOn: '2025-05-25', how: 'PAID' }) })],
      ['SETTLED', '2025-05-20', 'PAID'],
    ],
    ['it was the same day', [endedParty], ['ACTIVE', null, null]],
    [
      'one borrower ended before him, another goes on',
      [
        borrower({ finding: finding({ endedOn: '2025-05-10', how: 'PAID' }) }),
        borrower({ party: 'party-3', role: 'CO_BORROWER' }),
      ],
      ['ACTIVE', null, null],
    ],
  ])('a guarantor who paid on 2025-05-20, and %s', (_why, others, expected) => {
    const life = lifeOf([
      report({ parties: [...others, guarantor('2025-05-20')] }),
      ends(2, '2025-09-01', '2025-07-15'),
    ]);
    expect(told(life, '2025-07-01', 'party-2')).toEqual(expected);
  });

  test('the facts say how unpaid interest ended', () => {
    const paid = borrower({ finding: finding({ endedOn: '2025-05-20', how: 'INTEREST_PAID' }) });
    const life = lifeOf([report({ parties: [paid] })], { criterion: 'UNPAID_INTEREST' });
    expect(told(life, '2025-06-09')).toEqual(['SETTLED', '2025-05-20', 'INTEREST_PAID']);
  });

  test('a guarantor who paid before remains ended on his own day; the facts’ end of all does not outlive it', () => {
    const own = lifeOf([
      report({ parties: [borrower(), guarantor('2025-05-20')] }),
      ends(2, '2025-09-01', '2025-07-15'),
    ]);
    expect(told(own, '2025-07-01', 'party-2')).toEqual(['SETTLED', '2025-05-20', 'PAID']);
    const all = lifeOf([
      report({ parties: [endedParty, guarantor('2025-05-20')] }),
      ends(2, '2025-09-01', '2025-07-15'),
    ]);
    expect(told(all, '2025-07-01', 'party-2')).toEqual(['ACTIVE', null, null]);
  });

  test('closes the report, and until its REVOKE a new one is dated after it', () => {
    const life = lifeOf([report(), ends(2, '2025-09-01', '2025-07-15')]);
    expect([closingOn(life, '2025-08-31'), closingOn(life, '2025-09-01')]).toEqual([null, 'ENDED']);
    const again = (earliestOn: string) =>
      mayComeAgain(life, { earliestOn, again: [] }, '2025-12-01').map(({ code }) => code);
    expect([again('2025-07-15'), again('2025-07-16')]).toEqual([['REPORT_SAME_CONDUCT'], []]);
    expect(openOn({ ...life, said: [...life.said, revokes(3, '2025-09-02', 2)] }, '2025-09-02')).toBe(true);
  });
});

const other = borrower({ party: 'party-2', role: 'CO_BORROWER' });
const both = report({ parties: [borrower(), other] });
const guarded = (receivedOn: string, revokedOn: string | null = null) => ({
  party: 'party-2',
  receivedOn,
  revokedOn,
});
const upheld = [dispute(2, '2025-07-01'), decides(3, '2025-07-10', 'UPHOLD')];

describe('a part that officers took away', () => {
  test('PROTECT: it counted on no day, and is kept a year; revoked it stands', () => {
    const life = lifeOf([both], { protections: [guarded('2025-08-01')] });
    const days = ['2025-06-09', '2026-08-01', '2026-08-02'];
    expect(days.map(day => onDay(life, day, 'party-2')?.state)).toEqual(['PROTECTED', 'PROTECTED', 'GONE']);
    expect(onDay(life, '2025-08-01')?.state).toBe('ACTIVE');
    const revoked = lifeOf([both], { protections: [guarded('2025-08-01', '2025-09-01')] });
    expect(onDay(revoked, '2025-08-15', 'party-2')?.state).toBe('ACTIVE');
  });

  test('upheld and protected: kept a year from the earlier of both', () => {
    const life = (receivedOn: string) =>
      lifeOf([both, ...upheld], { protections: [{ party: 'party-1', receivedOn, revokedOn: null }] });
    const kept = (receivedOn: string) =>
      ['2026-06-20', '2026-06-21', '2026-07-10', '2026-07-11'].map(
        day => onDay(life(receivedOn), day)?.state,
      );
    expect(kept('2025-06-20')).toEqual(['UPHELD', 'GONE', 'GONE', 'GONE']);
    expect(kept('2025-08-01')).toEqual(['UPHELD', 'UPHELD', 'UPHELD', 'GONE']);
  });

  test('every party protected and none upheld has the same status', () => {
    const life = lifeOf([report({ parties: [other] })], { protections: [guarded('2025-08-01')] });
    expect(['2025-07-31', '2025-08-01'].map(day => statusOn(life, day))).toEqual(['LISTED', 'UPHELD']);
  });

  test('every party upheld or protected closes the report, as known on the day', () => {
    const life = lifeOf([both, ...upheld], { protections: [guarded('2025-08-01', '2025-09-01')] });
    const days = ['2025-07-31', '2025-08-01', '2025-08-31', '2025-09-01'];
    expect(days.map(day => closingOn(life, day))).toEqual([null, 'UPHELD', 'UPHELD', null]);
    expect(days.map(day => statusOn(life, day))).toEqual(['LISTED', 'UPHELD', 'UPHELD', 'LISTED']);
  });

  test('beside a part that has ended the report is closed', () => {
    const paid = borrower({ party: 'party-2', finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) });
    const life = lifeOf([report({ parties: [borrower(), paid] }), ...upheld]);
    expect([closingOn(life, '2025-07-09'), closingOn(life, '2025-07-10')]).toEqual([null, 'ENDED']);
  });

  test('the same conduct does not come again, though the report be withdrawn afterwards or gone', () => {
    const again = (said: Said[], day: string) =>
      mayComeAgain(lifeOf(said), { earliestOn: '2025-05-31', again: [] }, day).map(({ code }) => code);
    const life = [report(), ...upheld];
    expect(again(life, '2025-08-01')).toEqual(['REPORT_SAME_CONDUCT']);
    expect(again([...life, withdrawal(4, '2025-08-01')], '2025-08-02')).toEqual(['REPORT_SAME_CONDUCT']);
    expect(again(life, '2026-07-11')).toEqual(['REPORT_SAME_CONDUCT']);
    const unlisted = borrower({ finding: finding({ qualifies: false }) });
    expect(again([report({ parties: [unlisted] }), ...upheld], '2025-09-01')).toEqual([
      'REPORT_SAME_CONDUCT',
    ]);
    expect(again([report(), dispute(2, '2025-07-01'), withdrawal(3, '2025-08-01')], '2025-08-02')).toEqual(
      [],
    );
  });
});

describe('a report whose parties are not all listed', () => {
  const unqualified = borrower({ party: 'party-2', finding: finding({ qualifies: false }) });
  test('with those who are listed the report expires, though another was never listed', () => {
    const life = lifeOf([report({ parties: [borrower(), unqualified] }), settlement(2, '2025-08-10')]);
    expect(['2030-08-10', '2030-08-11'].map(day => statusOn(life, day))).toEqual(['SETTLED', 'EXPIRED']);
  });
});
