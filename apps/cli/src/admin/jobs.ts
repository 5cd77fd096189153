import { discardFailed, failedStatements, retryFailed, type Database, type FailedStatement } from '#registry';
import { Argument, type Command } from 'commander';
import { statementSeq } from './arguments.ts';
import { print, withDatabase } from './with-database.ts';

/** Seq, instant (UTC), how many numbers wait, and the cause, which names nobody. */
const line = ({ seq, failedAt, numbers, cause, discarded }: FailedStatement): string =>
  `${String(seq).padStart(9)}  ${failedAt.toISOString()}  ${String(numbers).padStart(3)} numbers  ${discarded ? 'discarded  ' : ''}${cause}`;

const SEQS = new Argument('<seq...>', 'statements as `jobs list` numbers them').argParser<number[]>(
  (text, before) => [...(Array.isArray(before) ? before : []), statementSeq(text)],
);

type Verb = (db: Database, failed: FailedStatement[]) => Promise<string> | string;

/** @throws where one of them has not failed: then nothing is done, and a script sees it */
const failedOf = async (db: Database, seqs: number[]): Promise<FailedStatement[]> => {
  const found = (await failedStatements(db)).filter(f => seqs.includes(f.seq));
  const others = seqs.filter(one => found.every(f => f.seq !== one));
  if (others.length > 0) throw new Error(`not failed: ${others.join(', ')} (lianfang-admin jobs list)`);
  return found;
};

/** A command over failed statements, by their numbers. */
const addVerb = (jobs: Command, { name, words, work }: { name: string; words: string; work: Verb }): void => {
  jobs
    .command(name)
    .description(words)
    .addArgument(SEQS)
    .action((seqs: number[], _options: object, command: Command) =>
      withDatabase(command, 'matcher', async db => {
        print(await work(db, await failedOf(db, seqs)));
      }),
    );
};

const list = async (db: Database): Promise<void> => {
  const failed = (await failedStatements(db)).filter(f => !f.discarded);
  for (const f of failed) print(line(f));
  if (failed.length === 0) print('nothing failed');
};

const seqsOf = (failed: FailedStatement[]): number[] => failed.map(f => f.seq);

/** No verb drops a statement: what was said stays, and its numbers say so until it is in the standing. */
const VERBS: { name: string; words: string; work: Verb }[] = [
  {
    name: 'show',
    words: 'some of them, discarded or not',
    work: (_db, failed) => failed.map(line).join('\n'),
  },
  {
    name: 'retry',
    words: 'take them again',
    work: async (db, failed) => `${String(await retryFailed(db, seqsOf(failed)))} marks are pending again`,
  },
  {
    name: 'discard',
    words: 'list them no more; their numbers go on saying STANDING_STALE, for nothing said is ever lost',
    work: async (db, failed) => `${String(await discardFailed(db, seqsOf(failed)))} marks discarded`,
  },
];

/** What failed after all retries: kept with its cause, its numbers say STANDING_STALE, until it is tried again. */
export const addJobs = (program: Command): void => {
  const jobs = program.command('jobs').description('statements that could not be taken into the standing');
  jobs
    .command('list')
    .description('all that failed and is not discarded')
    .action((_options: object, command: Command) => withDatabase(command, 'matcher', list));
  for (const verb of VERBS) addVerb(jobs, verb);
};
