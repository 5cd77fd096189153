import { assertionOf, tokenForm } from '../token-form.ts';
import { type Right, rows, type Rows } from './rows.ts';
import { asItIs, DATABASE, GUARDED, otherwise, unreachable } from './ways.ts';

const askedForToken: Right = async ({ gateway }) => ({
  body: new URLSearchParams(tokenForm(await assertionOf(gateway.banks.COM))),
});

export const SERVICE: Rows[] = [
  rows('issueToken', askedForToken, {
    200: asItIs,
    400: otherwise({ body: new URLSearchParams() }),
    401: otherwise({ body: new URLSearchParams(tokenForm('none')) }),
    ...DATABASE,
  }),
  rows('readJwks', () => ({}), { 200: asItIs }),
  rows('readRuleSet', () => ({ as: 'ASK' }), { 200: asItIs, ...GUARDED }),
  rows('readPolicy', () => ({ as: 'ASK' }), { 200: asItIs, ...GUARDED }),
  rows('live', () => ({}), { 200: asItIs }),
  rows('ready', () => ({}), { 200: asItIs, 503: unreachable }),
  rows('readOpenApi', () => ({}), { 200: asItIs }),
  rows('readDocs', () => ({}), { 200: asItIs }),
];
