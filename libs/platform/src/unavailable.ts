/**
 * SQLSTATE classes and codes that say 'not now': connection, resources, operator's intervention, system,
 * a read-only server, a session that stood idle within a transaction for too long, and a statement that was cancelled or
 * waited too long for a lock (PostgreSQL, appendix A).
 */
const SQLSTATE = /^(?:08|53|57|58)|^(?:25006|25P03|55P03|40001|40P01)$/;

const ERRNO = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** pg says these without a code. */
const SAID = [
  /^Connection terminated/,
  /^Query read timeout$/,
  /timeout exceeded when trying to connect/,
  /^Client has encountered a connection error/,
];

/** Whether the database cannot be reached or cannot write just now: the same may be sent again. */
export const isUnavailable = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (SQLSTATE.test(code) || ERRNO.has(code))) return true;
  return SAID.some(said => said.test(error.message)) || isUnavailable(error.cause);
};
