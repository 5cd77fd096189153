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
  const version = {
    criterion: body.criterion,
    loan: body.loan,
    facts: withoutWords(body.facts),
    parties: body.parties.map(({ role, kind, guarantee }, at) => ({
      role,
      kind,
      guarantee: guarantee ?? null,
      minorAtSigning: parties[at]?.minorAtSigning ?? false,
    })),
    exemptions: (body.exemptions ?? []).map(({ document: _sealed, ...exemption }) => exemption),
    evidence: body.evidence,
  } as ReportVersion;
  const told = body.parties.map(({ notice }, at) => ({
    party: ids[at] ?? '',
    notice: toldNotice(notice),
    masked: parties[at]?.masked ?? '',
  }));
  const { unit, staff } = body;
  const settlement =
    'settlement' in body && body.settlement
      ? { settlement: { endedOn: body.settlement.endedOn, how: body.settlement.how } }
      : {};
  return { version, parties: told, asOf: body.facts.asOf, unit, staff, ...settlement };
};
