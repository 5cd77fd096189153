import { describe, expect, test } from '@jest/globals';
import type { PlainExemption, ReportVersion } from './report-version.ts';
import { accusationSaid } from './accusation-said.ts';
import {
  defaultVersion,
  evasionVersion,
  instalment,
  loan,
  misuseFacts,
  misuseVersion,
  nomineeVersion,
  party,
} from './versions.fixture.ts';

const said = (version: ReportVersion, ids: readonly string[] = ['p', 'q', 'r']) =>
  accusationSaid(version, ids);
/** What the later version says beyond the earlier. */
const further = (later: ReportVersion, earlier: ReportVersion) =>
  said(later).filter(element => !said(earlier).includes(element));
const saysNoMore = (later: ReportVersion, earlier: ReportVersion) => further(later, earlier).length === 0;
const use = {
  usedOn: '2025-03-01',
  amountFen: 500_000,
  purpose: { code: 'SECURITIES' as const },
  evidence: [0, 1],
};
const act = { kind: 'ASSETS_MOVED' as const, doneOn: '2025-03-01', evidence: [0] };
const two = [party(), party({ role: 'CO_BORROWER' })];
const exempt = (but: Partial<PlainExemption> = {}): PlainExemption => ({ kind: 'FORCE_MAJEURE', ...but });

describe('what an accusation says (1-product, Statements: more than a new asOf and sums)', () => {
  test('of the use of money: the agreed purpose, each use, how it is shown, consent, hearing, actors', () => {
    const deeds = said(misuseVersion()).filter(element => !element.startsWith('exempt-not'));
    expect(deeds).toEqual([
      'actor BORROWER p',
      'agreed FARMING',
      'consent false',
      'heard 2025-05-01 IN_PERSON',
      'use 2025-03-01 SECURITIES',
      'use 2025-03-01 SECURITIES by INVOICE',
      'use 2025-03-01 SECURITIES by MONEY_TRAIL',
    ]);
  });

  test('arrears accuse nobody', () => expect(said(defaultVersion('2025-06-01', [instalment()]))).toEqual([]));

  test.each<readonly [string, ReportVersion, ReportVersion]>([
    ['a new asOf', misuseVersion({ asOf: '2025-07-01' }), misuseVersion()],
    ['a higher sum', misuseVersion({ uses: [{ ...use, amountFen: 900_000 }] }), misuseVersion()],
    ['a second use of one day and purpose', misuseVersion({ uses: [use, use] }), misuseVersion()],
    [
      'another sum outstanding',
      evasionVersion({}, { loan: { ...loan, outstandingFen: 1 } }),
      evasionVersion(),
    ],
    ['an act left out', evasionVersion(), evasionVersion({ acts: [act, { ...act, kind: 'NEW_COMPANY' }] })],
    ['a document left out', misuseVersion({ uses: [{ ...use, evidence: [0] }] }), misuseVersion()],
    ['an exemption claimed', misuseVersion({}, { exemptions: [exempt()] }), misuseVersion()],
    ['an actor dropped', nomineeVersion({ actors: [0] }), nomineeVersion({ actors: [0, 1] })],
  ])('%s says no more', (_why, later, earlier) => expect(saysNoMore(later, earlier)).toBe(true));

  test.each<readonly [string, ReportVersion, ReportVersion, string]>([
    [
      'a further use',
      misuseVersion({ uses: [use, { ...use, usedOn: '2025-03-02' }] }),
      misuseVersion(),
      'use 2025-03-02 SECURITIES',
    ],
    [
      'another purpose of a use',
      misuseVersion({ uses: [{ ...use, purpose: { code: 'GAMBLING' } }] }),
      misuseVersion(),
      'use 2025-03-01 GAMBLING',
    ],
    [
      'another kind of document',
      misuseVersion({ uses: [{ ...use, evidence: [0, 1, 3] }] }),
      misuseVersion(),
      'use 2025-03-01 SECURITIES by COURT',
    ],
    [
      'another purpose agreed',
      misuseVersion({ agreedPurpose: { code: 'HOUSING' } }),
      misuseVersion(),
      'agreed HOUSING',
    ],
    ['that there was no consent', misuseVersion(), misuseVersion({ priorConsent: true }), 'consent false'],
    [
      'another hearing',
      misuseVersion({ heardOn: '2025-05-02' }),
      misuseVersion(),
      'heard 2025-05-02 IN_PERSON',
    ],
    [
      'a further act',
      evasionVersion({ acts: [act, { ...act, kind: 'NEW_COMPANY' }] }),
      evasionVersion(),
      'act NEW_COMPANY 2025-03-01',
    ],
    [
      'ability shown otherwise',
      evasionVersion({ ableToPay: { evidence: [3, 4] } }),
      evasionVersion(),
      'able by SIGNED_STATEMENT',
    ],
    [
      'a further actor',
      misuseVersion({ actors: [0, 1] }, { parties: two }),
      misuseVersion({}, { parties: two }),
      'actor CO_BORROWER q',
    ],
    [
      'an exemption dropped',
      misuseVersion(),
      misuseVersion({}, { exemptions: [exempt()] }),
      'exempt-not FORCE_MAJEURE p',
    ],
    [
      'an exemption that touches another party only',
      misuseVersion({}, { parties: two, exemptions: [exempt({ parties: [1] })] }),
      misuseVersion({}, { parties: two, exemptions: [exempt()] }),
      'exempt-not FORCE_MAJEURE p',
    ],
    [
      'an exemption of single dues, which hits no accusation',
      misuseVersion({}, { exemptions: [exempt({ instalments: [1] })] }),
      misuseVersion({}, { exemptions: [exempt()] }),
      'exempt-not FORCE_MAJEURE p',
    ],
    ['another proof', nomineeVersion({ proof: 'COURT', evidence: [2] }), nomineeVersion(), 'proof COURT'],
    [
      'that the nominal borrower consented',
      nomineeVersion(),
      nomineeVersion({ nominalConsented: false }),
      'nominal-consented true',
    ],
    [
      'that staff were not involved',
      nomineeVersion(),
      nomineeVersion({ staffInvolved: true }),
      'staff-involved false',
    ],
  ])('%s says more', (_why, later, earlier, element) => expect(further(later, earlier)).toContain(element));

  test('of the exemptions of a kind that is claimed only that kind is claimed', () => {
    const claimed = said(misuseVersion({}, { exemptions: [exempt()] }));
    expect(claimed).toContain('exempt-not LENDER_ERROR p');
    expect(claimed).not.toContain('exempt-not FORCE_MAJEURE p');
  });

  test('a party dropped moves the places of the others, and says nothing of them that was not said', () => {
    const before = misuseVersion({ actors: [1] }, { parties: two });
    const after = misuseVersion({ actors: [0] }, { parties: [party({ role: 'CO_BORROWER' })] });
    expect(accusationSaid(after, ['q'])).toEqual(accusationSaid(before, ['p', 'q']));
  });

  test('the order of uses, documents and actors does not matter, nor that one is said twice', () => {
    const other = { ...use, usedOn: '2025-04-01', evidence: [1, 0] };
    const one = misuseVersion({ ...misuseFacts, uses: [use, other] });
    expect(said(misuseVersion({ uses: [other, use, use] }))).toEqual(said(one));
  });
});
