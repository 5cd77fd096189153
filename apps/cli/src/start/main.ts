import { ConfigurationError, readConfiguration } from '#platform';
import { Command, Option } from 'commander';
import type { WorldName } from '../world/world.ts';
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

const complain = (error: unknown): never => {
  const { message, code } = error as { message?: string; code?: string };
  const folder = code === 'EACCES' || code === 'ENOTDIR' || code === 'EROFS' || code === 'ENOSPC';
  const line = folder
    ? `the data folder cannot be used (${code}): set DATA_DIR to a folder that can be written`
    : message;
  process.stderr.write(`lianfang: ${line ?? String(error)}\n`);
  process.exit(error instanceof ConfigurationError ? 2 : 1);
};

const say = (line: string) => process.stderr.write(`${line}\n`);

const announce = ({ started, url, world: { folder }, children }: Running) => {
  if (world === 'sandbox') process.stdout.write(`${startPage(started)}\n`);
  else process.stdout.write(`${JSON.stringify({ ready: true, url, folder, pids: children.pids() })}\n`);
};

const run = async () => {
  const running = await start(readConfiguration(process.env), world, say);
  let stopping = false;
  const stop = (code: number) => {
    if (stopping) return;
    stopping = true;
    void running.stop().then(() => process.exit(code), complain);
  };
  process.on('SIGINT', () => {
    stop(0);
  });
  process.on('SIGTERM', () => {
    stop(0);
  });
  announce(running);
  running.children.failed.catch((error: unknown) => {
    say(`lianfang: ${(error as Error).message}`);
    stop(1);
  });
};

await run().catch(complain);
