import type { PlainExemption, VersionOf } from './report-version.ts';

/** The exemptions that touch one party: those that name parties touch them alone; an extension granted after `asOf` is not known yet. */
export const exemptionsTouching = <Facts extends { asOf: string }>(
  { exemptions, facts }: VersionOf<Facts>,
  party: number,
): PlainExemption[] =>
  exemptions.filter(
    ({ kind, parties, on }) =>
      (parties?.includes(party) ?? true) && !(kind === 'DEFERRAL' && on !== undefined && on > facts.asOf),
  );
