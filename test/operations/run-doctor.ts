import { spawn } from 'node:child_process';

/** A line of the doctor's, as `--json` gives it. */
export interface Line {
  state: 'OK' | 'WARN' | 'FAIL';
  what: string;
  says: string;
  todo?: string;
}

/** `lianfang-admin doctor` as it is built, in a shell that has these settings and no others. */
export const runDoctor = async (
  settings: Record<string, string>,
  args: string[],
): Promise<{ code: number | null; out: string }> => {
  const program = ['dist/apps/cli/src/admin/main.js', 'doctor', ...args];
  const child = spawn(process.execPath, program, {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += String(chunk)));
  const code = await new Promise<number | null>(done => child.once('close', done));
  return { code, out };
};
