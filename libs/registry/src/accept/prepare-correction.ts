import type { CorrectionBody, Refusal } from '#contracts';
import { mayFollow } from '#listing';
import { newId } from '#platform';
import type { Transaction } from '../database.ts';
import type { LifeRead } from '../read/read-life.ts';
import type { Registry } from '../registry.ts';
import { judgeVersion, saidParties } from '../standing/life-of-report.ts';
import type { Prepared } from './accept-statement.ts';
import { judgeAtDoor } from './judge-at-door.ts';
import { partyIds } from './party-ids.ts';
import type { RecognisedParty } from './recognise-parties.ts';
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

/** Who the parties of the correction are: those of the version before it, by the same pure code as at the door. */
const recognised = async (registry: Registry, body: CorrectionBody, { found, day, tx }: On) => {
  const last = found.versions.at(-1);
  const { settlement: _told, ...report } = body;
  const keepsAsOf = last?.statement.facts.asOf === body.facts.asOf;
  const others = otherLoan(body, found);
  const door = judgeAtDoor(registry, report, { day, ruleSet: found.on.ruleSet, others, keepsAsOf });
  if ('refused' in door) return door;
  const ids = await partyIds(tx, { report: found.life.report, version: last, parties: door.parties });
  return 'refused' in ids ? ids : { parties: door.parties, ids: ids.ids };
};

/** A correction: the whole report again, under the report's next number and version. */
export const prepareCorrection = async (
  registry: Registry,
  body: CorrectionBody,
  on: On,
): Promise<Prepared> => {
  const known = await recognised(registry, body, on);
  if ('refused' in known) return known;
  const { stored, refused } = follows(body, on, known);
  if (refused.length > 0) return { refused };
  const { life, versions } = on.found;
  const id = newId();
  const version = versions.length + 1;
  const statement = {
    id,
    kind: 'CORRECTION' as const,
    report: life.report,
    number: life.said.length + 1,
    version,
    criterion: null,
    loanReference: null,
    turn: null,
    facts: stored,
    sealed: sealReport(await registry.sealingKey(), id, body),
  };
  const writing = { statement, claims: [], marks: on.marks, partiesLeave: false };
  return { writing, status: 'RECEIVED', version };
};
