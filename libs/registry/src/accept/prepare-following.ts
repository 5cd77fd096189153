import type { Criterion, Refusal, RenewalBody, SettlementBody, WithdrawalBody } from '#contracts';
import { mayFollow } from '#listing';
import { newId } from '#platform';
import type { Registry } from '../registry.ts';
import type { LifeFound } from '../standing/life-of-report.ts';
import type { Prepared } from './accept-statement.ts';
import { sealText } from './seal-persons.ts';
import { statusAtReceipt } from './status-at-receipt.ts';

/** What follows on a report and is no version of it. */
export type Following =
  | { kind: 'RENEWAL'; body: RenewalBody }
  | { kind: 'SETTLEMENT'; body: SettlementBody }
  | { kind: 'WITHDRAWAL'; body: WithdrawalBody };

/** The statement's facts in plain; a withdrawal's own words may hold a name, and are sealed. */
const factsOf = (request: Following) => {
  const { unit, staff } = request.body;
  switch (request.kind) {
    case 'RENEWAL':
      return { asOf: request.body.asOf, outstandingFen: request.body.outstandingFen, unit, staff };
    case 'SETTLEMENT': {
      const { endedOn, how, recovered = null } = request.body;
      return { endedOn, how, recovered, unit, staff };
    }
    case 'WITHDRAWAL':
      return { reason: request.body.reason, unit, staff };
  }
};

const proposalOf = (request: Following) =>
  ({ kind: request.kind, ...request.body }) as Parameters<typeof mayFollow>[1];

/** An open instalment holds principal: that nothing is outstanding contradicts it, as in a report. */
const outstandingFaults = (request: Following, criterion: Criterion): Refusal[] =>
  request.kind === 'RENEWAL' && criterion === 'DEFAULT' && request.body.outstandingFen === 0
    ? [{ code: 'LOAN_OUTSTANDING', pointer: '/outstandingFen' }]
    : [];

interface On {
  found: LifeFound;
  marks: string[];
  day: string;
}

/** A renewal, settlement or withdrawal: takes the report's next number, makes no claim, touches the same numbers. */
export const prepareFollowing = async (registry: Registry, request: Following, on: On): Promise<Prepared> => {
  const { life, versions } = on.found;
  const proposal = proposalOf(request);
  const refused = [...mayFollow(life, proposal, on.day), ...outstandingFaults(request, life.criterion)];
  if (refused.length > 0) return { refused };
  const id = newId();
  const number = life.said.length + 1;
  // It makes no version: it speaks on the last one.
  const version = versions.length;
  const words = request.kind === 'WITHDRAWAL' ? request.body.words : undefined;
  const sealed = words === undefined ? null : sealText(await registry.sealingKey(), id, { words });
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
    facts: factsOf(request),
    sealed,
  };
  // After any other withdrawal the parties still tell who is who; here they were never meant.
  const partiesLeave = request.kind === 'WITHDRAWAL' && request.body.reason === 'WRONG_PARTY';
  // As though it were said already, so that the receipt can tell what it does at once.
  const said = { ...proposal, number, receivedOn: on.day } as (typeof life.said)[number];
  const status = statusAtReceipt({ ...life, said: [...life.said, said] });
  return { writing: { statement, claims: [], marks: on.marks, partiesLeave }, status, version };
};
