import { describe, expect, test } from '@jest/globals';
import { disputesLeftOpen, disputesOf } from './disputes-of.ts';
import {
  borrower,
  correction,
  decides,
  decision,
  dispute,
  lifeOf,
  ofDispute,
  onDay,
  report,
  revokes,
  settlement,
} from './lives.fixture.ts';
import type { ReportLife, Said } from './report-life.ts';

/** State and doubts in one word: 'ACTIVE DISPUTED DECISION_LATE'. */
const told = (life: ReportLife, day: string, party = 'party-1') => {
  const found = onDay(life, day, party);
  return [found?.state, ...(found?.doubts ?? [])].join(' ');
};

/** Disputed on 2025-07-01: the 15th day is 2025-07-16, the 20th is 2025-07-21. */
const disputed = (...said: Said[]) => lifeOf([report(), dispute(2, '2025-07-01'), ...said]);
const replied = ofDispute('REPLY', 3, '2025-07-16');
const two = report({ parties: [borrower(), borrower({ party: 'party-2', role: 'GUARANTOR' })] });
const again = (newEvidence: boolean, ...said: Said[]) =>
  disputed(
    decides(3, '2025-07-05', 'REFUSE'),
    dispute(4, '2025-08-01', { dispute: 'dispute-2', newEvidence }),
    ...said,
  );

describe('a dispute (1-product, A listing’s life; Regulation of 2013, art. 25)', () => {
  test.each<readonly [string, ReportLife, string, string, string, string]>([
    ['marks at once', disputed(), '2025-06-30', 'ACTIVE', '2025-07-01', 'ACTIVE DISPUTED'],
    ['suspends after day 15', disputed(), '2025-07-16', 'ACTIVE DISPUTED', '2025-07-17', 'SUSPENDED'],
    [
      'replied on day 15: never',
      disputed(replied),
      '2025-07-16',
      'ACTIVE DISPUTED',
      '2025-07-17',
      'ACTIVE DISPUTED',
    ],
    [
      'replied later: back on that day',
      disputed(ofDispute('REPLY', 3, '2025-07-19')),
      '2025-07-18',
      'SUSPENDED',
      '2025-07-19',
      'ACTIVE DISPUTED',
    ],
    [
      'is late after day 20',
      disputed(replied),
      '2025-07-21',
      'ACTIVE DISPUTED',
      '2025-07-22',
      'ACTIVE DISPUTED DECISION_LATE',
    ],
    [
      'refused: as before from that day',
      disputed(decides(3, '2025-07-20', 'REFUSE')),
      '2025-07-19',
      'SUSPENDED',
      '2025-07-20',
      'ACTIVE',
    ],
    [
      'unresolved: that doubt alone, for good',
      disputed(replied, decides(4, '2025-07-25', 'UNRESOLVED')),
      '2025-07-24',
      'ACTIVE DISPUTED DECISION_LATE',
      '2025-07-25',
      'ACTIVE UNRESOLVED',
    ],
    [
      'withdrawn: as before from that day',
      disputed(ofDispute('DISPUTE_WITHDRAWAL', 3, '2025-07-10')),
      '2025-07-09',
      'ACTIVE DISPUTED',
      '2025-07-10',
      'ACTIVE',
    ],
    [
      'decided by the date of the end',
      disputed(
        decision(3, '2025-07-10', { decision: 'ENDED_ON', endedOn: '2025-07-05', dispute: 'dispute-1' }),
      ),
      '2025-07-09',
      'SETTLED DISPUTED',
      '2025-07-10',
      'SETTLED',
    ],
    [
      'marks what has ended as well',
      lifeOf([report(), settlement(2, '2025-06-20'), dispute(3, '2025-07-01')]),
      '2025-07-16',
      'SETTLED DISPUTED',
      '2025-07-17',
      'SUSPENDED',
    ],
    ['again without new evidence: nothing', again(false), '2025-07-31', 'ACTIVE', '2025-08-25', 'ACTIVE'],
    ['again with new evidence', again(true), '2025-07-31', 'ACTIVE', '2025-08-01', 'ACTIVE DISPUTED'],
    [
      'its refusal revoked: open since its first day',
      disputed(replied, decides(4, '2025-07-18', 'REFUSE'), revokes(5, '2025-08-01', 4)),
      '2025-07-21',
      'ACTIVE DISPUTED',
      '2025-07-22',
      'ACTIVE DISPUTED DECISION_LATE',
    ],
  ])('%s', (_why, life, before, was, day, is) => {
    expect([told(life, before), told(life, day)]).toEqual([was, is]);
  });

  test('upheld: the part counted on no day, and is kept a year', () => {
    const life = disputed(decides(3, '2025-07-10', 'UPHOLD'));
    const days = ['2025-06-02', '2025-06-20', '2026-07-10', '2026-07-11'];
    expect(days.map(day => told(life, day))).toEqual(['UPHELD', 'UPHELD', 'UPHELD', 'GONE']);
  });

  test('of several days of erasure the earliest', () => {
    const life = lifeOf([
      report({ receivedOn: '2021-06-02', asOf: '2020-12-31' }),
      settlement(2, '2021-06-10', '2021-01-10'),
      dispute(3, '2025-11-01'),
      decides(4, '2025-11-10', 'UPHOLD'),
    ]);
    expect([told(life, '2026-01-10'), told(life, '2026-01-11')]).toEqual(['UPHELD', 'GONE']);
  });

  test('touches its party alone', () => {
    const life = lifeOf([two, dispute(2, '2025-07-01'), decides(3, '2025-09-01', 'UPHOLD')]);
    expect([told(life, '2025-08-01'), told(life, '2025-08-01', 'party-2')]).toEqual(['UPHELD', 'ACTIVE']);
  });

  test('its released words go with the part while it carries, from their day on', () => {
    const life = disputed(
      replied,
      decision(4, '2025-07-20', { decision: 'RELEASE_WORDS', dispute: 'dispute-1', words: '我没有借款' }),
    );
    expect(['2025-07-19', '2025-07-20', '2026-09-01'].map(day => onDay(life, day)?.words)).toEqual([
      [],
      ['我没有借款'],
      [],
    ]);
  });

  test('is shown with its state and its days', () => {
    const life = disputed(replied, decides(4, '2025-07-25', 'UNRESOLVED'));
    expect(disputesOf(life, '2025-07-01')).toEqual([
      {
        id: 'dispute-1',
        party: 'party-1',
        openedOn: '2025-07-01',
        ground: 'NOT_MINE',
        state: 'OPEN',
        replyBy: '2025-07-16',
        decideBy: '2025-07-21',
      },
    ]);
    const states = ['2025-07-15', '2025-07-16', '2025-07-25'].map(day => disputesOf(life, day)[0]?.state);
    expect([disputesOf(life, '2025-06-30'), states]).toEqual([[], ['OPEN', 'REPLIED', 'UNRESOLVED']]);
  });
});

test('whose party a correction dropped waits neither for the member nor for officers', () => {
  const dropped = lifeOf([
    two,
    dispute(2, '2025-07-01', { party: 'party-2' }),
    correction(3, '2025-07-05', { parties: [borrower()] }),
  ]);
  const states = ['2025-07-04', '2025-07-05'].map(day => disputesOf(dropped, day)[0]?.state);
  expect(states).toEqual(['OPEN', 'WITHDRAWN']);
});

describe('a report withdrawn and made again', () => {
  const openDisputesOf = (...lives: ReportLife[]) => disputesLeftOpen(lives).map(({ taken }) => taken);
  const withdrawn = (reason: 'WRONG_FACTS' | 'BANK_ERROR', ...said: Said[]) =>
    disputed(...said, { kind: 'WITHDRAWAL', number: 9, receivedOn: '2025-07-20', reason });
  const followed = (life: ReportLife) =>
    lifeOf([report({ receivedOn: '2025-07-22', takenAlong: openDisputesOf(life) })]);

  test('takes an open dispute along with its first day, and what was replied', () => {
    const silent = followed(withdrawn('WRONG_FACTS'));
    expect([told(silent, '2025-07-22'), disputesOf(silent, '2025-07-22')[0]?.openedOn]).toEqual([
      'SUSPENDED',
      '2025-07-01',
    ]);
    expect(told(followed(withdrawn('WRONG_FACTS', replied)), '2025-07-22')).toBe(
      'ACTIVE DISPUTED DECISION_LATE',
    );
  });

  test('takes none along that was decided or taken back, nor any after what should never have been', () => {
    expect(openDisputesOf(withdrawn('WRONG_FACTS', decides(3, '2025-07-10', 'REFUSE')))).toEqual([]);
    const back = ofDispute('DISPUTE_WITHDRAWAL', 3, '2025-07-10');
    expect(openDisputesOf(withdrawn('WRONG_FACTS', back))).toEqual([]);
    expect(openDisputesOf(withdrawn('BANK_ERROR'))).toEqual([]);
    expect(openDisputesOf(disputed())).toEqual([]);
  });

  test('each dispute as it stands on the last that held it, none beyond a report that was not withdrawn', () => {
    const first = withdrawn('WRONG_FACTS');
    const another = lifeOf([
      report(),
      { kind: 'WITHDRAWAL', number: 2, receivedOn: '2025-07-25', reason: 'WRONG_PARTY' },
    ]);
    const along = report({ receivedOn: '2025-07-22', takenAlong: openDisputesOf(first) });
    const away = { kind: 'WITHDRAWAL', number: 3, receivedOn: '2025-07-25', reason: 'WRONG_FACTS' } as const;
    const back = lifeOf([along, ofDispute('DISPUTE_WITHDRAWAL', 2, '2025-07-24'), away]);
    const answered = lifeOf([along, ofDispute('REPLY', 2, '2025-07-24'), away]);
    expect(openDisputesOf(another, first)).toEqual(openDisputesOf(first));
    expect(openDisputesOf(back, first)).toEqual([]);
    expect(openDisputesOf(answered, first).map(({ repliedOn }) => repliedOn)).toEqual(['2025-07-24']);
    expect(openDisputesOf(lifeOf([report(), settlement(2, '2025-07-25')]), first)).toEqual([]);
  });

  test('a repeat without new evidence marks nothing on the right report either, however often it is made again', () => {
    const away = { kind: 'WITHDRAWAL', number: 9, receivedOn: '2025-08-02', reason: 'WRONG_FACTS' } as const;
    const right = (newEvidence: boolean) =>
      lifeOf([
        report({ receivedOn: '2025-08-03', takenAlong: openDisputesOf(again(newEvidence, away)) }),
        { ...away, receivedOn: '2025-08-04', number: 2 },
      ]);
    const once = { ...right(false), said: right(false).said.slice(0, 1) };
    expect(told(once, '2025-08-03')).toBe('ACTIVE');
    expect(disputesOf(once, '2025-08-03').map(({ state }) => state)).toEqual(['OPEN']);
    const twice = lifeOf([report({ receivedOn: '2025-08-05', takenAlong: openDisputesOf(right(false)) })]);
    expect(told(twice, '2025-08-05')).toBe('ACTIVE');
    const proved = { ...right(true), said: right(true).said.slice(0, 1) };
    expect(told(proved, '2025-08-03')).toBe('ACTIVE DISPUTED');
  });

  test('leaves nothing of the dispute to be answered on the first', () => {
    expect(disputesOf(withdrawn('WRONG_FACTS'), '2025-07-20')[0]?.state).toBe('WITHDRAWN');
  });
});
