import { describe, expect, test } from '@jest/globals';
import { accused, confirms, first, later, refuses } from './accused.fixture.ts';
import { closingOn } from './closing.ts';
import { borrower, decides, dispute, finding, onDay, report, revokes } from './lives.fixture.ts';
import type { ReportLife } from './report-life.ts';
import { statusOn } from './status.ts';

const lower = { parties: [borrower({ finding: finding({ sumFen: 150_000 }) })] };

const stateOn = (life: ReportLife, day: string) => onDay(life, day)?.state;

describe('an accusation (1-product, Statements)', () => {
  test.each<readonly [string, ReportLife, string, string, string, string]>([
    [
      'is shown from its CONFIRM',
      accused(first, confirms(2, '2025-06-20')),
      '2025-06-19',
      'AWAITING_CONFIRMATION',
      '2025-06-20',
      'ACTIVE',
    ],
    [
      'and not before its notice has run',
      accused(first, confirms(2, '2025-06-03')),
      '2025-06-08',
      'WAITING',
      '2025-06-09',
      'ACTIVE',
    ],
    [
      'confirmed on the 30th day',
      accused(first, confirms(2, '2025-07-02')),
      '2025-07-01',
      'AWAITING_CONFIRMATION',
      '2025-07-02',
      'ACTIVE',
    ],
    ['lapses after it', accused(first), '2025-07-02', 'AWAITING_CONFIRMATION', '2025-07-03', 'LAPSED'],
    ['is kept a year then', accused(first), '2026-07-03', 'LAPSED', '2026-07-04', 'GONE'],
    [
      'of an INITIAL file lapses after 365 days',
      { ...accused(first), confirmDays: 365 },
      '2026-06-02',
      'AWAITING_CONFIRMATION',
      '2026-06-03',
      'LAPSED',
    ],
    [
      'refused',
      accused(first, refuses(2, '2025-06-20')),
      '2025-06-19',
      'AWAITING_CONFIRMATION',
      '2025-06-20',
      'REFUSED',
    ],
    [
      'refused, kept a year',
      accused(first, refuses(2, '2025-06-20')),
      '2026-06-20',
      'REFUSED',
      '2026-06-21',
      'GONE',
    ],
    [
      'waits anew from a REVOKE',
      accused(first, confirms(2, '2025-06-20'), revokes(3, '2025-09-01', 2)),
      '2025-10-01',
      'AWAITING_CONFIRMATION',
      '2025-10-02',
      'LAPSED',
    ],
    [
      'its refusal revoked too',
      accused(first, refuses(2, '2025-06-20'), revokes(3, '2025-09-01', 2)),
      '2025-10-01',
      'AWAITING_CONFIRMATION',
      '2025-10-02',
      'LAPSED',
    ],
    [
      'repeated without more to say does not wait longer',
      accused(first, later(2, '2025-06-25', ['a'])),
      '2025-07-02',
      'AWAITING_CONFIRMATION',
      '2025-07-03',
      'LAPSED',
    ],
    [
      'that says more waits from then',
      accused(first, later(2, '2025-06-25', ['a', 'c'])),
      '2025-07-25',
      'AWAITING_CONFIRMATION',
      '2025-07-26',
      'LAPSED',
    ],
    [
      'that says less is covered by the CONFIRM before',
      accused(first, confirms(2, '2025-06-20'), later(3, '2025-08-01', ['a'])),
      '2025-07-31',
      'ACTIVE',
      '2025-08-01',
      'ACTIVE',
    ],
    [
      'a later CONFIRM covers the earlier version',
      accused(first, later(2, '2025-06-25', ['a', 'b', 'c']), confirms(3, '2025-07-10', 2)),
      '2025-07-09',
      'AWAITING_CONFIRMATION',
      '2025-07-10',
      'ACTIVE',
    ],
    [
      'that says more, unconfirmed: the confirmed one carries on past its term',
      accused(first, confirms(2, '2025-06-20'), later(3, '2025-08-01', ['c'])),
      '2025-08-31',
      'ACTIVE',
      '2025-09-01',
      'ACTIVE',
    ],
    [
      'that says more, refused: the confirmed one carries on',
      accused(first, confirms(2, '2025-06-20'), later(3, '2025-08-01', ['c']), refuses(4, '2025-08-05', 3)),
      '2025-08-04',
      'ACTIVE',
      '2025-08-05',
      'ACTIVE',
    ],
    [
      'a later version that says something else is refused as itself',
      accused(first, later(2, '2025-06-25', ['c']), refuses(3, '2025-07-10', 2)),
      '2025-07-09',
      'AWAITING_CONFIRMATION',
      '2025-07-10',
      'REFUSED',
    ],
    [
      'confirmed and saying more before its notice has run: it waits for that',
      accused(first, confirms(2, '2025-06-03'), later(3, '2025-06-05', ['c'])),
      '2025-06-05',
      'WAITING',
      '2025-06-09',
      'ACTIVE',
    ],
    [
      'waits anew from the last REVOKE, whichever decision it took back',
      accused(
        first,
        confirms(2, '2025-06-10'),
        later(3, '2025-06-12', ['a', 'b', 'c']),
        confirms(4, '2025-06-14', 3),
        revokes(5, '2025-09-01', 4),
        revokes(6, '2025-09-10', 2),
      ),
      '2025-10-10',
      'AWAITING_CONFIRMATION',
      '2025-10-11',
      'LAPSED',
    ],
    [
      'not longer for a REVOKE of what was decided of a dispute',
      accused(
        first,
        dispute(2, '2025-06-05'),
        decides(3, '2025-06-10', 'REFUSE'),
        revokes(4, '2025-06-20', 3),
      ),
      '2025-07-02',
      'AWAITING_CONFIRMATION',
      '2025-07-03',
      'LAPSED',
    ],
  ])('%s', (_why, life, before, was, day, is) => {
    expect([stateOn(life, before), stateOn(life, day)]).toEqual([was, is]);
  });

  test('a later version that waits lowers the sum at once', () => {
    const life = accused(first, confirms(2, '2025-06-20'), later(3, '2025-08-01', ['a', 'c'], lower));
    expect(['2025-07-31', '2025-08-01'].map(day => onDay(life, day)?.sumFen)).toEqual([200_000, 150_000]);
  });

  test('a later version that waits renews: its asOf is told', () => {
    const life = accused(
      first,
      confirms(2, '2025-06-20'),
      later(3, '2026-05-01', ['c'], { asOf: '2026-04-30' }),
    );
    expect(onDay(life, '2027-04-30')?.doubts).toEqual([]);
  });

  test('its term is that of the first who said as much, whatever no longer qualifies afterwards', () => {
    const second = (qualifies: boolean) => ({
      parties: [borrower(), borrower({ party: 'party-2', finding: finding({ qualifies }) })],
    });
    const out = borrower({ finding: finding({ qualifies: false }) });
    const life = accused(
      report({ says: ['a'], ...second(false) }),
      confirms(2, '2025-06-20'),
      later(3, '2025-08-01', ['a', 'b'], second(true)),
      later(4, '2025-08-10', ['a', 'b'], second(true)),
      later(5, '2025-09-20', ['a', 'b'], { parties: [out, { ...out, party: 'party-2' }] }),
    );
    expect(['2025-08-31', '2025-09-01'].map(day => onDay(life, day, 'party-2')?.state)).toEqual([
      'AWAITING_CONFIRMATION',
      'LAPSED',
    ]);
  });

  test('lapsed or refused it is closed; a part that a confirmed version carries keeps it open', () => {
    const q = borrower({ party: 'party-2' });
    const out = borrower({ party: 'party-2', finding: finding({ qualifies: false }) });
    const life = accused(
      report({ says: ['a'], parties: [borrower(), out] }),
      confirms(2, '2025-06-20'),
      later(3, '2025-08-01', ['a', 'c'], { parties: [borrower(), q] }),
    );
    expect([stateOn(life, '2025-09-01'), onDay(life, '2025-09-01', 'party-2')?.state]).toEqual([
      'ACTIVE',
      'LAPSED',
    ]);
    expect(closingOn(life, '2025-09-01')).toBeNull();
    expect(closingOn(accused(first), '2025-07-03')).toBe('LAPSED');
    const refused = accused(first, refuses(2, '2025-06-20'));
    expect([closingOn(refused, '2025-06-20'), statusOn(refused, '2025-06-20')]).toEqual([
      'REFUSED',
      'LAPSED',
    ]);
  });
});
