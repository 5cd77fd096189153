import { sqlState } from '../database.ts';
import { GrewMeanwhile } from './lock-components.ts';

/** serialization_failure, deadlock_detected (PostgreSQL, appendix A). */
const RACES = new Set(['40001', '40P01']);
/** unique_violation of two first writers; where it comes again and again it is a bug. */
const FIRST_WRITERS = '23505';

/** Another was quicker: of the work itself it says nothing. */
export const isLostRace = (error: unknown): boolean =>
  error instanceof GrewMeanwhile || RACES.has(sqlState(error) ?? '');

const passes = (error: unknown) => isLostRace(error) || sqlState(error) === FIRST_WRITERS;

/**
 * Runs `work` again where it lost a race, `most` times at most; any other error, and the last one, is thrown.
 * Without a pause: who won holds the locks, and they are waited for.
 */
export const retried = async <T>(most: number, work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= most || !passes(error)) throw error;
    }
  }
};
