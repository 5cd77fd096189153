import { altered } from '../altered.ts';
import { type AccusationRow, RECEIVED } from '../boundaries/accusation.ts';
import { evasion } from '../boundaries/evasion.ts';
import { misusedPurpose } from '../boundaries/misused-purpose.ts';
import { nomineeLoan } from '../boundaries/nominee-loan.ts';
import type { Verdict } from '../boundaries/row.ts';
import type { Day } from '../days.ts';
import type { Decided, PartyRead, Question, Saying, Story } from '../plan.ts';
import { type Accusation, accuse } from './accused.ts';
import { decidesOf, revokes } from './deciding.ts';
import { type Answer, blocked, CLEAR, listed, toReview } from './expected.ts';
import { asks, labelOf, reads, story, type Telling } from './telling.ts';

const TABLES = [misusedPurpose, evasion, nomineeLoan] as const;
export const ACCUSATIONS: readonly AccusationRow[] = TABLES.flat();

/** The verdict first, then the criterion, then a row that has both. */
export const drawAccusation = ({ draw }: Telling, verdict: Verdict): AccusationRow =>
  draw.of(draw.of(TABLES).filter(row => row.verdict === verdict));

/** What a member must read of each party while it is shown, or while it is not. */
export const partiesRead = ({ row }: Accusation, shown: boolean): PartyRead[] =>
  row.parties.map(({ codes }) => ({ listed: shown && codes.length === 0, codes }));

/** What a counter is told of each party once the report is confirmed, first shown on a day. */
export const shownSince = ({ row }: Accusation, at: number, since: Day): Answer => {
  const { amountBand } = row;
  const party = row.parties[at];
  if (!party || party.codes.length > 0) return CLEAR;
  return party.role === 'NOMINAL_BORROWER'
    ? toReview(listed(since, row, { amountBand, role: party.role, effect: 'REVIEW' }))
    : blocked(listed(since, row, { amountBand, role: party.role }));
};

/** What becomes of an accusation that qualifies, as a literal table: what is decided when, and what is read then. */
interface Fate {
  readonly title: string;
  readonly boundary: string;
  readonly near: 'DAY' | null;
  readonly decided: readonly (readonly [string, Day, string?])[];
  /** Status on a day, and since when it is shown. */
  readonly seen: readonly (readonly [Day, string, Day?])[];
  /** Told again on this day, as of the day before, and refused as the same conduct. */
  readonly again?: '2032-05-30';
}

const TERM = 'confirmed within 30 days';
const AWAITS = 'AWAITING_CONFIRMATION';

export const FATES: readonly Fate[] = [
  {
    title: 'confirmed',
    boundary: '',
    near: null,
    decided: [['CONFIRM', '2032-05-28']],
    seen: [
      ['2032-05-20', AWAITS],
      ['2032-05-28', 'LISTED', '2032-05-28'],
      ['2032-06-20', 'LISTED', '2032-05-28'],
    ],
  },
  {
    title: 'confirmed on the 30th day',
    boundary: TERM,
    near: 'DAY',
    decided: [['CONFIRM', '2032-06-19']],
    seen: [
      ['2032-06-15', AWAITS],
      ['2032-06-19', 'LISTED', '2032-06-19'],
    ],
  },
  {
    title: 'lapsed on the 31st day',
    boundary: TERM,
    near: 'DAY',
    decided: [],
    seen: [
      ['2032-06-19', AWAITS],
      ['2032-06-20', 'LAPSED'],
    ],
  },
  {
    title: 'confirmed a day too late',
    boundary: TERM,
    near: 'DAY',
    decided: [['CONFIRM', '2032-06-20', 'DECISION_LAPSED']],
    seen: [['2032-06-20', 'LAPSED']],
  },
  {
    title: 'refused',
    boundary: 'confirmation refused',
    near: null,
    decided: [['REFUSE_CONFIRM', '2032-05-28']],
    seen: [['2032-05-28', 'LAPSED']],
    again: '2032-05-30',
  },
  {
    title: 'confirmed, and the CONFIRM revoked',
    boundary: 'CONFIRM revoked',
    near: null,
    decided: [
      ['CONFIRM', '2032-05-28'],
      ['REVOKE', '2032-05-30'],
    ],
    // From the REVOKE the term of 30 days runs anew.
    seen: [
      ['2032-05-28', 'LISTED', '2032-05-28'],
      ['2032-05-30', AWAITS],
      ['2032-06-20', AWAITS],
    ],
  },
];

const decidedOf = (one: Accusation, { decided }: Fate): Decided[] => {
  const name = `decision ${one.loan}`;
  return decided.map(([decision, day, refused]) =>
    decision === 'REVOKE'
      ? revokes(name, { day })
      : decidesOf(one, decision, { day, name, ...(refused ? { refused } : {}) }),
  );
};

const repeated = ({ saying }: Accusation, day: Day): Saying => {
  const { receipt: _, ...again } = saying;
  const body = altered(saying.body, ['facts', 'asOf'], '2032-05-29');
  return { ...again, day, body, refused: { code: 'REPORT_SAME_CONDUCT' } };
};

/** Every party is asked about, on every day on which something is read. */
const questions = (one: Accusation, telling: Telling, seen: Fate['seen']): Question[] => {
  const asking = telling.draw.of(
    (['RCA', 'RCB', 'COM', 'POST', 'ASK'] as const).filter(at => at !== one.member),
  );
  return seen.flatMap(([day, , since]) =>
    one.holders.map((holder, at) => asks(asking, day, holder, since ? shownSince(one, at, since) : CLEAR)),
  );
};

/** An accusation that qualifies, and what officers made of it. */
export const fate =
  (of: Fate) =>
  (telling: Telling): Story => {
    const row = drawAccusation(telling, 'QUALIFIES');
    const one = accuse(telling, row, telling.member(), RECEIVED);
    const boundary = of.boundary || row.boundary;
    const label = labelOf({ ...row, boundary, near: of.boundary ? of.near : row.near }, of.title);
    const again = of.again ? [repeated(one, of.again)] : [];
    return story(
      `accusation: ${of.title}`,
      one.holders.map(({ name }) => name),
      {
        sayings: [one.saying, ...again],
        decisions: decidedOf(one, of),
        labels: [label, ...again.map(() => labelOf({ ...row, boundary, near: null }, 'REFUSED'))],
        verdicts: of.seen.map(([day, status, since]) =>
          reads(one, day, status, { parties: partiesRead(one, since !== undefined) }),
        ),
        questions: questions(one, telling, of.seen),
      },
    );
  };

/** Officers have nothing to confirm where the facts do not meet the criterion. */
export const accusedInVain = (telling: Telling): Story => {
  const one = accuse(telling, drawAccusation(telling, 'NOT'), telling.member(), RECEIVED);
  const seen = [[RECEIVED, 'NOT_QUALIFYING']] as const;
  return story(
    'accusation that does not qualify',
    one.holders.map(({ name }) => name),
    {
      sayings: [one.saying],
      labels: [one.label],
      verdicts: [
        ...seen.map(([day, status]) => reads(one, day, status, { parties: partiesRead(one, false) })),
        // 90 days after its last version nothing of it is left.
        reads(one, '2033-02-28', 'ERASED'),
      ],
      questions: questions(one, telling, seen),
    },
  );
};
