import type { Criterion, Refusal, RenewalBody, ReplyBody, SettlementBody, WithdrawalBody } from '#contracts';
import { mayFollow } from '#listing';
import { newId } from '#platform';
import type { Registry } from '../registry.ts';
import { followingSaid } from '../standing/life-of-report.ts';
import type { StoredFollowing } from '../standing/stored-facts.ts';
import type { Prepared } from './accept-statement.ts';
import type { OnLife } from './prepare-dispute.ts';
import { evidenceFaults } from './evidence-faults.ts';
import { sealText } from './seal-persons.ts';
import { statusAtReceipt } from './status-at-receipt.ts';

/** What follows on a report and is no version of it. */
export type Following =
  | { kind: 'RENEWAL'; body: RenewalBody }
  | { kind: 'SETTLEMENT'; body: SettlementBody }
  | { kind: 'WITHDRAWAL'; body: WithdrawalBody }
  | { kind: 'REPLY'; body: ReplyBody };

/** As it is kept, in plain; free words may hold a name, and are sealed. */
const storedFollowing = ({ kind, body }: Following): StoredFollowing => {
  const { unit, staff } = body;
  switch (kind) {
    case 'RENEWAL':
      return { kind, facts: { asOf: body.asOf, outstandingFen: body.outstandingFen, unit, staff } };
    case 'SETTLEMENT': {
      const { endedOn, how, recovered = null } = body;
      return { kind, facts: { endedOn, how, recovered, unit, staff } };
    }
    case 'WITHDRAWAL':
      return { kind, facts: { reason: body.reason, unit, staff } };
    case 'REPLY':
      return { kind, facts: { dispute: body.dispute, unit, staff } };
  }
};

/** What of it is sealed; undefined where nothing is. */
const wordsOf = ({ kind, body }: Following): object | undefined => {
  if (kind === 'REPLY') return { grounds: body.grounds, evidence: body.evidence };
  return kind === 'WITHDRAWAL' && body.words !== undefined ? { words: body.words } : undefined;
};

/** What contradicts itself, as in a report: an open instalment holds principal, and no document is of a day to come. */
const faultsOf = (request: Following, criterion: Criterion, day: string): Refusal[] => {
  if (request.kind === 'REPLY') return evidenceFaults(request.body.evidence, day);
  return request.kind === 'RENEWAL' && criterion === 'DEFAULT' && request.body.outstandingFen === 0
    ? [{ code: 'LOAN_OUTSTANDING', pointer: '/outstandingFen' }]
    : [];
};

/** A renewal, settlement, withdrawal or reply: takes the report's next number, makes no claim, touches the same numbers. */
export const prepareFollowing = async (
  registry: Registry,
  request: Following,
  on: OnLife,
): Promise<Prepared> => {
  const { life, versions } = on.found;
  const number = life.said.length + 1;
  const stored = storedFollowing(request);
  // As though it were said already: so it is judged by the same pure code, and the receipt tells what it does at once.
  const id = newId();
  const said = followingSaid(stored, { id, number, receivedOn: on.day });
  const refused = [...mayFollow(life, said, on.day), ...faultsOf(request, life.criterion, on.day)];
  if (refused.length > 0) return { refused };
  // It makes no version: it speaks on the last one.
  const version = versions.length;
  const words = wordsOf(request);
  const sealed = words === undefined ? null : sealText(await registry.sealingKey(), id, words);
  const { report } = life;
  const statement = {
    id,
    kind: request.kind,
    report,
    number,
    version,
    criterion: null,
    loanReference: null,
    turn: null,
    facts: stored.facts,
    sealed,
  };
  // After any other withdrawal the parties still tell who is who; here they were never meant.
  const partiesLeave = request.kind === 'WITHDRAWAL' && request.body.reason === 'WRONG_PARTY';
  const status = statusAtReceipt({ ...life, said: [...life.said, said] });
  return { writing: { statement, claims: [], marks: on.marks, partiesLeave }, status, version };
};
