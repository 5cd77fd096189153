import type { CorrectionBody } from '#contracts';
import { accusationSaid } from '#criteria';
import { mayFollow } from '#listing';
import { newId } from '#platform';
import type { Registry } from '../registry.ts';
import { judgeVersion, saidParties } from '../standing/judged-version.ts';
import type { Prepared } from './accept-statement.ts';
import { accusedBefore } from './accused-again.ts';
import { recogniseCorrection, type KnownParties, type OnCorrection } from './recognise-correction.ts';
import { sealReport } from './seal-persons.ts';
import { storedVersion } from './store-version.ts';
import { turnOfReopening } from './turn-of-reopening.ts';

/**
 * What stands against the correction once its parties are known: the same pure code that the standing uses.
 * Refused, above all, is what weighs more without a new notice to the party (NOTICE_NOT_NEW; Regulation of
 * 2013, art. 15).
 */
const follows = (body: CorrectionBody, { found, day }: OnCorrection, known: KnownParties) => {
  const stored = storedVersion(body, known.parties, known.ids);
  const before = found.versions.at(-1)?.judged ?? null;
  const parties = saidParties(judgeVersion(stored, found.on), before);
  const told = stored.settlement ? { settlement: stored.settlement } : {};
  const proposal = { kind: 'CORRECTION' as const, asOf: stored.asOf, parties, ...told };
  const refused = mayFollow(found.life, proposal, day);
  const says = accusationSaid(stored.version, known.ids);
  const said = { ...proposal, says, number: found.life.said.length + 1, receivedOn: day };
  return { stored, refused, said };
};

/** A correction: the whole report again, under the report's next number and version. */
export const prepareCorrection = async (
  registry: Registry,
  body: CorrectionBody,
  on: OnCorrection,
): Promise<Prepared> => {
  const known = await recogniseCorrection(registry, body, on);
  if ('refused' in known) return known;
  const { stored, refused, said } = follows(body, on, known);
  if (refused.length > 0) return { refused };
  const { life, versions } = on.found;
  const barred = await accusedBefore(registry, body, { ...on, parties: known.parties });
  if (barred.length > 0) return { refused: barred };
  const reopening = { life, loanReference: body.loan.reference, said, day: on.day };
  const next = await turnOfReopening(registry, on.tx, reopening);
  if ('refused' in next) return next;
  const id = newId();
  const version = versions.length + 1;
  const statement = {
    id,
    kind: 'CORRECTION' as const,
    report: life.report,
    number: said.number,
    version,
    // The unique key of a turn: of a correction only where it opens its report again.
    criterion: next.turn === null ? null : life.criterion,
    loanReference: next.turn === null ? null : body.loan.reference,
    turn: next.turn,
    facts: stored,
    ...sealReport(await registry.sealingKey(), id, body),
  };
  // The parties keep the claims of the report; every number of theirs is marked, also of those dropped now.
  const writing = { statement, claims: [], marks: on.marks, partiesLeave: false };
  return { writing, status: 'RECEIVED', version };
};
