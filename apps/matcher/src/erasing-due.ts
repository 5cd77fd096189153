import { eraseDue, type Database } from '#registry';

/**
 * What is due is erased this often, in milliseconds: so soon after midnight, however the matcher was stopped and started. It
 * costs one look at an index where nothing is due.
 */
const ERASE_MS = 60_000;

/**
 * Erases what need be kept no longer, from now on; one run at a time. What failed is told, and is due still in the next run.
 *
 * @returns ends it, once the run under way has ended
 */
export const keepErasing = (db: Database, onError: (error: unknown) => void): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  const erase = async () => {
    try {
      const { failed } = await eraseDue(db);
      for (const { cause } of failed) onError(cause);
    } catch (error) {
      onError(error);
    }
  };
  const run = () => {
    running ??= erase().finally(() => (running = undefined));
  };
  run();
  const timer = setInterval(run, ERASE_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
};
