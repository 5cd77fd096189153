import type { Row } from '../boundaries/row.ts';
import { reportOf, type Way } from '../bodies.ts';
import type { Day } from '../days.ts';
import { type Holder, Holders } from '../holders.ts';
import {
  type Body,
  type Criterion,
  type Kind,
  type Label,
  type Member,
  type Question,
  type Receipt,
  REPORTING,
  type Saying,
  type Story,
  type Verdict,
} from '../plan.ts';
import { questionOf } from '../bodies.ts';
import { Draw } from '../random.ts';
import type { Answer } from './expected.ts';

/** What every story is told with: choices, holders of whom no two share a number, loan references in order. */
export class Telling {
  readonly draw: Draw;
  readonly holders: Holders;
  private loans = 0;

  constructor(seed: number) {
    this.draw = new Draw(seed);
    this.holders = new Holders(this.draw);
  }

  loan(): string {
    this.loans += 1;
    return `DEMO-${String(this.loans).padStart(6, '0')}`;
  }

  member(): Member {
    return this.draw.of(REPORTING);
  }

  /** Two different members: one reports, the other asks or reports too. */
  members(): readonly [Member, Member] {
    const first = this.member();
    return [first, this.draw.of(REPORTING.filter(member => member !== first))];
  }
}

/** What a label counts and a verdict says of a row of any table. */
export interface Judged extends Omit<Label, 'criterion'> {
  readonly criterion: Criterion;
  readonly verdict: 'QUALIFIES' | 'NOT';
}

/** One report of a story, with all that is said about it later. */
export interface Reported<R extends Judged = Row> {
  readonly row: R;
  readonly member: Member;
  readonly loan: string;
  readonly saying: Saying;
  readonly label: Label;
}

export const labelOf = (row: Judged, verdict: string = row.verdict): Label => ({
  criterion: row.criterion,
  boundary: row.boundary,
  near: row.near,
  verdict,
});

/** A report about `holder` on the row's day of receipt. */
export const report = (
  row: Row,
  member: Member,
  {
    holder,
    wave = 0,
    others = [],
    ...way
  }: Way & { holder: Holder; wave?: number; others?: readonly Body[] },
): Reported => ({
  row,
  member,
  loan: way.loan,
  label: labelOf(row),
  saying: {
    kind: 'REPORT',
    day: row.receivedOn,
    wave,
    member,
    loan: way.loan,
    criterion: row.criterion,
    body: reportOf(row, holder, way, others),
    receipt: { status: 'RECEIVED', number: 1, version: 1 },
  },
});

/** A later statement on a report. */
export const follow = (
  on: Reported<Judged>,
  kind: Kind,
  at: { day: Day; wave?: number; receipt?: Receipt },
  body: Body,
): Saying => ({
  kind,
  day: at.day,
  wave: at.wave ?? 0,
  member: on.member,
  loan: on.loan,
  criterion: on.row.criterion,
  body,
  ...(at.receipt ? { receipt: at.receipt } : {}),
});

/** What the reporting member reads at the end of `day`. */
export const reads = (
  on: Reported<Judged>,
  day: Day,
  status: string,
  more: Partial<Verdict> = {},
): Verdict => ({
  day,
  member: on.member,
  loan: on.loan,
  criterion: on.row.criterion,
  status,
  qualifies: on.row.verdict === 'QUALIFIES',
  ...more,
});

export const asks = (member: Member, day: Day, holder: Holder, answer: Answer, spelled = 0): Question => {
  const ways = holder.document.asked;
  const identifier = ways[spelled % ways.length] ?? holder.document.reported;
  return { day, member, body: questionOf(identifier, holder.askedName, day), ...answer };
};

export const story = (
  title: string,
  names: readonly string[],
  told: Partial<Omit<Story, 'title' | 'names'>>,
): Story => ({
  title,
  names,
  sayings: told.sayings ?? [],
  decisions: told.decisions ?? [],
  labels: told.labels ?? [],
  verdicts: told.verdicts ?? [],
  questions: told.questions ?? [],
});
