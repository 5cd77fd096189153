import type { Criterion } from '#contracts';
import { criteria } from './criteria.ts';
import type { JudgedParty, PlainFacts } from './report-version.ts';
import { roleReasons } from './roles.ts';

/** What of a version tells against whom it is said. */
export interface Naming<C extends Criterion> {
  readonly criterion: C;
  readonly facts: PlainFacts<C>;
  readonly parties: readonly Pick<JudgedParty, 'role'>[];
}

/**
 * The places of the parties against whom a version is said. Of an accusation those whom it could list: a nominal borrower
 * who did not consent is named in it as a victim. Of arrears everybody, for a guarantor called upon later is listed by time.
 */
export const accusedIn = <C extends Criterion>({ criterion, facts, parties }: Naming<C>): number[] => {
  const row = criteria[criterion];
  return parties.flatMap(({ role }, at) =>
    row.accuses && roleReasons(row, facts, { party: { role }, at }).length > 0 ? [] : [at],
  );
};
