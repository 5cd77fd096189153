import { failpoint } from '#platform';
import { refreshPending, markFailed, type Database, type FailedSeq } from '#registry';
import { QUEUES, type RefreshJob } from '#queue';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { Inject } from '@nestjs/common';
import { measured } from './metrics/measure-refreshes.ts';
import { DATABASE } from './provided.ts';

/** A cause as it is kept: its kind and SQLSTATE, never a message, which may quote what it was about. */
const causeOf = ({ cause }: FailedSeq): string => {
  if (!(cause instanceof Error)) return 'unknown';
  const code = 'code' in cause && typeof cause.code === 'string' ? ` ${cause.code}` : '';
  const place =
    cause.stack
      ?.split('\n')
      .find(line => line.includes('    at '))
      ?.trim() ?? '';
  return `${cause.name}${code} ${place.replace(/\(.*[/\\]/, '(')}`.trim();
};

/**
 * One job: the numbers of some pending statements. Losing it, or running it twice, changes nothing. It does not run by
 * itself: the matcher starts it once the queue is known to answer.
 */
@Processor(QUEUES.refresh, { concurrency: 4, autorun: false })
export class RefreshProcessor extends WorkerHost {
  constructor(@Inject(DATABASE) private readonly db: Database) {
    super();
  }

  process(job: Job<RefreshJob>): Promise<void> {
    return measured(job.data.seqs.length, () => this.#refresh(job));
  }

  async #refresh(job: Job<RefreshJob>): Promise<void> {
    const failed = await refreshPending(this.db, job.data.seqs);
    if (failed.length === 0) return failpoint('matcher.before-acknowledgement');
    // Only the last attempt marks, and only what is the statement's own: where the server could not serve, the marks stay
    // pending, and the relay takes them again for as long as it lasts.
    const last = job.attemptsMade + 1 >= (job.opts.attempts ?? 1);
    const own = failed.filter(f => !f.mayPass);
    if (last && own.length > 0)
      await markFailed(
        this.db,
        own.map(f => ({ seq: f.seq, cause: causeOf(f) })),
      );
    // BullMQ repeats what throws; statements that went through have no mark left and cost nothing.
    throw new Error(`${String(failed.length)} of ${String(job.data.seqs.length)} statements failed`, {
      cause: failed[0]?.cause,
    });
  }
}
