import type { CorrectionBody, Notice, ReportBody } from '#contracts';
import { withoutWords, type ReportVersion } from '#criteria';
import type { NoticeTold } from '#listing';
import type { StoredVersion } from '../standing/stored-facts.ts';
import type { RecognisedParty } from './recognise-parties.ts';

/**
 * A public judgment stands in the notice's place (Regulation of 2013, art. 15): who is named in one has been
 * told, so the listing is shown from receipt.
 */
const toldNotice = (notice: Notice | undefined): NoticeTold => {
  if (!notice) return null;
  return 'judgment' in notice ? 'JUDGMENT' : { givenOn: notice.givenOn };
};

/** The plain facts of a version: what judging and a listing's life read, without names, numbers or free text. */
export const storedVersion = (
  body: ReportBody | CorrectionBody,
  parties: RecognisedParty[],
  ids: string[],
): StoredVersion => {
  const named = body.parties.map((party, at) => {
    const [recognised, id] = [parties[at], ids[at]];
    if (!recognised || id === undefined) throw new Error(`no party ${String(at)}`);
    return { party, recognised, id };
  });
  const version = {
    criterion: body.criterion,
    loan: body.loan,
    facts: withoutWords(body.facts),
    parties: named.map(({ party: { role, kind, guarantee = null }, recognised: { minorAtSigning } }) => ({
      role,
      kind,
      guarantee,
      minorAtSigning,
    })),
    exemptions: (body.exemptions ?? []).map(({ document: _sealed, ...exemption }) => exemption),
    evidence: body.evidence,
    // The shape ties the facts to their criterion; that a union is taken apart and put together again the types cannot follow.
  } as ReportVersion;
  const told = named.map(({ party: { notice }, recognised: { masked }, id }) => ({
    party: id,
    notice: toldNotice(notice),
    masked,
  }));
  const { unit, staff } = body;
  const settlement =
    'settlement' in body && body.settlement
      ? { settlement: { endedOn: body.settlement.endedOn, how: body.settlement.how } }
      : {};
  return { version, parties: told, asOf: body.facts.asOf, unit, staff, ...settlement };
};
