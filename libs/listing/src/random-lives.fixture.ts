import type { Criterion, SettlementHow, WithdrawalReason } from '#contracts';
import fc from 'fast-check';
import { finding } from './lives.fixture.ts';
import { mayFollow } from './may-follow.ts';
import type { NoticeTold, Proposal, ReportLife, Said, SaidParty, SaidVersion } from './report-life.ts';
import { plus } from './slow-day.fixture.ts';

/** Days between statements: around every term of the table. */
const gap = fc.constantFrom(0, 1, 3, 7, 8, 9, 30, 31, 60, 90, 91, 180, 360, 365, 366, 400, 455, 460);

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
  ),
  asOfLag: fc.integer({ min: 0, max: 7 }),
  keepsAsOf: fc.boolean(),
  endLag: fc.constantFrom(0, 1, 7, 30),
  how: fc.constantFrom<SettlementHow>('PAID', 'ASSIGNED', 'DEATH'),
  settles: fc.boolean(),
  withdrawn: fc.constantFrom<WithdrawalReason>('WRONG_FACTS', 'BANK_ERROR'),
  parties: fc.tuple(partyIn, partyIn),
});
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

const proposalOf = (draw: StepDraw, last: SaidVersion, day: string): Proposal => {
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
        says: [],
        ...(draw.settles ? { settlement: end } : {}),
      };
  }
};

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
  const next = proposalOf(draw, last, day);
  if (mayFollow(life, next, day).length > 0) return life;
  const receipt = { number: life.said.length + 1, receivedOn: day };
  return { ...life, said: [...life.said, { ...next, ...receipt } as Said] };
};

/** A life of up to eight statements, all of them accepted; its parties are `<report>/0` and perhaps `<report>/1`. */
export const randomLife = (
  report = 'report-1',
  criteria: Criterion[] = ['DEFAULT', 'DEFAULT', 'UNPAID_INTEREST', 'EVASION'],
) =>
  fc
    .record({
      member: fc.constantFrom('member-1', 'member-2'),
      criterion: fc.constantFrom(...criteria),
      noticeDays: fc.constantFrom(7, 7, 0, 15),
      start: fc.integer({ min: 0, max: 500 }),
      asOfLag: fc.integer({ min: 0, max: 7 }),
      parties: fc.array(partyIn, { minLength: 1, maxLength: 2 }),
      steps: fc.array(step, { maxLength: 7 }),
    })
    .map(({ member, criterion, noticeDays, start, asOfLag, parties, steps }): ReportLife => {
      const receivedOn = plus('2024-01-01', start);
      const first: SaidVersion = {
        kind: 'REPORT',
        number: 1,
        receivedOn,
        asOf: plus(receivedOn, -asOfLag),
        parties: parties.map((draw, at) => partyOf(draw, `${report}/${at}`, receivedOn)),
        says: [],
      };
      const fixed = { report, member, criterion, noticeDays, confirmDays: 30 as const, protections: [] };
      return steps.reduce(continued, { ...fixed, said: [first] });
    });

/** Every day that the random lives can reach. */
export const allDays = Array.from({ length: 4_600 }, (_, at) => plus('2023-12-01', at));
