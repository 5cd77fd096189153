import type { Criterion } from '#contracts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportVersion } from './report-version.ts';
import { firstRuleSet } from './rule-sets.ts';
import { toldByBoth } from './told-by-both.ts';
import {
  defaultVersion,
  evasionVersion,
  guarantor,
  instalment,
  interestDue,
  interestVersion,
  judged,
  misuseVersion,
  nomineeVersion,
  party,
} from './versions.fixture.ts';

const AS_OF = '2025-06-10';
const on = { receivedOn: AS_OF, ruleSet: firstRuleSet };
const ofParty = <C extends Criterion>(version: ReportVersion<C>, at = 0) => ({
  version,
  party: at,
  finding: judged(version, at, AS_OF),
});

/** What is left of the first version after the others: the sum where it qualifies after each, and its end. */
const leftOf = <C extends Criterion>(first: ReportVersion<C>, ...others: ReportVersion<C>[]) => {
  let [left, qualifies] = [ofParty(first), true];
  for (const other of others) {
    const pair = toldByBoth(left, ofParty(other), on);
    left = pair[0];
    qualifies &&= pair.every(({ finding }) => finding.qualifies);
  }
  const { sumFen, endedOn } = left.finding;
  return qualifies ? `${String(sumFen)}${endedOn === null ? '' : ` ended ${endedOn}`}` : 'nothing';
};

type Due = [rest: number, clearedOn?: string | null, dueOn?: string];
/** Instalments from number 7 on, due on 2025-01-10 and 2025-02-10. */
const arrears = (...dues: Due[]) =>
  defaultVersion(
    AS_OF,
    dues.map(([amountFen, clearedOn = null, dueOn], at) =>
      instalment({ no: 7 + at, dueOn: dueOn ?? `2025-0${String(at + 1)}-10`, amountFen, clearedOn }),
    ),
  );
const exempting = (version: ReportVersion<'DEFAULT'>, ...instalments: number[]) => ({
  ...version,
  exemptions: [{ kind: 'LENDER_ERROR' as const, instalments }],
});
const beforeCourt = (version: ReportVersion<'DEFAULT'>) => ({
  ...version,
  exemptions: [{ kind: 'BEFORE_COURT' as const, instalments: [7], amountFen: 500_000 }],
});
const later = (version: ReportVersion<'DEFAULT'>) => ({
  ...version,
  facts: { ...version.facts, asOf: '2025-07-10' },
});
const uses = (...days: [usedOn: string, fen?: number, proof?: number[]][]) =>
  misuseVersion({
    asOf: AS_OF,
    uses: days.map(([usedOn, amountFen = 2_000_000, evidence = [0, 1]]) => ({
      ...{ usedOn, amountFen, evidence, purpose: { code: 'SECURITIES' as const } },
    })),
    heardOn: '2025-06-01',
  });
/** A day in a list is of an act that nothing proves. */
const acts = (...days: (string | [string])[]) =>
  evasionVersion({
    asOf: AS_OF,
    acts: days.map(day => ({
      kind: 'ASSETS_MOVED' as const,
      ...(typeof day === 'string' ? { doneOn: day, evidence: [0] } : { doneOn: day[0], evidence: [] }),
    })),
  });
const owing = (...dues: [no: number, paidOn: string | null][]) =>
  interestVersion(
    AS_OF,
    dues.map(([no, paidOn]) => interestDue({ no, dueOn: `2025-0${String(no)}-01`, paidOn })),
  );
const guaranteed = (paidOn: string | null) =>
  defaultVersion(AS_OF, [instalment({ dueOn: '2025-01-10' })], {
    parties: [guarantor({ calledOn: '2025-02-20', until: '2027-01-01', paidOn }), party()],
  });

describe('what is left of a version once a correction has come (1-product, CORRECTION)', () => {
  test.each<[string, string, string]>([
    ['the same again takes nothing away', leftOf(arrears([900_000]), arrears([900_000])), '900000'],
    [
      'the instalment told was paid in time, another is open instead',
      leftOf(arrears([900_000], [900_000, '2025-02-10']), arrears([900_000, '2025-01-10'], [900_000])),
      'nothing',
    ],
    [
      'of two one was paid in time, and of the other more is owed: as much as was told',
      leftOf(arrears([1_000_000], [200_000]), arrears([1_000_000, '2025-01-10'], [1_500_000])),
      '200000',
    ],
    [
      'it was due later, too late to be long enough overdue',
      leftOf(arrears([900_000]), arrears([950_000, null, '2025-03-20'])),
      'nothing',
    ],
    ['it is told no more', leftOf(arrears([900_000], [900_000]), arrears([900_000])), '900000'],
    [
      'what is left was cleared late: the conduct has ended',
      leftOf(
        arrears([900_000], [300_000, '2025-05-20']),
        arrears([900_000, '2025-01-10'], [900_000, '2025-05-25'], [900_000, null, '2025-02-28']),
      ),
      '300000 ended 2025-05-20',
    ],
    [
      'each exempts what the other tells',
      leftOf(exempting(arrears([900_000], [900_000]), 8), exempting(arrears([900_000], [900_000]), 7)),
      'nothing',
    ],
    [
      'a part before a court comes off once',
      leftOf(beforeCourt(arrears([900_000])), beforeCourt(arrears([900_000], [900_000]))),
      '400000',
    ],
    [
      'a part before a court that only the correction tells comes off too',
      leftOf(arrears([900_000]), beforeCourt(arrears([900_000], [900_000]))),
      '400000',
    ],
    [
      'what one correction told as ended has ended, whatever the next one tells',
      leftOf(
        arrears([900_000]),
        later(arrears([900_000, '2025-06-20'], [900_000])),
        later(arrears([900_000], [950_000])),
      ),
      '900000 ended 2025-06-20',
    ],
    [
      'what one correction took away the next one tells again: it needs its notice like any other',
      leftOf(arrears([900_000]), arrears([900_000, '2025-01-10'], [900_000]), arrears([900_000], [900_000])),
      'nothing',
    ],
    [
      'the least of three',
      leftOf(arrears([900_000]), arrears([300_000], [900_000]), arrears([800_000], [900_000])),
      '300000',
    ],
    ['another interest', leftOf(owing([1, null]), owing([1, '2025-01-01'], [2, null])), 'nothing'],
    ['the same interest', leftOf(owing([1, null]), owing([1, null], [2, null])), '20000'],
    ['another use', leftOf(uses(['2025-03-01']), uses(['2025-04-01'])), 'nothing'],
    ['a further use', leftOf(uses(['2025-03-01']), uses(['2025-03-01'], ['2025-04-01'])), '2000000'],
    [
      'the use is proved no more, another is',
      leftOf(uses(['2025-03-01']), uses(['2025-03-01', 2_000_000, []], ['2025-04-01'])),
      'nothing',
    ],
    [
      'of each use as much as both tell',
      leftOf(
        uses(['2025-03-01', 3_000_000], ['2025-04-01', 600_000]),
        uses(['2025-03-01', 600_000], ['2025-04-01', 3_000_000]),
      ),
      '1200000',
    ],
    [
      'each use is proved by one of them alone',
      leftOf(
        uses(['2025-03-01'], ['2025-04-01', 2_000_000, []]),
        uses(['2025-03-01', 2_000_000, []], ['2025-04-01']),
      ),
      'nothing',
    ],
    [
      'each act is proved by one of them alone',
      leftOf(acts('2025-03-01', ['2025-04-01']), acts(['2025-03-01'], '2025-04-01')),
      'nothing',
    ],
    ['another act', leftOf(acts('2025-03-01'), acts('2025-04-01')), 'nothing'],
    ['a further act', leftOf(acts('2025-03-01'), acts('2025-03-01', '2025-04-01')), '3000000'],
    [
      'a nominee loan is one deed',
      leftOf(nomineeVersion(), nomineeVersion({ proof: 'COURT', evidence: [2] })),
      '3000000',
    ],
    ['the guarantor has paid', leftOf(guaranteed(null), guaranteed('2025-06-05')), '200000 ended 2025-06-05'],
  ])('%s', (_, found, expected) => expect(found).toBe(expected));

  const draw = fc
    .array(
      fc.tuple(
        fc.constantFrom(100_000, 200_000, 900_000),
        fc.constantFrom(null, null, '2025-01-10', '2025-04-20', '2025-06-01'),
        fc.constantFrom('2025-01-10', '2025-02-10', '2025-03-20'),
      ),
      { minLength: 1, maxLength: 4 },
    )
    .map(dues => arrears(...dues))
    .chain(version => fc.constantFrom(version, beforeCourt(version), exempting(version, 8)));

  test('never more than either tells, and all of it where both tell the same', () =>
    fc.assert(
      fc.property(draw, draw, (one, other) => {
        const [mine, others] = [ofParty(one), ofParty(other)];
        const [first, second] = toldByBoth(mine, others, on);
        expect(first.finding.sumFen).toBeLessThanOrEqual(
          Math.min(mine.finding.sumFen, others.finding.sumFen),
        );
        expect(second.finding.sumFen).toBe(first.finding.sumFen);
        if (first.finding.qualifies) expect(mine.finding.qualifies).toBe(true);
        if (second.finding.qualifies) expect(others.finding.qualifies).toBe(true);
        // Where nothing qualifies, what an exemption took out is no longer there to be told as the reason.
        const whole = mine.finding.qualifies ? mine.finding : 'nothing';
        const again = toldByBoth(mine, mine, on).map(({ finding }) =>
          finding.qualifies ? finding : 'nothing',
        );
        expect(again).toEqual([whole, whole]);
      }),
    ));
});
