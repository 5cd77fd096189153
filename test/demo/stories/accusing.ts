import { EVIDENCE, partyOf, SIGNED_ON } from '../bodies.ts';
import type { Row } from '../boundaries/row.ts';
import type { Holder } from '../holders.ts';
import type { Body, Criterion, Story } from '../plan.ts';
import { CLEAR } from './expected.ts';
import { asks, story, type Telling } from './telling.ts';

const DAY = '2032-05-30';
const DIGEST = `sha256:${'7'.repeat(64)}`;
const WHEN: Pick<Row, 'receivedOn'> = { receivedOn: DAY };

const evidence = (...kinds: string[]): Body[] =>
  kinds.map(kind => ({ kind, datedOn: '2032-03-20', digest: DIGEST }));

/** Facts that meet each criterion; without an officer's CONFIRM they list nobody. */
const ACCUSATIONS: readonly { criterion: Criterion; facts: Body; evidence: Body[] }[] = [
  {
    criterion: 'MISUSED_PURPOSE',
    facts: {
      asOf: '2032-05-29',
      agreedPurpose: { code: 'FARMING', words: '购买化肥种子' },
      priorConsent: false,
      uses: [
        {
          usedOn: '2031-04-02',
          amountFen: 2_000_000,
          purpose: { code: 'SECURITIES', words: '转入证券账户' },
          evidence: [0, 1],
        },
      ],
      heardOn: '2032-04-10',
      heardHow: 'IN_PERSON',
      actors: [0],
    },
    evidence: evidence('MONEY_TRAIL', 'SIGNED_STATEMENT'),
  },
  {
    criterion: 'EVASION',
    facts: {
      asOf: '2032-05-29',
      ableToPay: { words: '名下有可供偿债的房产', evidence: [0] },
      acts: [{ kind: 'ASSETS_MOVED', doneOn: '2032-02-02', words: '将房产无偿转给亲属', evidence: [0] }],
      actors: [0],
    },
    evidence: evidence('COURT'),
  },
  {
    criterion: 'NOMINEE_LOAN',
    facts: {
      asOf: '2032-05-29',
      proof: 'FUNDS_TRACED',
      evidence: [0],
      nominalConsented: true,
      staffInvolved: false,
      actors: [0, 1],
    },
    evidence: evidence('MONEY_TRAIL'),
  },
];

const withDigest = (party: Body): Body => ({
  ...party,
  notice: { givenOn: '2032-05-12', means: 'IN_PERSON', digest: DIGEST },
});

const partiesOf = (criterion: Criterion, holders: readonly Holder[], loan: string): Body[] => {
  const roles = criterion === 'NOMINEE_LOAN' ? ['REAL_USER', 'NOMINAL_BORROWER'] : ['BORROWER'];
  return roles.flatMap((role, index) => {
    const holder = holders[index];
    return holder ? [withDigest(partyOf(holder, role, WHEN, { loan, fen: 1 }))] : [];
  });
};

/** An accusation stands AWAITING_CONFIRMATION, and no check shows it. */
export const accusation = (telling: Telling): Story => {
  const { draw, holders } = telling;
  const { criterion, facts, evidence: papers } = draw.of(ACCUSATIONS);
  const people = [holders.person(), holders.person()] as const;
  const loan = telling.loan();
  const [member, asking] = telling.members();
  const body: Body = {
    criterion,
    loan: {
      reference: loan,
      signedOn: SIGNED_ON,
      kind: 'FARMER_OTHER',
      principalFen: 10_000_000,
      outstandingFen: 9_000_000,
    },
    parties: partiesOf(criterion, people, loan),
    facts,
    evidence: [...papers, ...EVIDENCE],
  };
  return story(`accusation: ${criterion}`, [people[0].name], {
    sayings: [{ kind: 'REPORT', day: DAY, wave: 0, member, loan, criterion, body }],
    labels: [{ criterion, boundary: 'not confirmed', near: null, verdict: 'AWAITING_CONFIRMATION' }],
    verdicts: [{ day: DAY, member, loan, criterion, status: 'AWAITING_CONFIRMATION', qualifies: true }],
    questions: [asks(asking, DAY, people[0], CLEAR)],
  });
};
