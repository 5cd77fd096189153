import { describe, expect, test } from '@jest/globals';
import { evidenceOf, judged, nomineeVersion } from './versions.fixture.ts';

// Parties of the fixture: 0 real user, 1 nominal borrower, 2 guarantor. Evidence: 0 statement, 1 money trail, 2 court, 3 contract.
const reasons = (at: number, ...given: Parameters<typeof nomineeVersion>) =>
  judged(nomineeVersion(...given), at).reasons;

describe('NOMINEE_LOAN (document four; 1-product, Criteria)', () => {
  test.each([
    ['both admitted it', { proof: 'ADMITTED_BY_BOTH', evidence: [0] }, true],
    ['both admitted it, but only the contract is named', { proof: 'ADMITTED_BY_BOTH', evidence: [3] }, false],
    ['the funds were traced', { proof: 'FUNDS_TRACED', evidence: [1] }, true],
    ['the funds were traced, but only a statement is named', { proof: 'FUNDS_TRACED', evidence: [0] }, false],
    ['a court found it', { proof: 'COURT', evidence: [2] }, true],
    ['a court found it, but no document of a court is named', { proof: 'COURT', evidence: [0, 1] }, false],
    ['nothing is named', { proof: 'COURT', evidence: [] }, false],
  ] as const)('%s', (_title, facts, expected) => {
    const found = judged(nomineeVersion({ ...facts, evidence: [...facts.evidence] }));
    expect(found.qualifies).toBe(expected);
    expect(found.reasons).toEqual(expected ? [] : ['NOMINEE_UNPROVED']);
  });

  test.each([
    ['ADMITTED_BY_BOTH', ['SIGNED_STATEMENT', 'NOTARY', 'AUTHORITY', 'COURT']],
    ['FUNDS_TRACED', ['MONEY_TRAIL', 'AUTHORITY', 'COURT']],
    ['COURT', ['COURT']],
  ] as const)('%s is shown by each of %j alone, and by no other document', (proof, kinds) => {
    const all = ['SIGNED_STATEMENT', 'MONEY_TRAIL', 'NOTARY', 'AUTHORITY', 'COURT', 'INVOICE'] as const;
    const shows = all.filter(
      kind => reasons(0, { proof, evidence: [0] }, { evidence: evidenceOf(kind) }).length === 0,
    );
    expect(shows.sort()).toEqual([...kinds].sort());
  });

  test.each([
    // consented, staff involved, nominal borrower, real user
    [true, false, [], []],
    [false, false, ['NOMINAL_DID_NOT_CONSENT'], []],
    [true, true, ['STAFF_INVOLVED'], []],
    [false, true, ['NOMINAL_DID_NOT_CONSENT', 'STAFF_INVOLVED'], []],
  ])('nominal borrower consented %s, staff involved %s', (nominalConsented, staffInvolved, nominal, real) => {
    expect(reasons(1, { nominalConsented, staffInvolved })).toEqual(nominal);
    expect(reasons(0, { nominalConsented, staffInvolved })).toEqual(real);
  });

  test('no other role is listed, even where the facts name it as an actor', () => {
    expect(reasons(2)).toEqual(['ROLE_NOT_LISTED']);
  });

  test('a real user whom the facts do not name as an actor is not listed', () => {
    expect(reasons(0, { actors: [1] })).toEqual(['NOT_AN_ACTOR']);
  });
});
