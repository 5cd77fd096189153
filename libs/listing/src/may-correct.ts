import type { Refusal } from '#contracts';
import { lastAsOf, partyIn, versionsOf } from './known.ts';
import type { NoticeTold, ProposedCorrection, ReportLife } from './report-life.ts';
import { endRefusals } from './told-end-refusals.ts';

/** A person's notice is new where it is later than the last one told, or a judgment: of that, anew is taken on trust. */
const isNewNotice = (notice: NoticeTold, before: NoticeTold): boolean => {
  if (notice === null) return false;
  if (notice === 'JUDGMENT' || before === null || before === 'JUDGMENT') return true;
  return notice.givenOn > before.givenOn;
};

/** Parties can be dropped, never added; a person against whom it weighs more is told anew. */
const partyRefusals = (life: ReportLife, { parties }: ProposedCorrection): Refusal[] => {
  const before = versionsOf(life).at(-1);
  return parties.flatMap(({ party, kind, notice, weighsMore }, index): Refusal[] => {
    const known = partyIn(before, party);
    if (!known) return [{ code: 'REPORT_OTHER_PARTY', pointer: `/parties/${index}` }];
    const needsNotice = weighsMore && kind === 'PERSON' && !isNewNotice(notice, known.notice);
    return needsNotice ? [{ code: 'NOTICE_NOT_NEW', pointer: `/parties/${index}/notice` }] : [];
  });
};

/** It may keep its version's `asOf`, though a renewal told a later one: then it renews nothing. */
const asOfRefusals = (life: ReportLife, asOf: string): Refusal[] => {
  const kept = asOf === versionsOf(life).at(-1)?.asOf;
  return asOf < lastAsOf(life) && !kept ? [{ code: 'FACTS_AS_OF_BACK', pointer: '/facts/asOf' }] : [];
};

/** Only an end that was told can be told again; the limit is what had been told before it. */
const settlementRefusals = (life: ReportLife, { settlement }: ProposedCorrection, day: string): Refusal[] => {
  if (!settlement) return [];
  const at = life.said.findIndex(({ kind }) => kind === 'SETTLEMENT');
  if (at === -1) return [{ code: 'REPORT_NOT_SETTLED', pointer: '/settlement' }];
  const before = { ...life, said: life.said.slice(0, at) };
  return endRefusals(
    { criterion: life.criterion, lastAsOf: lastAsOf(before), pointer: '/settlement' },
    settlement,
    day,
  );
};

/** Why a correction may not follow; what it may change at all, its own acceptance has looked at. */
export const correctionRefusals = (life: ReportLife, next: ProposedCorrection, day: string): Refusal[] => [
  ...partyRefusals(life, next),
  ...asOfRefusals(life, next.asOf),
  ...settlementRefusals(life, next, day),
];
