import type { Logger } from './logging.ts';

/**
 * An error that nobody awaited ends the process, as Node would, but through the log and its allow-list: Node prints the
 * error whole, with PostgreSQL's detail, which quotes values. The supervisor starts the process again.
 */
export const endOnBugs = (log: Logger): void => {
  const end = (error: unknown) => {
    log.fatal({ err: error }, 'a bug ended this process');
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
};
