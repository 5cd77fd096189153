import * as z from 'zod';

/** The process runs. */
export const Liveness = z.strictObject({ status: z.literal('ok') }).meta({ id: 'Liveness' });
export type Liveness = z.infer<typeof Liveness>;

/** What the service needs, and whether each is there; `down` anywhere is 503. */
export const Readiness = z
  .strictObject({
    status: z.enum(['ok', 'down']),
    parts: z.record(z.string(), z.enum(['up', 'down'])),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
