import type { Authenticate } from '#access';
import type { FastifyInstance } from 'fastify';
import { addBodyParsers } from './body-parsers.ts';
import { dressEveryAnswer } from './every-answer.ts';
import { requireToken } from './require-token.ts';

/**
 * What stands before every route, in this order: the request's id, so that a refusal has one; the gate, so that
 * a caller without a token learns nothing of its body's faults; the body's readers.
 */
export const prepareServer = (server: FastifyInstance, authenticate: Authenticate): void => {
  dressEveryAnswer(server);
  requireToken(server, authenticate);
  addBodyParsers(server);
};
