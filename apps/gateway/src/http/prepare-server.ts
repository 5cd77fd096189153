import type { Authenticate } from '#access';
import type { FastifyInstance } from 'fastify';
import { measureChecks } from '../metrics/measure-checks.ts';
import { addBodyParsers } from './body-parsers.ts';
import { evenLengths } from './even-length.ts';
import { dressEveryAnswer } from './every-answer.ts';
import { requireToken } from './require-token.ts';

/**
 * What stands before every route, in this order: the request's id, so that a refusal has one; the gate, so that
 * a caller without a token learns nothing of its body's faults; the body's readers; the measure of what took how long.
 */
export const prepareServer = (server: FastifyInstance, authenticate: Authenticate): void => {
  evenLengths(server);
  dressEveryAnswer(server);
  requireToken(server, authenticate);
  addBodyParsers(server);
  measureChecks(server);
};
