import { ConfigurationError, faultsOfPorts, readConfiguration, type Configuration } from '#platform';
import { Command, Option } from 'commander';
import { onForeignServer } from '../world/database-urls.ts';
import type { WorldName } from '../world/world.ts';
import { faultsOfSet } from './keys-in-use.ts';
import { start, type Running } from './start.ts';
import { startPage } from './start-page.ts';

const program = new Command('lianfang-start')
  .description('Starts database, gateway and matcher under one supervising process.')
  .addOption(
    new Option('--world <name>', 'which world on the embedded server')
      .choices(['sandbox', 'demo'])
      .default('sandbox'),
  )
  .parse();
const { world } = program.opts<{ world: WorldName }>();

/** Ports of this machine that are listened on; another server's database listens elsewhere. */
const faultsOf = (configuration: Configuration): string[] => {
  const judge = onForeignServer(configuration)
    ? faultsOfPorts('PORT', 'GATEWAY_METRICS_PORT', 'MATCHER_METRICS_PORT')
    : faultsOfPorts('PORT', 'PG_PORT', 'GATEWAY_METRICS_PORT', 'MATCHER_METRICS_PORT');
  return [...faultsOfSet(configuration), ...judge(configuration)];
};

/** 2 for a setting that no second try mends, 1 for the rest. */
const exitCodeOf = (error: unknown): number => (error instanceof ConfigurationError ? 2 : 1);

/** One line that says what to do: a stack trace would say nothing to who starts this. */
const complain = (error: unknown): never => {
  const { message, code, syscall } = error as { message?: string; code?: string; syscall?: string };
  const folder = syscall === 'mkdir' || ['EACCES', 'ENOTDIR', 'EROFS', 'ENOSPC'].includes(code ?? '');
  const line = folder
    ? `the data folder cannot be used (${String(code)}): set DATA_DIR to a folder that can be written`
    : message;
  process.stderr.write(`lianfang: ${line ?? String(error)}\n`);
  process.exit(exitCodeOf(error));
};

const say = (line: string) => process.stderr.write(`${line}\n`);

/** People read the sandbox's page; the demo's line of JSON is for the program that started it. */
const announce = ({ started, url, world: { folder }, children }: Running) => {
  if (world === 'sandbox') process.stdout.write(`${startPage(started)}\n`);
  else process.stdout.write(`${JSON.stringify({ ready: true, url, folder, pids: children.pids() })}\n`);
};

/** What runs, and the exit code with which it is to stop. */
interface Course {
  up?: Running;
  wanted?: number;
}

/** Ctrl-C while all comes up: it is brought up to its end, then stopped in order, so that nothing is left behind. */
const run = async () => {
  const course: Course = {};
  // Ctrl-C twice is Ctrl-C once: what is under way is not cut off for impatience.
  const stop = (code: number) => {
    const isFirst = course.wanted === undefined;
    course.wanted ??= code;
    if (isFirst && course.up) void course.up.stop().then(() => process.exit(code), complain);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      stop(0);
    });
  const configuration = readConfiguration(process.env, [], faultsOf);
  const up = await start(configuration, world, say);
  if (course.wanted !== undefined) {
    await up.stop();
    process.exit(course.wanted);
  }
  course.up = up;
  announce(up);
  up.failed.catch((error: unknown) => {
    say(`lianfang: ${(error as Error).message}`);
    stop(exitCodeOf(error));
  });
};

await run().catch(complain);
