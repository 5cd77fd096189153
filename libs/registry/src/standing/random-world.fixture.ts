import type { IdentifierType } from '#contracts';
import { addDays, type ReportVersion } from '#criteria';
import fc from 'fast-check';
import type { ClaimRow } from './claim-row.ts';
import type { StoredStatement } from './stored-facts.ts';

/** One report of a random world: who is named by which numbers, and what was said on it afterwards. */
export interface Told {
  member: number;
  numbers: number[];
  name: number;
  birth: number | null;
  qualifies: boolean;
  accuses: boolean;
  then: 'nothing' | 'settled' | 'withdrawn' | 'wrong party' | 'disputed' | 'upheld' | 'confirmed';
}

const TYPES: IdentifierType[] = [
  'RESIDENT_ID',
  'HM_PERMIT',
  'PASSPORT',
  'HK_ID',
  'RESIDENT_ID',
  'FOREIGN_PR',
];

export const told: fc.Arbitrary<Told> = fc.record({
  member: fc.nat(3),
  numbers: fc.uniqueArray(fc.nat(TYPES.length - 1), { minLength: 1, maxLength: 3 }),
  name: fc.nat(2),
  birth: fc.option(fc.nat(1), { nil: null }),
  qualifies: fc.boolean(),
  accuses: fc.constantFrom(false, false, true),
  then: fc.constantFrom(
    ...([
      'nothing',
      'nothing',
      'settled',
      'withdrawn',
      'wrong party',
      'disputed',
      'upheld',
      'confirmed',
    ] as const),
  ),
});

/** The n-th report is received n days after the first. */
export const receivedOn = (n: number): string => addDays('2025-06-01', n);

export const claimsOf = (one: Told, n: number): ClaimRow[] =>
  one.numbers.map(number => ({
    index: `index-${String(number)}`,
    party: `party-${String(n)}`,
    seq: n * 10,
    report: `report-${String(n)}`,
    member: `member-${String(one.member)}`,
    kind: 'PERSON',
    type: TYPES[number] ?? 'HK_ID',
    class: 'P',
    names: [{ canonical: `name-${String(one.name)}`, reading: null, latin: false }],
    birth: one.birth === null ? null : `birth-${String(one.birth)}`,
    sex: null,
    receivedOn: receivedOn(n),
    gone: one.then === 'wrong party',
    loan: `loan-${String(n)}`,
    protects: false,
    erased: false,
  }));

const loan = (n: number) => ({
  ...{ reference: String(n), signedOn: '2023-03-02', kind: 'OTHER' as const },
  ...{ principalFen: 5_000_000, outstandingFen: 3_000_000 },
});

/** One arrears since January, or one act that a court found; none of either where it does not qualify. */
const versionOf = (one: Told, n: number): ReportVersion => {
  const parties = [
    { role: 'BORROWER' as const, kind: 'PERSON' as const, minorAtSigning: false, guarantee: null },
  ];
  const asOf = addDays(receivedOn(n), -1);
  if (!one.accuses) {
    const dueOn = one.qualifies ? '2025-01-15' : '2025-05-15';
    const instalments = [{ no: 1, dueOn, amountFen: 200_000, clearedOn: null }];
    return {
      criterion: 'DEFAULT',
      loan: loan(n),
      facts: { asOf, instalments },
      parties,
      exemptions: [],
      evidence: [],
    };
  }
  const acts = one.qualifies ? [{ kind: 'ASSETS_MOVED' as const, doneOn: '2025-02-01', evidence: [0] }] : [];
  return {
    ...{ criterion: 'EVASION', loan: loan(n), parties, exemptions: [] },
    facts: { asOf, ableToPay: { evidence: [0] }, acts, actors: [0] },
    evidence: [{ kind: 'COURT', datedOn: '2025-03-01' }],
  };
};

/** What follows on the same day, by kind. */
const following = (one: Told, n: number): Pick<StoredStatement, 'kind' | 'facts'>[] => {
  const by = { unit: '1', staff: '1' };
  const party = `party-${String(n)}`;
  const dispute = {
    kind: 'DISPUTE' as const,
    facts: { ...by, party, ground: 'WRONG_FACTS' as const, newEvidence: false, hasWords: false },
  };
  switch (one.then) {
    case 'nothing':
      return [];
    case 'settled':
      return [{ kind: 'SETTLEMENT', facts: { ...by, endedOn: receivedOn(n), how: 'PAID', recovered: null } }];
    case 'withdrawn':
      return [{ kind: 'WITHDRAWAL', facts: { ...by, reason: 'WRONG_FACTS' } }];
    case 'wrong party':
      return [{ kind: 'WITHDRAWAL', facts: { ...by, reason: 'WRONG_PARTY' } }];
    case 'disputed':
      return [dispute];
    case 'upheld':
      return [
        dispute,
        { kind: 'DECISION', facts: { what: { decision: 'UPHOLD', dispute: `report-${String(n)}-2` } } },
      ];
    case 'confirmed':
      return one.accuses ? [{ kind: 'DECISION', facts: { what: { decision: 'CONFIRM', version: 1 } } }] : [];
  }
};

export const statementsOf = (one: Told, n: number): StoredStatement[] => {
  const report = `report-${String(n)}`;
  const row = {
    ...{ report, member: `member-${String(one.member)}`, receivedAt: new Date(0), receivedOn: receivedOn(n) },
  };
  const version = versionOf(one, n);
  const first: StoredStatement = {
    ...row,
    ...{ seq: n * 10, id: report, number: 1, version: 1, criterion: version.criterion, kind: 'REPORT' },
    facts: {
      ...{ unit: '1', staff: '1', asOf: version.facts.asOf, version },
      parties: [
        { party: `party-${String(n)}`, notice: { givenOn: addDays(receivedOn(n), -8) }, masked: '*' },
      ],
    },
  };
  const after = following(one, n).map((said, at) => ({
    ...row,
    ...{
      seq: n * 10 + at + 1,
      id: `${report}-${String(at + 2)}`,
      number: at + 2,
      version: null,
      criterion: null,
    },
    ...said,
  }));
  return [first, ...(after as StoredStatement[])];
};
