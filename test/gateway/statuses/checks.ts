import { CheckAnswer } from '#contracts';
import { question } from '../../world/bodies.ts';
import { residentId } from '../../world/numbers.ts';
import { type Right, rows, type Rows } from './rows.ts';
import type { Stage } from './stage.ts';
import { asItIs, BODY, GUARDED, ofAnotherMember } from './ways.ts';

const asked = ({ today }: Stage) => question(today, residentId(1), '王小丫');

/** About a new check of POST's. */
const onCheck =
  (body?: object): Right =>
  async stage => {
    const answer = await stage.send('check', { as: 'POST', body: asked(stage) });
    const { id } = CheckAnswer.parse(answer.json());
    return { as: 'POST', path: { id }, ...(body && { body }) };
  };

const decision = { decision: 'REFUSED', unit: '0031', staff: '20455' };

export const CHECKS: Rows[] = [
  rows('check', stage => ({ as: 'POST', body: asked(stage) }), { 200: asItIs, ...GUARDED, ...BODY }),
  rows('checkBatch', stage => ({ as: 'POST', body: { checks: [asked(stage)] } }), {
    200: asItIs,
    ...GUARDED,
    ...BODY,
  }),
  rows('readCheck', onCheck(), { 200: asItIs, ...GUARDED, 404: ofAnotherMember }),
  rows('readCheckReceipt', onCheck(), { 200: asItIs, ...GUARDED, 404: ofAnotherMember }),
  rows('recordCreditDecision', onCheck(decision), {
    200: asItIs,
    ...GUARDED,
    ...BODY,
    404: ofAnotherMember,
  }),
];
