import { Database, moveClock, readClock, standingStatus } from '#registry';
import type { Command } from 'commander';
import { setTimeout as wait } from 'node:timers/promises';
import { instantOf } from './arguments.ts';
import { adminAt, print, type AdminAt } from './with-database.ts';

/** How long the clock waits for the matcher before it moves, in milliseconds. */
const WAIT_MOST_MS = 120_000;
const LOOK_MS = 50;

/**
 * Nothing pending: what was said before the move is in the standing before days pass. Read as matcher, the
 * role that may count the marks.
 */
const settled = async (at: AdminAt): Promise<void> => {
  const matcher = new Database(at.urlOf('matcher'), 1);
  const until = performance.now() + WAIT_MOST_MS;
  try {
    while ((await standingStatus(matcher)).pending > 0) {
      if (performance.now() > until)
        throw new Error('statements are still pending after 120 s: is the matcher running?');
      await wait(LOOK_MS);
    }
  } finally {
    await matcher.close();
  }
};

/** Moves the one clock of a SANDBOX forward; prints it where no instant is given. */
export const addClock = (program: Command): void => {
  program
    .command('clock')
    .description('shows the one clock, or moves it forward (SANDBOX only)')
    .option('--to <instant>', 'RFC 3339 instant in UTC, never before the present one', instantOf)
    .action(async (options: { to?: Date }, command: Command) => {
      const at = adminAt(command);
      const owner = new Database(at.urlOf('owner'), 1);
      try {
        if (options.to) {
          await settled(at);
          if (!(await moveClock(owner, options.to))) throw new Error('the clock only goes forward');
        }
        const { now, day } = await readClock(owner);
        print(`${now.toISOString()}  (${day} in Shanghai)`);
      } finally {
        await owner.close();
      }
    });
};
