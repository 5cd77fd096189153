import type { Id } from '#contracts';
import type { ReportLife, Said, SaidParty, SaidVersion, SaidWithdrawal } from './report-life.ts';

/** The life as known at the end of a day: what was received later is not in it. */
export const knownOn = (life: ReportLife, day: string): ReportLife => ({
  ...life,
  said: life.said.filter(said => said.receivedOn <= day),
  protections: life.protections
    .filter(({ receivedOn }) => receivedOn <= day)
    .map(one => (one.revokedOn !== null && one.revokedOn > day ? { ...one, revokedOn: null } : one)),
});

const isVersion = (said: Said): said is SaidVersion => said.kind === 'REPORT' || said.kind === 'CORRECTION';

/** The report and its corrections, in order. */
export const versionsOf = (life: ReportLife): SaidVersion[] => life.said.filter(isVersion);

/** Everybody whom any version names, each once. */
export const partiesOf = (life: ReportLife): Id[] => [
  ...new Set(versionsOf(life).flatMap(version => version.parties.map(({ party }) => party))),
];

export const partyIn = (version: SaidVersion | undefined, party: Id): SaidParty | undefined =>
  version?.parties.find(said => said.party === party);

export const withdrawalOf = (life: ReportLife): SaidWithdrawal | undefined =>
  life.said.find(said => said.kind === 'WITHDRAWAL');

/** After these the right report may follow no more: they say that there should be none. */
export const isFinal = ({ reason }: Pick<SaidWithdrawal, 'reason'>): boolean =>
  reason === 'BANK_ERROR' || reason === 'COURT_ORDER';

/** The last `asOf` told by a report, correction or renewal, up to a day where one is given; '' before the first. */
export const lastAsOf = (life: ReportLife, day?: string): string => {
  let last = '';
  for (const said of life.said) {
    if (day !== undefined && said.receivedOn > day) break;
    if ('asOf' in said && said.asOf > last) last = said.asOf;
  }
  return last;
};
