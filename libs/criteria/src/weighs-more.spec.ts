import { describe, expect, test } from '@jest/globals';
import type { Criterion } from '#contracts';
import type { ReportVersion } from './report-version.ts';
import {
  defaultVersion,
  evasionVersion,
  instalment,
  interestDue,
  interestVersion,
  judged,
  loan,
  misuseFacts,
  misuseVersion,
  nomineeVersion,
  party,
} from './versions.fixture.ts';
import { weighsMore } from './weighs-more.ts';

const weigh = <C extends Criterion>(
  before: ReportVersion<C>,
  after: ReportVersion<C>,
  places: [number, number] = [0, 0],
) =>
  weighsMore(
    { version: before, party: places[0], finding: judged(before, places[0]) },
    { version: after, party: places[1], finding: judged(after, places[1]) },
  );

/** Over 3 months on its `asOf`; the second instalment is as said. */
const arrears = (asOf: string, second: Parameters<typeof instalment>[0] = {}) =>
  defaultVersion(asOf, [
    instalment(),
    instalment({ no: 2, dueOn: '2025-05-10', amountFen: 150_000, ...second }),
  ]);

describe('what weighs more needs a new notice (1-product, CORRECTION)', () => {
  test('the same again does not, nor does time alone on what qualified already', () => {
    expect(weigh(arrears('2025-05-05'), arrears('2025-05-05'))).toBe(false);
    expect(weigh(arrears('2025-05-05'), arrears('2025-05-10'))).toBe(false);
  });

  test('time that makes it qualify does', () => {
    expect(weigh(arrears('2025-04-30'), arrears('2025-05-01'))).toBe(true);
  });

  test('a further instalment overdue does, even where the sum of a day stays the same', () => {
    expect(weigh(arrears('2025-05-10'), arrears('2025-05-11'))).toBe(true);
    const cleared = (asOf: string) =>
      defaultVersion(asOf, [
        instalment({ clearedOn: '2025-05-02' }),
        instalment({ no: 2, dueOn: '2025-05-10', amountFen: 1_000 }),
      ]);
    expect(weigh(cleared('2025-05-10'), cleared('2025-05-11'))).toBe(true);
  });

  test('a higher sum does, by a fen; a lower one does not', () => {
    const of = (amountFen: number) => defaultVersion('2025-05-05', [instalment({ amountFen })]);
    expect(weigh(of(200_000), of(200_001))).toBe(true);
    expect(weigh(of(200_001), of(200_000))).toBe(false);
  });

  test('what does not qualify any more weighs on nobody', () => {
    expect(
      weigh(
        arrears('2025-05-05'),
        defaultVersion('2025-05-12', [instalment({ clearedOn: '2025-04-30', amountFen: 900_000 })]),
      ),
    ).toBe(false);
  });

  test('interest alone never does: neither its sum nor a further one; that it qualifies now does', () => {
    const one = interestVersion('2025-06-20', [interestDue()]);
    const two = interestVersion('2025-07-20', [
      interestDue({ amountFen: 30_000 }),
      interestDue({ no: 2, dueOn: '2025-06-21' }),
    ]);
    expect(weigh(one, two)).toBe(false);
    expect(weigh(interestVersion('2025-06-19', [interestDue()]), one)).toBe(true);
  });

  test('an outstanding sum that interest carries over the principal does not', () => {
    const of = (outstandingFen: number) => evasionVersion({}, { loan: { ...loan, outstandingFen } });
    expect(weigh(of(4_999_999), of(5_000_000))).toBe(true);
    expect(weigh(of(5_000_000), of(5_000_001))).toBe(false);
  });

  test('a further act or use does', () => {
    const acts = [{ kind: 'ASSETS_MOVED' as const, doneOn: '2025-03-01', evidence: [0] }];
    expect(weigh(evasionVersion(), evasionVersion({ acts }))).toBe(false);
    expect(
      weigh(evasionVersion(), evasionVersion({ acts: [...acts, { ...acts[0]!, doneOn: '2025-03-02' }] })),
    ).toBe(true);
    const small = { ...misuseFacts.uses[0]!, usedOn: '2025-03-02', amountFen: 1, evidence: [] };
    expect(weigh(misuseVersion(), misuseVersion({ uses: [...misuseFacts.uses, small] }))).toBe(true);
    expect(weigh(nomineeVersion(), nomineeVersion({ proof: 'FUNDS_TRACED', evidence: [1] }))).toBe(false);
  });

  test('another purpose on the same day is another use, even where both sums make the same', () => {
    const [use] = misuseFacts.uses;
    const other = { ...use!, amountFen: 200_000, purpose: { code: 'EQUITY' as const } };
    const one = misuseVersion({ uses: [{ ...use!, amountFen: 600_000 }] });
    expect(weigh(one, misuseVersion({ uses: [{ ...use!, amountFen: 400_000 }, other] }))).toBe(true);
  });

  test('less of a use, or the same told in two parts, does not; more of an unproved one does', () => {
    const [use] = misuseFacts.uses;
    const of = (...fen: number[]) => misuseVersion({ uses: fen.map(amountFen => ({ ...use!, amountFen })) });
    expect(weigh(of(600_000), of(599_999))).toBe(false);
    expect(weigh(of(600_000), of(400_000, 200_000))).toBe(false);
    expect(weigh(of(600_000), of(600_000, 1))).toBe(true);
    const unproved = (amountFen: number) =>
      misuseVersion({ uses: [use!, { ...use!, usedOn: '2025-03-02', amountFen, evidence: [] }] });
    expect(weigh(unproved(1), unproved(2))).toBe(true);
    expect(weigh(unproved(2), unproved(1))).toBe(false);
  });

  test('an exemption that fell away is seen by the party it touched, at his place in each version', () => {
    const with2 = (
      exemptions: ReportVersion['exemptions'],
      parties = [party(), party({ role: 'CO_BORROWER' })],
    ) =>
      defaultVersion(
        '2025-05-20',
        [
          instalment({ amountFen: 900_000, clearedOn: '2025-05-02' }),
          instalment({ no: 2, dueOn: '2025-05-10', amountFen: 1_000 }),
        ],
        { exemptions, parties },
      );
    const before = with2([{ kind: 'LENDER_ERROR', instalments: [2], parties: [1] }]);
    expect(weigh(before, with2([]), [0, 0])).toBe(false);
    expect(weigh(before, with2([]), [1, 1])).toBe(true);
    expect(weigh(before, with2([], [party({ role: 'CO_BORROWER' })]), [1, 0])).toBe(true);
  });
});
