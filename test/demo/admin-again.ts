import { fileURLToPath } from 'node:url';

/** The operator's built program, as `lianfang-admin` starts it: nothing of it is known here but its file. */
const ADMIN = new URL('../../apps/cli/src/admin/main.js', import.meta.url);

/** What became of one command. */
export interface Came {
  /** Its exit code. */
  readonly code: number;
  /** Both outputs, in the order in which they were written. */
  readonly printed: string;
}

let times = 0;

/**
 * Runs the program's main file as a new start would, with these arguments; what it imports is loaded already. It ends
 * where its top-level await does, and its exit code is what it leaves behind.
 */
const runOnce = async (args: readonly string[]): Promise<Came> => {
  const parts: string[] = [];
  const outputs = [process.stdout, process.stderr].map(stream => ({ stream, write: stream.write }));
  for (const { stream } of outputs)
    stream.write = (part: string | Uint8Array): boolean => {
      parts.push(String(part));
      return true;
    };
  process.argv = [process.execPath, fileURLToPath(ADMIN), ...args];
  process.exitCode = 0;
  try {
    times += 1;
    // Another address is another module: only the main file runs anew.
    await import(`${ADMIN.href}?${String(times)}`);
    return { code: process.exitCode, printed: parts.join('') };
  } finally {
    for (const { stream, write } of outputs) stream.write = write;
    process.exitCode = 0;
  }
};

// It ends by itself once nobody is there to send more.
process.on('message', (args: string[]) => {
  runOnce(args).then(
    came => process.send?.(came),
    (error: unknown) => process.send?.({ code: 70, printed: String(error) }),
  );
});
