import { fork } from 'node:child_process';

export interface Started {
  pid: number;
  stop(): Promise<void>;
}

const running = new Set<() => void>();
// However the bench ends, nothing of it stays.
process.once('exit', () => running.forEach(end => end()));

/** Starts a program that says 'ready' when it can be asked; stopped by SIGTERM. */
export const startProcess = async (
  program: URL,
  { env, execArgv = [] }: { env: Record<string, string>; execArgv?: string[] },
): Promise<Started> => {
  const child = fork(program, { env, execArgv, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const end = () => void child.kill('SIGKILL');
  running.add(end);
  const ended = new Promise<number | null>(done => child.once('exit', done));
  const ready = new Promise<'ready'>(done => child.once('message', () => done('ready')));
  if ((await Promise.race([ready, ended])) !== 'ready') throw new Error(`${program.pathname} ended`);
  return {
    pid: child.pid!,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      running.delete(end);
    },
  };
};
