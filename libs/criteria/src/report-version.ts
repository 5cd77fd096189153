import type { Criterion, Evidence, Exemption, FactsOf, Guarantee, Loan, PartyKind, Role } from '#contracts';

/** A shape less every `words` field at any depth: free text may hold a name, so it is sealed elsewhere. */
export type WithoutWords<T> = T extends (infer Item)[]
  ? WithoutWords<Item>[]
  : T extends object
    ? { [K in keyof T as K extends 'words' ? never : K]: WithoutWords<T[K]> }
    : T;

/** The facts of a criterion as they are kept in plain. */
export type PlainFacts<C extends Criterion = Criterion> = { [K in C]: WithoutWords<FactsOf[K]> }[C];

/** What judging reads of a party: no name, no number. */
export interface JudgedParty {
  role: Role;
  kind: PartyKind;
  /** Under 18 on the day when the loan was signed; false where no birth date is known. */
  minorAtSigning: boolean;
  guarantee: Guarantee | null;
}

/** An exemption less the name of its document, which no rule reads. */
export type PlainExemption = Omit<Exemption, 'document'>;

/** What surrounds the facts in one version of a report. */
export interface Around {
  loan: Loan;
  parties: JudgedParty[];
  exemptions: PlainExemption[];
  evidence: Evidence[];
}

/** What judging reads of one version of a report; indexes point into its own lists, from 0. */
export interface VersionOf<Facts> extends Around {
  facts: Facts;
}

export interface ReportVersion<C extends Criterion = Criterion> extends VersionOf<PlainFacts<C>> {
  criterion: C;
}

/** Arrays and objects are copied, all else is taken as it is: facts are plain JSON. */
const strip = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'words')
      .map(([key, inner]) => [key, strip(inner)]),
  );
};

/** Takes every `words` field out of facts; the facts given stay as they are. */
export const withoutWords = <T>(facts: T): WithoutWords<T> => strip(facts) as WithoutWords<T>;
