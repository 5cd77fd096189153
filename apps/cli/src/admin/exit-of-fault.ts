import { ConfigurationError } from '#platform';
import { CommanderError } from 'commander';

/** The operating system's codes, and of PostgreSQL admin_shutdown and cannot_connect_now (it starts or stops). */
const UNREACHABLE: ReadonlySet<string | undefined> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'ETIMEDOUT',
  '57P01',
  '57P03',
]);

/**
 * 0 done, 1 refused or failed, 2 usage, 3 unreachable: the same command may succeed later. Scripts and timers read
 * this, never the words; a refusal and a defect are both 1, with their line on stderr.
 */
export const exitOfFault = (error: unknown): number => {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof ConfigurationError) return 2;
  return UNREACHABLE.has((error as { code?: string }).code) ? 3 : 1;
};
