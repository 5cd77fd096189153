import type { OperationId } from '#contracts';
import { DisputeReceipt } from '#contracts';
import { randomUUID } from 'node:crypto';
import { type Right, rows, type Rows } from './rows.ts';
import type { Stage } from './stage.ts';
import { asItIs, ofAnotherMember, ON_REPORT, otherwise, STATEMENT } from './ways.ts';

const counter = { unit: '0031', staff: '20455' };
const newKey = () => ({ 'idempotency-key': randomUUID() });

/** Of a report of RCA's, whoever's counter takes it. */
const disputed = (loanReference: string, seenOn: string) => ({
  about: { loanReference, criterion: 'DEFAULT', memberCode: 'RCA' },
  ground: 'WRONG_FACTS',
  identitySeen: { type: 'RESIDENT_ID', seenOn },
  evidence: [],
});

/** POST takes one of a new report of RCA's. */
const dispute = async ({ today, report, send }: Stage) => {
  const { id, loanReference } = await report();
  const body = { ...disputed(loanReference, today), ...counter };
  const answer = await send('openDispute', { as: 'POST', body, headers: newKey() });
  return { id, loanReference, dispute: DisputeReceipt.parse(answer.json()).id };
};

const opened: Right = async ({ today, report }) => {
  const { loanReference } = await report();
  return {
    as: 'RCA',
    headers: newKey(),
    body: { ...disputed(loanReference, today), unit: '0012', staff: '1' },
  };
};

const takenBack: Right = async stage => {
  const { dispute: id } = await dispute(stage);
  return { as: 'POST', path: { id }, headers: newKey(), body: counter };
};

const replied: Right = async stage => {
  const { id, loanReference, dispute: to } = await dispute(stage);
  const path = { id, loanReference, criterion: 'DEFAULT' };
  const body = { dispute: to, grounds: '台账相符', evidence: [], unit: '0012', staff: '10231' };
  return { as: 'RCA', path, headers: newKey(), body };
};

const reply = (operation: OperationId) => rows(operation, replied, { 202: asItIs, ...ON_REPORT });
/** The key that RCA has used up, with a body of its own. */
const { 409: keyUsed, ...SAID } = STATEMENT;

export const DISPUTES: Rows[] = [
  rows('openDispute', opened, {
    202: asItIs,
    ...SAID,
    // Of one's own reports alone it is told that there is none.
    404: otherwise({
      body: { ...disputed('none', '2025-01-01'), unit: '0012', staff: '1' },
    }),
    409: keyUsed,
  }),
  rows('withdrawDispute', takenBack, {
    202: asItIs,
    ...SAID,
    404: ofAnotherMember,
    // A second time.
    409: async ask => {
      await ask();
      return ask({ headers: newKey() });
    },
  }),
  reply('replyToDispute'),
  reply('replyToDisputeByLoan'),
];
