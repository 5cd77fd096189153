import { StatementReceipt } from '#contracts';
import { randomUUID } from 'node:crypto';
import { borrower, changed, FOLLOWING, guarantor, reportOf } from './bodies.ts';
import type { Fault, Refusing } from './refusing.ts';

/** Reports of RCA by what became of them, which is their loan's reference too. */
export type Lived = 'open' | 'settled' | 'withdrawn' | 'ended';

export interface LivedReports {
  ids: Record<Lived, string>;
  /** Sends a statement to both addresses of a report; it is refused at each. */
  refused(
    to: [reference: Lived, kind: string],
    body: unknown,
    faults: Fault[],
    more?: { status?: number; headers?: Record<string, string> },
  ): Promise<void>;
}

const ENDED = changed(reportOf(), {
  '/facts/instalments/0/clearedOn': 'today-20',
  '/facts/instalments/0/paidFen': 200_000,
  '/facts/instalments/1/clearedOn': 'today-15',
  '/facts/instalments/1/paidFen': 200_000,
});
const BODIES = {
  open: changed(reportOf(), { '/parties': [borrower, guarantor] }),
  settled: reportOf(),
  withdrawn: reportOf(),
  ended: ENDED,
};

/** The body that made the report, with changes: its correction. */
export const correction = (reference: Lived, changes: Record<string, unknown> = {}) =>
  changed(BODIES[reference], { '/loan/reference': reference, ...changes });

export const liveReports = async (refusing: Refusing): Promise<LivedReports> => {
  const said = async (url: string, body: unknown) => {
    const headers = { 'idempotency-key': randomUUID() };
    return StatementReceipt.parse((await refusing.accepts({ url, body, headers })).json()).report;
  };
  const ids = {} as Record<Lived, string>;
  for (const reference of Object.keys(BODIES) as Lived[])
    ids[reference] = await said('/v1/reports', correction(reference));
  await said(`/v1/reports/${ids.settled}/settlement`, FOLLOWING.settlement);
  await said(`/v1/reports/${ids.withdrawn}/withdrawal`, FOLLOWING.withdrawal);
  const refused: LivedReports['refused'] = async ([reference, kind], body, faults, more) => {
    for (const address of [ids[reference], `by-loan/DEFAULT/${reference}`])
      await refusing.refuses({ url: `/v1/reports/${address}/${kind}`, body, ...more }, faults, more);
  };
  return { ids, refused };
};
