import { discardFailed, failedStatements, retryFailed, type FailedStatement } from '#registry';
import { Argument, type Command } from 'commander';
import { print, withDatabase } from './with-database.ts';

const line = ({ seq, failedAt, numbers, cause, discarded }: FailedStatement): string =>
  `${String(seq).padStart(9)}  ${failedAt.toISOString()}  ${String(numbers).padStart(3)} numbers  ${discarded ? 'discarded  ' : ''}${cause}`;

const seqOf = (text: string): number => {
  const seq = Number(text);
  if (!Number.isSafeInteger(seq) || seq < 1) throw new Error(`${text} is no statement's number`);
  return seq;
};
const SEQS = new Argument('<seq...>', 'statements as `jobs list` numbers them').argParser<number[]>(
  (text, before) => [...(Array.isArray(before) ? before : []), seqOf(text)],
);

/** What failed after all retries: kept with its cause, its numbers say STANDING_STALE, until it is tried again. */
export const addJobs = (program: Command): void => {
  const jobs = program.command('jobs').description('statements that could not be taken into the standing');
  jobs
    .command('list')
    .description('all that failed and is not discarded')
    .action((_options: object, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        const failed = (await failedStatements(db)).filter(f => !f.discarded);
        failed.forEach(f => {
          print(line(f));
        });
        if (failed.length === 0) print('nothing failed');
      }),
    );
  jobs
    .command('show')
    .description('one of them, discarded or not')
    .addArgument(new Argument('<seq>').argParser(seqOf))
    .action((seq: number, _options: object, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        const found = (await failedStatements(db)).find(f => f.seq === seq);
        if (!found) throw new Error(`statement ${String(seq)} has not failed`);
        print(line(found));
      }),
    );
  jobs
    .command('retry')
    .description('take them again')
    .addArgument(SEQS)
    .action((seqs: number[], _options: object, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        print(`${String(await retryFailed(db, seqs))} marks are pending again`);
      }),
    );
  jobs
    .command('discard')
    .description(
      'list them no more; their numbers go on saying STANDING_STALE, for nothing said is ever lost',
    )
    .addArgument(SEQS)
    .action((seqs: number[], _options: object, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        print(`${String(await discardFailed(db, seqs))} marks discarded`);
      }),
    );
};
