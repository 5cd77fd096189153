import type { CorrectionBody, Refusal } from '#contracts';
import { refusalsOfReport } from '#criteria';
import { mayFollow } from '#listing';
import { newId } from '#platform';
import type { Transaction } from '../database.ts';
import type { LifeRead } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import { judgeVersion, saidParties } from '../standing/life-of-report.ts';
import type { Prepared } from './accept-statement.ts';
import { inDocumentOrder } from './document-order.ts';
import { partyIds } from './party-ids.ts';
import { recogniseParties, type RecognisedParty } from './recognise-parties.ts';
import { sealReport } from './seal-persons.ts';
import { storedVersion } from './store-version.ts';

interface On {
  found: LifeRead;
  marks: string[];
  day: string;
  tx: Transaction;
}

/** A correction never changes the criterion or the loan; the sum outstanding is a fact, not the loan. */
const otherLoan = (body: CorrectionBody, found: LifeRead): Refusal[] => {
  const last = found.versions.at(-1)?.statement.facts.version;
  if (!last || last.criterion !== body.criterion)
    return [{ code: 'REPORT_OTHER_CRITERION', pointer: '/criterion' }];
  const fields = ['reference', 'signedOn', 'kind', 'principalFen'] as const;
  return fields.flatMap(field =>
    last.loan[field] === body.loan[field]
      ? []
      : [{ code: 'REPORT_OTHER_LOAN' as const, pointer: `/loan/${field}` }],
  );
};

/** The door's faults. A correction may keep its version's `asOf`, however old: then it renews nothing. */
const doorFaults = (body: CorrectionBody, { found, day }: On): Refusal[] => {
  const kept = found.versions.at(-1)?.statement.facts.asOf === body.facts.asOf;
  const { settlement: _told, ...report } = body;
  const faults = refusalsOfReport(report, { receivedOn: day, ruleSet: found.on.ruleSet });
  return faults.filter(fault => !(kept && fault.code === 'FACTS_AS_OF_OLD'));
};

/** What stands against the correction once its parties are known: the same pure code that the standing uses. */
const follows = (
  body: CorrectionBody,
  { found, day }: On,
  known: { parties: RecognisedParty[]; ids: string[] },
) => {
  const stored = storedVersion(body, known.parties, known.ids);
  const before = found.versions.at(-1)?.judged ?? null;
  const parties = saidParties(judgeVersion(stored, found.on), before);
  const told = stored.settlement ? { settlement: stored.settlement } : {};
  const refused = mayFollow(found.life, { kind: 'CORRECTION', asOf: stored.asOf, parties, ...told }, day);
  return { stored, refused };
};

/** A correction: the whole report again, under the report's next number and version. */
export const prepareCorrection = async (
  registry: Registry,
  body: CorrectionBody,
  on: On,
): Promise<Prepared> => {
  const recognised = recogniseParties(body, {
    keys: registry.indexKeys,
    day: on.day,
    samples: registry.sandbox,
  });
  const faults = [
    ...otherLoan(body, on.found),
    ...('refused' in recognised ? recognised.refused : []),
    ...doorFaults(body, on),
  ];
  if (faults.length > 0 || 'refused' in recognised) return { refused: inDocumentOrder(faults) };
  const ids = await partyIds(on.tx, {
    report: on.found.life.report,
    version: on.found.versions.at(-1),
    parties: recognised.parties,
  });
  if ('refused' in ids) return ids;
  const { stored, refused } = follows(body, on, { parties: recognised.parties, ids: ids.ids });
  if (refused.length > 0) return { refused };
  const id = newId();
  const version = on.found.versions.length + 1;
  const statement = {
    id,
    kind: 'CORRECTION' as const,
    report: on.found.life.report,
    number: on.found.life.said.length + 1,
    version,
    criterion: null,
    loanReference: null,
    turn: null,
    facts: stored,
    sealed: sealReport(await registry.sealingKey(), id, body),
  };
  return {
    writing: { statement, claims: [], marks: on.marks, partiesLeave: false },
    status: 'RECEIVED',
    version,
  };
};
