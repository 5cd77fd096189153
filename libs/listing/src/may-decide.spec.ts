import { describe, expect, test } from '@jest/globals';
import {
  borrower,
  correction,
  decides,
  decision,
  dispute,
  lifeOf,
  ofDispute,
  report,
  revokes,
  settlement,
  withdrawal,
} from './lives.fixture.ts';
import { mayFollow } from './may-follow.ts';
import type { Proposal, ReportLife, Said, WhatDecided } from './report-life.ts';

const decide = (what: WhatDecided): Proposal => ({ kind: 'DECISION', id: 'next', what });
const verdict = (is: 'UPHOLD' | 'REFUSE' | 'UNRESOLVED', id = 'dispute-1') =>
  decide({ decision: is, dispute: id });
const release = decide({ decision: 'RELEASE_WORDS', dispute: 'dispute-1', words: '已还清' });
const ended = (endedOn: string, id?: string) =>
  decide({ decision: 'ENDED_ON', endedOn, ...(id === undefined ? {} : { dispute: id }) });
const revoke = (of: number) => decide({ decision: 'REVOKE', of: `decision-${of}` });
const opens = (party = 'party-1'): Proposal => ({
  ...{
    kind: 'DISPUTE',
    dispute: 'dispute-2',
    party,
    ground: 'NOT_MINE',
    newEvidence: false,
    hasWords: false,
  },
});
const reply: Proposal = { kind: 'REPLY', dispute: 'dispute-1' };
const takeBack: Proposal = { kind: 'DISPUTE_WITHDRAWAL', dispute: 'dispute-1' };

const open = lifeOf([report()]);
const disputed = (...said: Said[]) => lifeOf([report(), dispute(2, '2025-07-01'), ...said]);
const refused = disputed(decides(3, '2025-07-10', 'REFUSE'));
const upheld = disputed(decides(3, '2025-07-10', 'UPHOLD'));
const unrefused = disputed(decides(3, '2025-07-10', 'REFUSE'), revokes(4, '2025-07-12', 3));
const tookBack = disputed(ofDispute('DISPUTE_WITHDRAWAL', 3, '2025-07-05'));
const missing = lifeOf([
  report(),
  dispute(2, '2025-07-01', { ground: 'MISSING_SETTLEMENT', hasWords: true }),
]);
const withdrawn = disputed(withdrawal(3, '2025-07-05'));
const settled = lifeOf([report(), settlement(2, '2025-07-05')]);
const lapsed = lifeOf([report()], { criterion: 'EVASION' });
const dropped = lifeOf([
  report({ parties: [borrower(), borrower({ party: 'party-2' })] }),
  correction(2, '2025-06-20'),
]);
const released = lifeOf([
  report(),
  dispute(2, '2025-07-01', { hasWords: true }),
  decision(3, '2025-07-10', { decision: 'RELEASE_WORDS', dispute: 'dispute-1', words: '已还清' }),
]);
const longAgo = lifeOf([
  report(),
  decision(2, '2025-09-01', { decision: 'ENDED_ON', endedOn: '2020-09-01' }),
]);

/** Of two disputes of two parties the first is decided. */
const twice = lifeOf([
  report({ parties: [borrower(), borrower({ party: 'party-2' })] }),
  dispute(2, '2025-07-01'),
  dispute(3, '2025-07-01', { dispute: 'dispute-2', party: 'party-2' }),
  decides(4, '2025-07-10', 'REFUSE'),
]);
/** Another party is gone already, and stays so whatever is revoked. */
const refusedBesideGone = lifeOf([
  ...dropped.said,
  dispute(3, '2025-07-01'),
  decides(4, '2025-07-10', 'REFUSE'),
]);

/** Where in the body a refusal points. */
const POINTER: Record<string, string> = {
  DISPUTE_PARTY: '/party',
  DECISION_DATE: '/endedOn',
  DECISION_LAPSED: '/of',
};
const DAY = '2025-07-15';
const rows: readonly (readonly [string, ReportLife, Proposal, string | null, string?])[] = [
  ['a dispute of an open report', open, opens(), null],
  ['of a settled one', settled, opens(), null],
  ['of a lapsed one', lapsed, opens(), null],
  ['a second one of the same party', disputed(), opens(), null],
  ['of a withdrawn report', withdrawn, opens(), 'REPORT_WITHDRAWN'],
  ['of an expired one', open, opens(), 'REPORT_NOT_OPEN', '2030-06-01'],
  ['by somebody whom it does not name', open, opens('party-9'), 'DISPUTE_PARTY'],
  ['by somebody whom it names no more', dropped, opens('party-2'), 'DISPUTE_PARTY'],
  ['a reply', disputed(), reply, null],
  ['a second reply', disputed(ofDispute('REPLY', 3, '2025-07-02')), reply, null],
  ['to no dispute', open, reply, 'DISPUTE_NOT_FOUND'],
  ['after its decision', refused, reply, 'DISPUTE_NOT_OPEN'],
  ['after the decision was revoked', unrefused, reply, null],
  ['after it was taken back', tookBack, reply, 'DISPUTE_NOT_OPEN'],
  ['after the withdrawal of the report', withdrawn, reply, 'REPORT_WITHDRAWN'],
  ['a dispute is taken back', disputed(), takeBack, null],
  ['twice', tookBack, takeBack, 'DISPUTE_NOT_OPEN'],
  ['that does not exist', open, takeBack, 'DISPUTE_NOT_FOUND'],
  ['UPHOLD', disputed(), verdict('UPHOLD'), null],
  ['REFUSE', disputed(), verdict('REFUSE'), null],
  ['UNRESOLVED', disputed(), verdict('UNRESOLVED'), null],
  ['of no dispute', disputed(), verdict('UPHOLD', 'dispute-9'), 'DISPUTE_NOT_FOUND'],
  ['of one taken back', tookBack, verdict('REFUSE'), 'DISPUTE_NOT_OPEN'],
  ['a second decision', refused, verdict('UPHOLD'), 'DECISION_ALREADY'],
  ['after its REVOKE', unrefused, verdict('UPHOLD'), null],
  ['UPHOLD of a missing settlement', missing, verdict('UPHOLD'), 'DECISION_NOT_FITTING'],
  ['REFUSE of a missing settlement', missing, verdict('REFUSE'), null],
  ['on a withdrawn report', withdrawn, verdict('UPHOLD'), 'REPORT_WITHDRAWN'],
  ['the end of a missing settlement', missing, ended('2025-07-01', 'dispute-1'), null],
  ['the end, of a dispute decided already', refused, ended('2025-07-01', 'dispute-1'), 'DECISION_ALREADY'],
  ['the end, of no dispute', open, ended('2025-07-01', 'dispute-1'), 'DISPUTE_NOT_FOUND'],
  ['the end today', settled, ended(DAY), null],
  ['the end tomorrow', settled, ended('2025-07-16'), 'DECISION_DATE'],
  ['words released', missing, release, null],
  ['where there are none', disputed(), release, 'DECISION_NOT_FITTING'],
  ['twice', released, release, 'DECISION_ALREADY'],
  ['to the second dispute, the first decided', twice, { ...reply, dispute: 'dispute-2' }, null],
  ['of the second dispute', twice, verdict('UPHOLD', 'dispute-2'), null],
  ['the end, of the second dispute', twice, ended('2025-07-01', 'dispute-2'), null],
  ['REVOKE', refused, revoke(3), null],
  ['beside a part that is gone', refusedBesideGone, revoke(4), null],
  ['of UPHOLD, within the year', upheld, revoke(3), null, '2026-07-10'],
  ['of UPHOLD, when all is gone', upheld, revoke(3), 'REPORT_NOT_OPEN', '2026-07-11'],
  ['of an end long ago', longAgo, revoke(2), 'REPORT_NOT_OPEN', '2025-09-02'],
  ['of no decision', refused, revoke(9), 'DECISION_NOT_FOUND'],
  ['twice', unrefused, revoke(3), 'DECISION_ALREADY'],
  ['of a REVOKE', unrefused, revoke(4), 'DECISION_NOT_FITTING'],
  ['a renewal of an upheld report', upheld, { kind: 'RENEWAL', asOf: DAY }, 'REPORT_NOT_OPEN'],
  ['its withdrawal', upheld, { kind: 'WITHDRAWAL', reason: 'WRONG_FACTS' }, null],
];

describe('what may be said of a dispute, and what officers may decide (1-product, Statements)', () => {
  test.each(rows)('%s', (_why, life, next, code, day = DAY) => {
    const found = mayFollow(life, next, day).map(
      ({ code: refusal, pointer = '' }) => `${refusal} ${pointer}`,
    );
    expect(found).toEqual(code === null ? [] : [`${code} ${POINTER[code] ?? ''}`]);
  });

  test('a party whose part is gone is not brought back, though the report lives on', () => {
    const both = report({ parties: [borrower(), borrower({ party: 'party-2' })] });
    const life = lifeOf([both, dispute(2, '2025-07-01'), decides(3, '2025-07-10', 'UPHOLD')]);
    const refusals = ['2026-07-10', '2026-07-11'].map(day => mayFollow(life, revoke(3), day));
    expect(refusals).toStrictEqual([[], [{ code: 'DECISION_LAPSED', pointer: '/of' }]]);
  });
});
