import type { Id } from '#contracts';
import fc from 'fast-check';
import type { Protection, ReportLife, TakenAlong, WhatDecided } from './report-life.ts';
import { plus } from './slow-day.fixture.ts';
import { versions } from './slow-officers.fixture.ts';

/** What is drawn of a dispute or decision; which dispute or decision it is about, is drawn by place. */
export const officersIn = fc.record({
  decision: fc.constantFrom<WhatDecided['decision']>(
    ...([
      'CONFIRM',
      'CONFIRM',
      'CONFIRM',
      'CONFIRM',
      'REFUSE_CONFIRM',
      'UPHOLD',
      'REFUSE',
      'UNRESOLVED',
    ] as const),
    ...(['RELEASE_WORDS', 'ENDED_ON', 'REVOKE', 'REVOKE'] as const),
  ),
  at: fc.nat(3),
  party: fc.nat(1),
  ground: fc.constantFrom('NOT_MINE' as const, 'MISSING_SETTLEMENT' as const),
  newEvidence: fc.boolean(),
  hasWords: fc.boolean(),
  endedLag: fc.constantFrom(0, 1, 90, 1_830),
  decidesToo: fc.boolean(),
  says: fc.subarray(['act', 'actor', 'proof']),
});
export type OfficersDraw = typeof officersIn extends fc.Arbitrary<infer T> ? T : never;

const picked = <T>(from: readonly T[], at: number): T | undefined => from[at % Math.max(1, from.length)];

/** A dispute on the report, or none by that name: then the statement is refused. */
export const disputeIn = (life: ReportLife, { at }: OfficersDraw): Id => {
  const along = versions(life)[0]?.takenAlong ?? [];
  const said = life.said.flatMap(one => (one.kind === 'DISPUTE' ? [one.dispute] : []));
  return picked([...along.map(({ dispute }) => dispute), ...said], at) ?? 'no dispute';
};

const revoking = (life: ReportLife, { at }: OfficersDraw): WhatDecided => {
  const decisions = life.said.flatMap(one => (one.kind === 'DECISION' ? [one.id] : []));
  return { decision: 'REVOKE', of: picked(decisions, at) ?? 'no decision' };
};

export const decided = (life: ReportLife, draw: OfficersDraw, day: string): WhatDecided => {
  const dispute = disputeIn(life, draw);
  switch (draw.decision) {
    case 'CONFIRM':
    case 'REFUSE_CONFIRM':
      return { decision: draw.decision, version: versions(life).at(-1)?.number ?? 1 };
    case 'UPHOLD':
    case 'REFUSE':
    case 'UNRESOLVED':
      return { decision: draw.decision, dispute };
    case 'RELEASE_WORDS':
      return { decision: 'RELEASE_WORDS', dispute, words: `words on ${dispute}` };
    case 'ENDED_ON':
      return {
        ...{ decision: 'ENDED_ON', endedOn: plus(day, -draw.endedLag) },
        ...(draw.decidesToo ? { dispute } : {}),
      };
    case 'REVOKE':
      return revoking(life, draw);
  }
};

/** Disputes that the report brings from one before it, and PROTECTs of its parties, revoked or not. */
export const besides = fc.record({
  has: fc.constantFrom('NEITHER', 'NEITHER', 'NEITHER', 'NEITHER', 'ALONG', 'GUARDED'),
  party: fc.nat(1),
  openedBefore: fc.constantFrom(0, 5, 15, 16, 30),
  newEvidence: fc.boolean(),
  marks: fc.boolean(),
  replied: fc.boolean(),
  guardedAfter: fc.constantFrom(0, 30, 400),
  revoked: fc.boolean(),
});
export type BesidesDraw = typeof besides extends fc.Arbitrary<infer T> ? T : never;

export const alongIn = (along: BesidesDraw, report: Id, receivedOn: string): TakenAlong[] => {
  if (along.has !== 'ALONG') return [];
  const openedOn = plus(receivedOn, -along.openedBefore);
  return [
    {
      dispute: `${report}/along`,
      party: `${report}/${along.party}`,
      openedOn,
      ground: 'NOT_MINE',
      newEvidence: along.newEvidence,
      marks: along.newEvidence || along.marks,
      repliedOn: along.replied ? openedOn : null,
    },
  ];
};

export const protectionsIn = (guarded: BesidesDraw, report: Id, receivedOn: string): Protection[] => {
  if (guarded.has !== 'GUARDED') return [];
  const on = plus(receivedOn, guarded.guardedAfter);
  const revokedOn = guarded.revoked ? plus(on, 10) : null;
  return [{ party: `${report}/${guarded.party}`, receivedOn: on, revokedOn }];
};
