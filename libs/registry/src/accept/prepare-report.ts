import type { ReportBody } from '#contracts';
import { loanDigest } from '#vault';
import type { Transaction } from '../database.ts';
import { ruleSetOn } from '../read/rule-set-on.ts';
import type { Registry } from '../registry.ts';
import type { Prepared } from './accept-statement.ts';
import { claimsOf } from './claims-of.ts';
import { idsOfReport } from './ids-of-report.ts';
import { judgeAtDoor } from './judge-at-door.ts';
import { nextTurn } from './next-turn.ts';
import { sealReport } from './seal-persons.ts';
import { storedVersion } from './store-version.ts';
import { takenAlong } from './taken-along.ts';

interface On {
  member: string;
  tx: Transaction;
  day: string;
}

/** Makes of a report what is written: its statement, its claims, a mark for each number; or says all that stands against it. */
export const prepareReport = async (registry: Registry, body: ReportBody, on: On): Promise<Prepared> => {
  const { member, tx, day } = on;
  const door = judgeAtDoor(registry, body, { day, ruleSet: await ruleSetOn(registry, day) });
  if ('refused' in door) return door;
  // Only a body that is valid in itself has a day of conduct to compare with earlier turns.
  const { parties } = door;
  const next = await nextTurn(registry, body, { tx, day, member, parties });
  if ('refused' in next) return next;
  // Minted here: the pure code takes ids as arguments.
  const { report, ids } = idsOfReport(parties.length);
  const { criterion, loan } = body;
  const taken = await takenAlong(tx, next.earlier, { parties, ids });
  const digest = loanDigest(registry.indexKeys, { member, loanReference: loan.reference, criterion });
  const claims = claimsOf({ report, body, parties, ids, loanDigest: digest.toString('hex') });
  const statement = {
    // A report goes by the id of its first statement.
    id: report,
    kind: 'REPORT' as const,
    report,
    number: 1,
    version: 1,
    criterion,
    loanReference: loan.reference,
    turn: next.turn,
    facts: { ...storedVersion(body, parties, ids), ...(taken.length > 0 ? { takenAlong: taken } : {}) },
    ...sealReport(await registry.sealingKey(), report, body),
  };
  const marks = [...new Set(claims.map(c => c.index))];
  return { writing: { statement, claims, marks, partiesLeave: false }, status: 'RECEIVED', version: 1 };
};
