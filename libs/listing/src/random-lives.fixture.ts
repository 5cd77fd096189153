import type { Criterion, SettlementHow, WithdrawalReason } from '#contracts';
import fc from 'fast-check';
import { knownOn } from './known.ts';
import { finding } from './lives.fixture.ts';
import { mayFollow } from './may-follow.ts';
import {
  alongIn,
  besides,
  decided,
  disputeIn,
  officersIn,
  protectionsIn,
} from './random-officers.fixture.ts';
import type { NoticeTold, Proposal, ReportLife, Said, SaidParty, SaidVersion } from './report-life.ts';
import { plus } from './slow-day.fixture.ts';

/** Days between statements: around every term of the table. */
const gap = fc.constantFrom(
  0,
  1,
  3,
  7,
  8,
  9,
  14,
  15,
  16,
  20,
  21,
  30,
  31,
  60,
  90,
  91,
  180,
  360,
  365,
  366,
  400,
  455,
  460,
);

const partyIn = fc.record({
  lag: fc.integer({ min: 1, max: 9 }),
  notice: fc.constantFrom('GIVEN', 'GIVEN', 'GIVEN', 'JUDGMENT', 'NONE'),
  kind: fc.constantFrom('PERSON' as const, 'PERSON' as const, 'ORGANISATION' as const),
  role: fc.constantFrom('BORROWER' as const, 'CO_BORROWER' as const, 'GUARANTOR' as const),
  weighsMore: fc.boolean(),
  qualifies: fc.constantFrom(true, true, true, true, false),
  sumFen: fc.constantFrom(100_000, 200_000, 1_000_000, 5_000_000),
  ended: fc.constantFrom(null, null, null, null, 0, 1, 20, 90),
  ground: fc.constantFrom('arrears-long', 'arrears-pair'),
  dropped: fc.constantFrom(false, false, false, false, true),
});
type PartyDraw = typeof partyIn extends fc.Arbitrary<infer T> ? T : never;

const step = fc.record({
  gap,
  kind: fc.constantFrom(
    'CORRECTION' as const,
    'CORRECTION' as const,
    'RENEWAL' as const,
    'RENEWAL' as const,
    'SETTLEMENT' as const,
    'WITHDRAWAL' as const,
    ...(['CORRECTION', 'CORRECTION', 'RENEWAL', 'RENEWAL', 'SETTLEMENT'] as const),
    ...(['DISPUTE', 'DISPUTE', 'DISPUTE', 'DISPUTE', 'REPLY', 'DISPUTE_WITHDRAWAL'] as const),
    ...(['DECISION', 'DECISION', 'DECISION', 'DECISION', 'DECISION', 'DECISION', 'DECISION'] as const),
  ),
  asOfLag: fc.integer({ min: 0, max: 7 }),
  keepsAsOf: fc.boolean(),
  endLag: fc.constantFrom(0, 1, 7, 30),
  how: fc.constantFrom<SettlementHow>('PAID', 'ASSIGNED', 'DEATH'),
  settles: fc.boolean(),
  withdrawn: fc.constantFrom<WithdrawalReason>('WRONG_FACTS', 'BANK_ERROR'),
  parties: fc.tuple(partyIn, partyIn),
  officers: officersIn,
});
/** The life so far and its last version. */
interface Told {
  life: ReportLife;
  last: SaidVersion;
}

type StepDraw = typeof step extends fc.Arbitrary<infer T> ? T : never;

const noticeOf = (draw: PartyDraw, day: string): NoticeTold => {
  if (draw.notice === 'JUDGMENT') return 'JUDGMENT';
  return draw.notice === 'NONE' && draw.kind === 'ORGANISATION' ? null : { givenOn: plus(day, -draw.lag) };
};

const partyOf = (draw: PartyDraw, party: string, day: string): SaidParty => ({
  party,
  role: draw.role,
  kind: draw.kind,
  notice: noticeOf(draw, day),
  weighsMore: draw.weighsMore,
  finding: finding({
    qualifies: draw.qualifies,
    sumFen: draw.sumFen,
    endedOn: draw.ended === null ? null : plus(day, -draw.ended),
    how: draw.ended === null ? null : 'PAID',
    tests: [{ rule: draw.ground, fact: 'instalments/7', expected: {}, found: {}, met: true }],
  }),
});

const proposalOf = (draw: StepDraw, { life, last }: Told, day: string): Proposal => {
  const asOf = draw.keepsAsOf ? last.asOf : plus(day, -draw.asOfLag);
  const end = { endedOn: plus(day, -draw.endLag), how: draw.how };
  switch (draw.kind) {
    case 'RENEWAL':
      return { kind: 'RENEWAL', asOf: plus(day, -draw.asOfLag) };
    case 'SETTLEMENT':
      return { kind: 'SETTLEMENT', ...end };
    case 'WITHDRAWAL':
      return { kind: 'WITHDRAWAL', reason: draw.withdrawn };
    case 'CORRECTION':
      return {
        kind: 'CORRECTION',
        asOf,
        parties: partiesOf(draw, last, day),
        ...(draw.settles ? { settlement: end } : {}),
      };
    case 'DISPUTE': {
      const { party, ground, newEvidence, hasWords } = draw.officers;
      const dispute = `${life.report}/d${life.said.length}`;
      return { kind: 'DISPUTE', dispute, party: `${life.report}/${party}`, ground, newEvidence, hasWords };
    }
    case 'REPLY':
    case 'DISPUTE_WITHDRAWAL':
      return { kind: draw.kind, dispute: disputeIn(life, draw.officers) };
    case 'DECISION': {
      const id = `${life.report}/x${life.said.length}`;
      return { kind: 'DECISION', id, what: decided(life, draw.officers, day) };
    }
  }
};

/** An accusation is in elements; what accuses nobody has none. */
const saysIn = ({ criterion }: Pick<ReportLife, 'criterion'>, says: readonly string[]) =>
  criterion === 'EVASION' ? says : [];

/** Who is left of the version before, the first always. */
const partiesOf = (draw: StepDraw, last: SaidVersion, day: string): SaidParty[] =>
  last.parties.flatMap(({ party }, at) => {
    const drawn = draw.parties[at] ?? draw.parties[0];
    return at > 0 && drawn.dropped ? [] : [partyOf(drawn, party, day)];
  });

const lastVersion = (said: readonly Said[]) =>
  said.findLast((one): one is SaidVersion => one.kind === 'REPORT' || one.kind === 'CORRECTION');

/** Says the next statement where it may follow; what is refused is left out. */
const continued = (life: ReportLife, draw: StepDraw): ReportLife => {
  const last = lastVersion(life.said);
  const day = plus(life.said.at(-1)?.receivedOn ?? '', draw.gap);
  if (!last) return life;
  const next = proposalOf(draw, { life, last }, day);
  if (mayFollow(knownOn(life, day), next, day).length > 0) return life;
  const receipt = { number: life.said.length + 1, receivedOn: day };
  const says = next.kind === 'CORRECTION' ? { says: saysIn(life, draw.officers.says) } : {};
  return { ...life, said: [...life.said, { ...next, ...says, ...receipt } as Said] };
};

/** A life of up to eleven statements, all of them accepted; its parties are `<report>/0` and perhaps `<report>/1`. */
export const randomLife = (
  report = 'report-1',
  criteria: Criterion[] = ['DEFAULT', 'UNPAID_INTEREST', 'EVASION', 'EVASION'],
) =>
  fc
    .record({
      member: fc.constantFrom('member-1', 'member-2'),
      criterion: fc.constantFrom(...criteria),
      noticeDays: fc.constantFrom(7, 7, 0, 15),
      start: fc.integer({ min: 0, max: 500 }),
      asOfLag: fc.integer({ min: 0, max: 7 }),
      parties: fc.array(partyIn, { minLength: 1, maxLength: 2 }),
      says: fc.subarray(['act', 'actor', 'proof']),
      confirmDays: fc.constantFrom(30 as const, 30 as const, 365 as const),
      besides,
      steps: fc.array(step, { maxLength: 10, size: 'max' }),
    })
    .map(({ start, asOfLag, parties, steps, says, besides: drawn, ...fixed }): ReportLife => {
      const receivedOn = plus('2024-01-01', start);
      const first: SaidVersion = {
        kind: 'REPORT',
        number: 1,
        receivedOn,
        asOf: plus(receivedOn, -asOfLag),
        parties: parties.map((draw, at) => partyOf(draw, `${report}/${at}`, receivedOn)),
        says: saysIn(fixed, says),
        takenAlong: alongIn(drawn, report, receivedOn),
      };
      const protections = protectionsIn(drawn, report, receivedOn);
      return steps.reduce(continued, { ...fixed, report, protections, said: [first] });
    });

/** Every day that the random lives can reach. */
export const allDays = Array.from({ length: 4_600 }, (_, at) => plus('2023-12-01', at));
