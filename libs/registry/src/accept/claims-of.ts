import type { ReportBody } from '#contracts';
import type { RecognisedParty } from './recognise-parties.ts';
import type { NewClaim } from './write-statements.ts';

export interface Claiming {
  report: string;
  body: ReportBody;
  parties: RecognisedParty[];
  /** Ids of the parties, in their order. */
  ids: string[];
  /**
   * Keyed digest of member, loan and criterion, as hex: it knows the same loan again without saying which.
   */
  loanDigest: string;
}

/** One claim for each number of each party: all that `resolve` reads, derived once, when the report is accepted. */
export const claimsOf = ({ report, body, parties, ids, loanDigest }: Claiming): NewClaim[] =>
  parties.flatMap(({ numbers, names, birth, sex }, at) => {
    const { role, kind } = body.parties[at] ?? {};
    const party = ids[at];
    if (!role || !kind || !party) throw new Error(`no party ${String(at)}`);
    return numbers.map(number => ({ ...number, party, report, role, kind, names, birth, sex, loanDigest }));
  });
