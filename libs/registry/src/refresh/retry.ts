import { sqlState } from '../database.ts';
import { GrewMeanwhile } from './lock-components.ts';

/** serialization_failure, deadlock_detected, unique_violation of two first writers (PostgreSQL, appendix A). */
const PASSING = new Set(['40001', '40P01', '23505']);

const passes = (error: unknown) => error instanceof GrewMeanwhile || PASSING.has(sqlState(error) ?? '');

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
