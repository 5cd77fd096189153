import type { Refusal, ReportBody } from '#contracts';
import { refusalsOfReport } from '#criteria';
import { mayComeAgain } from '#listing';
import { newId } from '#platform';
import { loanDigest } from '#vault';
import type { Caller } from '../caller.ts';
import type { Transaction } from '../database.ts';
import { readLife } from '../read/read-life.ts';
import { turnsOf } from '../read/find-report.ts';
import type { Registry } from '../registry.ts';
import { acceptStatement, type Accepted, type Prepared } from './accept-statement.ts';
import { claimsOf } from './claims-of.ts';
import { earliestConductOn } from './earliest-conduct.ts';
import { inDocumentOrder } from './document-order.ts';
import { recogniseParties } from './recognise-parties.ts';
import { ruleSetOn } from './rule-set-on.ts';
import { sealReport } from './seal-persons.ts';
import { storedVersion } from './store-version.ts';

interface Request {
  key: string;
  body: ReportBody;
}

/** Whether this loan may be reported under this criterion (again), and as which turn. */
const turnOf = async (
  registry: Registry,
  tx: Transaction,
  on: { body: ReportBody; day: string },
): Promise<{ turn: number } | { refused: Refusal[] }> => {
  const { criterion, loan } = on.body;
  const earlier = await turnsOf(tx, criterion, loan.reference);
  const conduct = { earliestOn: earliestConductOn(on.body) };
  for (const { report } of earlier) {
    const found = await readLife(registry, tx, report);
    const refused = found ? mayComeAgain(found.life, conduct, on.day) : [];
    if (refused.length > 0) return { refused };
  }
  return { turn: (earlier[0]?.turn ?? 0) + 1 };
};

const prepare = async (
  registry: Registry,
  caller: Caller,
  on: { body: ReportBody; tx: Transaction; day: string },
): Promise<Prepared> => {
  const { body, day, tx } = on;
  const recognised = recogniseParties(body, { keys: registry.indexKeys, day, samples: registry.sandbox });
  const { ruleSet } = await ruleSetOn(registry, day);
  const faults = refusalsOfReport(body, { receivedOn: day, ruleSet });
  const refused = inDocumentOrder([...('refused' in recognised ? recognised.refused : []), ...faults]);
  if (refused.length > 0 || 'refused' in recognised) return { refused };
  const turn = await turnOf(registry, tx, { body, day });
  if ('refused' in turn) return turn;
  const report = newId();
  const { parties } = recognised;
  const ids = parties.map(() => newId());
  const { criterion, loan } = body;
  const digest = loanDigest(registry.indexKeys, {
    member: caller.member.id,
    loanReference: loan.reference,
    criterion,
  });
  const claims = claimsOf({ report, body, parties, ids, loanDigest: digest.toString('hex') });
  const statement = {
    id: report,
    kind: 'REPORT' as const,
    report,
    number: 1,
    version: 1,
    criterion,
    loanReference: loan.reference,
    turn: turn.turn,
    facts: storedVersion(body, parties, ids),
    sealed: sealReport(await registry.sealingKey(), report, body),
  };
  const writing = { statement, claims, marks: [...new Set(claims.map(c => c.index))], partiesLeave: false };
  return { writing, status: 'RECEIVED', version: 1 };
};

/**
 * Accepts a report of bad conduct. Refused: whatever is invalid, incomplete or contradictory in it, all at once;
 * REPORT_DUPLICATE or REPORT_SAME_CONDUCT with the first report's id where the loan was reported before.
 */
export const acceptReport = (registry: Registry, caller: Caller, { key, body }: Request): Promise<Accepted> =>
  acceptStatement(registry, caller, {
    key,
    unit: body.unit,
    said: { kind: 'REPORT', body },
    prepare: (tx, day) => prepare(registry, caller, { body, tx, day }),
  });
