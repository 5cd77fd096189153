import { setTimeout as wait } from 'node:timers/promises';
import type { Sender } from './bank.ts';
import { questionOf } from './bodies.ts';
import { residentCheck } from './numbers.ts';

/** How often it is asked, and how long at most, in ms. */
const LOOK = 20;
const PATIENCE = 120_000;

/** Of somebody whom no report names. */
const FIRST_17 = '11010119500101001';
const NOBODY = { type: 'RESIDENT_ID', number: FIRST_17 + residentCheck(FIRST_17) };

/**
 * Waits until everything up to a statement is in the standing. Every answer to a check says how far that is, so a
 * bank can see it without any other access; what failed for good does not hold it up, and is asked for at the end.
 *
 * @returns how long it took, in ms
 */
export const caughtUp = async (bank: Sender, { day, seq }: { day: string; seq: number }): Promise<number> => {
  const began = performance.now();
  for (;;) {
    const { status, body } = await bank.send({
      path: '/v1/checks',
      body: bank.signed(questionOf(NOBODY, '王小禾', day)),
    });
    const took = performance.now() - began;
    if (status !== 200) throw new Error(`a check was answered ${status} ${String(body['code'])}`);
    if (Number(body['inStandingUpTo']) >= seq) return took;
    if (took > PATIENCE)
      throw new Error(`statement ${seq} is not in the standing after ${PATIENCE / 1_000} s`);
    await wait(LOOK);
  }
};
