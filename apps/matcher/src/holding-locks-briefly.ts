/**
 * After this long without a word within a transaction the server ends the session, in milliseconds: far more than a refresh
 * computes between two statements.
 */
const IDLE_MS = 30_000;
/** A setting of PostgreSQL; the driver takes it from the address. */
const SETTING = 'idle_in_transaction_session_timeout';

/**
 * A worker that is frozen (stopped, swapped out, its network gone without a word) would hold the locks of its component for
 * ever. So it holds them for half a minute: nothing of its transaction is written, and another takes what is pending.
 *
 * @param databaseUrl one that names the setting itself keeps it
 */
export const holdingLocksBriefly = (databaseUrl: string): string => {
  const url = new URL(databaseUrl);
  if (!url.searchParams.has(SETTING)) url.searchParams.set(SETTING, String(IDLE_MS));
  return url.href;
};
