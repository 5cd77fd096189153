import pg from 'pg';

/**
 * SQLSTATEs that say how the server is, never what it was given (PostgreSQL, appendix A): 08 connection, 53 resources,
 * 57P shutdown and start, 58030 a failing disk; 25006 it is a standby, 25P03 the session stood idle for too long,
 * 55P03 a lock was not to be had.
 */
const STATES = /^(08|53|57P|58030|25006|25P03|55P03)/;

/** What the driver says of a connection that it lost or did not get; it has no code for these. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout expired|timeout exceeded when trying to connect)/;

/** True where the server could not serve: the same work may succeed later, and no part of it is at fault. */
export const isServerFault = (error: unknown): boolean => {
  if (error instanceof pg.DatabaseError) return STATES.test(error.code ?? '');
  if (typeof error !== 'object' || error === null) return false;
  // An error of the operating system (ECONNREFUSED, ETIMEDOUT …) names its call; one for several addresses holds them.
  if ('syscall' in error) return true;
  if ('errors' in error && Array.isArray(error.errors)) return error.errors.every(isServerFault);
  return 'message' in error && LOST.test(String(error.message));
};
