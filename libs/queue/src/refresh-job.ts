/** Queues of the service. */
export const QUEUES = { refresh: 'refresh' } as const;

/** One job: statements whose marks are pending. Row ids only: a job never carries a number or a name. */
export interface RefreshJob {
  seqs: number[];
}

/** A job is tried this often, the pauses doubling from half a second; what still fails is kept with its cause. */
export const ATTEMPTS = 5;
export const BACKOFF = { type: 'exponential', delay: 500 } as const;
