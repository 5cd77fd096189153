import type { Decision, Refusal } from '#contracts';
import { mayFollow, type WhatDecided } from '#listing';
import { marksOfReport } from '../accept/marks-of-report.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import { livesFor, type DecidingOn } from './lives-for.ts';
import { type NewDecision, nothingDecided } from './new-decision.ts';
import { releasedWords } from './released-words.ts';
import { turnAfter } from './two-open.ts';

export type Decided = NewDecision | { refused: Refusal[] };

const refusing = (code: Refusal['code'], pointer: string): { refused: Refusal[] } => ({
  refused: [{ code, pointer }],
});

/** Which of these it needs was looked at before. */
const filled = ({ dispute = '', endedOn = '', of = '' }: Decision) => ({ dispute, endedOn, of });

/** The decision as the report's life knows it; `version` counts from 1 and is the last. Words are opened apart. */
const whatOf = (decision: Decision, { versions }: LifeFound): WhatDecided => {
  const { decision: kind } = decision;
  const { dispute, endedOn, of } = filled(decision);
  switch (kind) {
    case 'CONFIRM':
    case 'REFUSE_CONFIRM':
      return { decision: kind, version: versions.at(-1)?.statement.number ?? 0 };
    case 'UPHOLD':
    case 'REFUSE':
    case 'UNRESOLVED':
      return { decision: kind, dispute };
    case 'ENDED_ON':
      return { decision: kind, endedOn, ...(dispute !== '' && { dispute }) };
    case 'REVOKE':
      return { decision: kind, of };
    default:
      throw new Error(`${kind} is no decision on a report`);
  }
};

/** What everybody will read stands in it, in plain. */
const releaseOf = async (
  { desk, tx }: DecidingOn,
  { dispute = '' }: Decision,
  { life }: LifeFound,
): Promise<WhatDecided | { refused: Refusal[] }> => {
  const released = await releasedWords(desk, tx, { dispute, life });
  return 'refused' in released ? released : { decision: 'RELEASE_WORDS', dispute, words: released.words };
};

/** A decision on one report: it takes the report's next number, and names the version that was read. */
export const reportDecision = async (
  on: DecidingOn,
  decision: Decision,
  report: string,
): Promise<Decided> => {
  const found = (await livesFor(on.tx, [report])).get(report);
  if (!found) return refusing('DECISION_PARTY', '/report');
  const { life, versions } = found;
  if (decision.version !== undefined && decision.version !== versions.length)
    return refusing(decision.version < versions.length ? 'DECISION_OUTDATED' : 'DECISION_PARTY', '/version');
  const releases = decision.decision === 'RELEASE_WORDS';
  const what = releases ? await releaseOf(on, decision, found) : whatOf(decision, found);
  if ('refused' in what) return what;
  const said = { kind: 'DECISION' as const, id: on.id, what };
  const refused = mayFollow(life, said, on.day);
  if (refused.length > 0) return { refused };
  const number = life.said.length + 1;
  const after = { ...life, said: [...life.said, { ...said, number, receivedOn: on.day }] };
  const next = await turnAfter(on, found, after);
  if ('refused' in next) return next;
  return {
    ...nothingDecided,
    ...{ id: on.id, decision: decision.decision, turn: next.turn, facts: { what } },
    on: { report, number, version: versions.length, member: life.member },
    marks: await marksOfReport(on.tx, report),
  };
};
