import { expect, test } from '@jest/globals';
import { accused, confirms, first } from './accused.fixture.ts';
import {
  borrower,
  decides,
  dispute,
  finding,
  lifeOf,
  ofDispute,
  report,
  settlement,
} from './lives.fixture.ts';
import { partFor } from './part-on-day.ts';
import type { ReportLife } from './report-life.ts';
import { turnsOfPart } from './turns.ts';

const turns = (life: ReportLife) => turnsOfPart(partFor(life, 'party-1'));
/** Notice has run, 12 and 15 months after the `asOf`, 5 years; an accusation could lapse, and be gone a year after. */
const OF_REPORT = ['2025-06-02', '2025-06-09', '2026-06-01', '2026-09-01', '2030-06-01'];
const OF_LAPSE = ['2025-07-03', '2026-07-04'];

test.each<readonly [string, ReportLife, string[]]>([
  ['of a report', lifeOf([report()]), [...OF_REPORT, ...OF_LAPSE]],
  [
    'of what does not qualify: 90 days',
    lifeOf([report({ parties: [borrower({ finding: finding({ qualifies: false }) })] })]),
    ['2025-06-02', '2025-09-01', '2026-06-01', '2026-09-01', '2030-06-01'],
  ],
  [
    'of an accusation: its CONFIRM, which is proof for a year',
    accused(first, confirms(2, '2025-06-20')),
    ['2025-06-02', ...OF_REPORT.slice(2), ...OF_LAPSE, '2025-06-20', '2026-06-21'],
  ],
  ['of one that nobody confirmed', accused(first), ['2025-06-02', ...OF_REPORT.slice(2), ...OF_LAPSE]],
  [
    'of a settlement: its end and 5 years after',
    lifeOf([report(), settlement(2, '2025-08-12', '2025-08-10')]),
    [...OF_REPORT, ...OF_LAPSE, '2025-08-10', '2025-08-12', '2030-08-11'],
  ],
  [
    'of the facts’ own end',
    lifeOf([report({ parties: [borrower({ finding: finding({ endedOn: '2025-05-20', how: 'PAID' }) })] })]),
    [...OF_REPORT, ...OF_LAPSE, '2025-05-20', '2030-05-21'],
  ],
  [
    'of a dispute, its reply and its decision, and how long what was taken away is kept',
    lifeOf([
      report(),
      dispute(2, '2025-07-01'),
      ofDispute('REPLY', 3, '2025-07-05'),
      decides(4, '2025-07-10', 'UPHOLD'),
    ]),
    [
      ...OF_REPORT,
      ...OF_LAPSE,
      '2025-07-01',
      '2025-07-05',
      '2025-07-10',
      '2025-07-17',
      '2025-07-22',
      '2026-07-11',
    ],
  ],
])('the days on which a part may change, each once and in order, %s', (_of, life, days) =>
  expect(turns(life)).toEqual([...days].sort()),
);
