import { expect, test } from '@jest/globals';
import { linesOfStanding } from './print-standing.ts';

test('an officer reads why a report does not qualify, and what a period shows', () => {
  const finding = { report: 'report-1', number: 1, party: 'party-1', rule_set: '2025-1' };
  const period = {
    ...{ subject: 'party-1', criterion: 'DEFAULT', from_on: '2026-01-05', until_on: '2031-01-05' },
    ...{ state: 'SETTLED', members: ['m-1', 'm-2'], ended_on: '2026-01-04', how: 'PAID' },
    ...{ doubts: ['DISPUTED'], in_doubt: false },
  };
  const standing = {
    subject_party: [{ party: 'party-1', subject: 'party-1' }],
    finding: [
      { ...finding, reasons: ['BELOW_FLOOR', 'MINOR'] },
      { ...finding, number: 2, reasons: [] },
    ],
    listing: [period, { ...period, from_on: '2031-01-05', until_on: null, state: 'ACTIVE', ended_on: null }],
  };
  const erased = { statements: [], unknownReports: 0 };
  expect(linesOfStanding({ day: '2031-01-04', upTo: 2, subjects: ['party-1'], standing, erased })).toEqual([
    'as known at the end of 2031-01-04: statements up to 2',
    'subject party-1',
    '  party party-1',
    '    report report-1 number 1, by rule set 2025-1: does not qualify: BELOW_FLOOR MINOR',
    '    report report-1 number 2, by rule set 2025-1: qualifies',
    '  DEFAULT 2026-01-05 to 2031-01-04: SETTLED, 2 institutions, ended on 2026-01-04 (PAID), partly in doubt: DISPUTED',
    '  DEFAULT 2031-01-05 to further notice: ACTIVE, 2 institutions, partly in doubt: DISPUTED',
    '  on 2031-01-04: DEFAULT SETTLED',
  ]);
});
