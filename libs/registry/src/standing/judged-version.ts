import { judge, weighsMore, type Finding, type JudgedOn } from '#criteria';
import type { SaidParty } from '#listing';
import type { StoredVersion } from './stored-facts.ts';

/** A version judged: a finding for each of its parties, in their order. */
export interface JudgedVersion {
  stored: StoredVersion;
  findings: Finding[];
}

/** All versions by the report's own first day: a rule set published later touches only what comes after. */
export const judgeVersion = (stored: StoredVersion, on: JudgedOn): JudgedVersion => ({
  stored,
  findings: stored.parties.map((_, party) => judge(stored.version, party, on)),
});

/** The parties of a version as a life holds them; `before` is the version that it would follow. */
export const saidParties = (judged: JudgedVersion, before: JudgedVersion | null): SaidParty[] =>
  judged.stored.parties.map(({ party, notice }, at) => {
    const finding = judged.findings[at];
    const { role, kind } = judged.stored.version.parties[at] ?? {};
    if (!finding || !role || !kind) throw new Error(`version without party ${String(at)}`);
    const then = before?.stored.parties.findIndex(p => p.party === party) ?? -1;
    const found = before?.findings[then];
    // Of whom nothing was said before, everything weighs more, and needs its notice.
    const weighs =
      !before ||
      !found ||
      weighsMore(
        { version: before.stored.version, party: then, finding: found },
        { version: judged.stored.version, party: at, finding },
      );
    return { party, role, kind, notice, finding, weighsMore: weighs };
  });
