import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Signal 0 reaches nobody and only asks (kill(2)). */
const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it is there.
    return (error as { code?: string }).code === 'EPERM';
  }
};

/** After a reboot the number may be another program's; where the system tells its command line, that is looked at. */
const isOurs = (pid: number): boolean => {
  const line = `/proc/${String(pid)}/cmdline`;
  return !existsSync(line) || readFileSync(line, 'utf8').includes('start/main.js');
};

/**
 * Only one supervisor works on a data folder: a second one would stop the first one's database.
 *
 * @returns what gives the folder free again
 * @throws where another one is alive
 */
export const claimFolder = (data: string): (() => void) => {
  const file = join(data, 'supervisor.pid');
  // A file left by a crash names a process that is gone, and holds nobody up.
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (before > 0 && before !== process.pid && alive(before) && isOurs(before))
    throw new Error(
      `the service runs already on ${data} (process ${String(before)}): stop it, or set DATA_DIR`,
    );
  writeFileSync(file, String(process.pid));
  return () => {
    rmSync(file, { force: true });
  };
};
