import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second (proc(5)): 100 on every Linux that Node runs on. */
const TICKS = 100;

/** The fields of /proc/PID/stat after the command's name: state, parent, …; user and system time are the 12th and 13th. */
const statOf = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    // It has just ended.
    return [];
  }
};

/** Seconds of CPU that a process and its children have used; NaN where the system does not tell. */
export const cpuSeconds = (pid: number): number => {
  if (!existsSync('/proc/self/stat')) return NaN;
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name));
  const stats = pids.map(one => ({ pid: Number(one), stat: statOf(one) }));
  const own = stats.filter(one => one.pid === pid || Number(one.stat[1]) === pid);
  return own.reduce((sum, { stat }) => sum + Number(stat[11] ?? 0) + Number(stat[12] ?? 0), 0) / TICKS;
};
