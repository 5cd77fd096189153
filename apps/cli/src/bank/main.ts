#!/usr/bin/env node
import { CommanderError } from 'commander';
import { EXIT } from './exit-codes.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/** @returns the exit code of what went wrong; a bug is thrown on. */
const exitOfError = (error: unknown): number => {
  // Commander has written its own message; help and version are no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`);
    return EXIT.usage;
  }
  if (error instanceof Error && error.name === 'Unreachable') {
    process.stderr.write(`无法连接服务 the service cannot be reached: ${error.message}\n`);
    return EXIT.unreachable;
  }
  throw error;
};

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

// What reaches the network or disk is imported once a command is known to be run.
const program = createProgram(async (command, options) => {
  const { openSession } = await import('./session.ts');
  process.exitCode = await command(await openSession(options));
});
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = exitOfError(error);
}
