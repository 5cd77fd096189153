import type { Exemption, ExemptionKind, Refusal, RefusalCode, ReportBody } from '#contracts';

type Field = 'instalments' | 'interest' | 'parties' | 'amountFen' | 'on';
type Fault = [RefusalCode, string];

/** What a kind says nothing without: whose death, how much is before the court. */
const NEEDS: Partial<Record<ExemptionKind, Field[]>> = {
  BEFORE_COURT: ['amountFen'],
  IDENTITY_USED: ['parties'],
  DEATH: ['parties', 'on'],
};

/** A person's lot hits no single instalment; only what is before a court is a part of a sum. */
const hasNot = (kind: ExemptionKind): Field[] => [
  ...(kind === 'BEFORE_COURT' ? [] : (['amountFen'] as const)),
  ...(kind === 'DEATH' || kind === 'IDENTITY_USED' ? (['instalments', 'interest'] as const) : []),
];

/** The numbers that the facts state in each list; a criterion without dues states none. */
const numbersOf = ({ facts }: ReportBody) => ({
  instalments: 'instalments' in facts ? facts.instalments.map(({ no }) => no) : null,
  interest: 'interest' in facts ? facts.interest.map(({ no }) => no) : null,
});

/** An empty list says as little as none. */
const isEmpty = (value: Exemption[Field]) =>
  value === undefined || (Array.isArray(value) && value.length === 0);

/** Lacks what its kind needs, holds what it has not, or names an empty list, which would hit nothing. */
const shapeFaults = (exemption: Exemption): Fault[] => {
  const needs = NEEDS[exemption.kind] ?? [];
  const fields: Field[] = ['instalments', 'interest', 'parties', 'amountFen', 'on'];
  return fields
    .filter(field =>
      isEmpty(exemption[field])
        ? needs.includes(field) || exemption[field] !== undefined
        : hasNot(exemption.kind).includes(field),
    )
    .map(field => ['FACTS_EXEMPTION', field]);
};

/** Parties, instalments or interest that the report does not have. */
const referenceFaults = (exemption: Exemption, body: ReportBody): Fault[] => {
  const numbers = numbersOf(body);
  const faultsIn = (field: 'instalments' | 'interest'): Fault[] => {
    const stated = numbers[field];
    if (stated === null) return exemption[field] === undefined ? [] : [['FACTS_EXEMPTION', field]];
    return (exemption[field] ?? []).flatMap((no, at) =>
      stated.includes(no) ? [] : [['FACTS_INDEX', `${field}/${at}`] satisfies Fault],
    );
  };
  const parties = (exemption.parties ?? []).flatMap((index, at) =>
    index < body.parties.length ? [] : [['FACTS_INDEX', `parties/${at}`] satisfies Fault],
  );
  return [...faultsIn('instalments'), ...faultsIn('interest'), ...parties];
};

/** An extension is part of the facts, so it is known at `asOf`; a death may be heard of until receipt. */
const dayFaults = ({ kind, on }: Exemption, asOf: string, receivedOn: string): Fault[] =>
  on !== undefined && on > (kind === 'DEFERRAL' ? asOf : receivedOn) ? [['FACTS_FUTURE', 'on']] : [];

/** Faults of the exemptions, each once: what an exemption says is believed, so it must say it whole. */
export const refusalsOfExemptions = (body: ReportBody, receivedOn: string): Refusal[] =>
  (body.exemptions ?? []).flatMap((exemption, place) => {
    const faults = [
      ...shapeFaults(exemption),
      ...referenceFaults(exemption, body),
      ...dayFaults(exemption, body.facts.asOf, receivedOn),
    ];
    const seen = new Map(
      faults.map(([code, field]) => [`${code} ${field}`, { code, pointer: `/exemptions/${place}/${field}` }]),
    );
    return [...seen.values()];
  });
