import { altered, GONE, type Path, pointerOf } from '../altered.ts';
import type { Near } from '../boundaries/row.ts';
import type { Holder } from '../holders.ts';
import { residentCheck } from '../numbers.ts';
import type { Body, Story } from '../plan.ts';
import { CLEAR } from './expected.ts';
import { asks, report, story, type Telling } from './telling.ts';
import { due, type Row } from '../boundaries/row.ts';

/** What the door refuses: one field of a good report is altered, and the refusal must name this code. */
interface Fault {
  readonly code: string;
  readonly path: Path;
  readonly value: (holder: Holder) => unknown;
  readonly near?: Near;
}

const fault = (code: string, path: Path, value: unknown, near: Near = null): Fault => ({
  code,
  path,
  value: () => value,
  near,
});
const number = (code: string, wrong: (right: string) => string): Fault => ({
  code,
  path: NUMBER,
  value: holder => wrong(holder.document.asked[0]?.number ?? ''),
});

const NUMBER: Path = ['parties', 0, 'identifiers', 0, 'number'];
const FIRST: Path = ['facts', 'instalments', 0];
const SECOND: Path = ['facts', 'instalments', 1];

const otherCheck = (right: string): string => `${right.slice(0, 17)}${right.endsWith('1') ? '2' : '1'}`;
const redated = (right: string, date: string): string => {
  const first = `${right.slice(0, 6)}${date}${right.slice(14, 17)}`;
  return first + residentCheck(first);
};
const moved = (right: string, province: string): string => {
  const first = `${province}${right.slice(2, 17)}`;
  return first + residentCheck(first);
};

/** Received on 2032-06-20; two instalments, the second still young. */
const ROW: Row = {
  criterion: 'DEFAULT',
  boundary: 'at the door',
  near: null,
  receivedOn: '2032-06-20',
  asOf: '2032-06-19',
  dues: [due('2032-02-10'), due('2032-05-10')],
  verdict: 'QUALIFIES',
  endedOn: null,
};

export const FAULTS: readonly Fault[] = [
  number('ID_CHECK', otherCheck),
  number('ID_LENGTH', right => right.slice(0, 16)),
  number('ID_DATE', right => redated(right, '19990230')),
  number('ID_PROVINCE', right => moved(right, '10')),
  number('ID_CHARSET', right => `${right.slice(0, 17)}\u0425`),
  number('ID_SPREADSHEET', () => '1.10105E+17'),
  number('ID_EMPTY', () => '  '),
  number('ID_PLACEHOLDER', () => '1'.repeat(18)),
  fault('ID_STRONG_REQUIRED', ['parties', 0, 'identifiers', 0], {
    type: 'MILITARY_ID',
    number: '军字第2087316号',
  }),
  fault('CONSENT_MISSING', ['parties', 0, 'consent'], GONE),
  fault('CONSENT_FUTURE', ['parties', 0, 'consent', 'signedOn'], '2032-06-21', 'DAY'),
  fault('NOTICE_MISSING', ['parties', 0, 'notice'], GONE),
  fault('NOTICE_LATE', ['parties', 0, 'notice', 'givenOn'], '2032-06-20', 'DAY'),
  fault('FACTS_AS_OF_FUTURE', ['facts', 'asOf'], '2032-06-21', 'DAY'),
  fault('FACTS_AS_OF_OLD', ['facts', 'asOf'], '2032-06-12', 'DAY'),
  fault('FACTS_FUTURE', [...FIRST, 'clearedOn'], '2032-06-20', 'DAY'),
  fault('FACTS_GAP', [...SECOND, 'no'], 9),
  fault('FACTS_ORDER', [...SECOND, 'dueOn'], '2032-02-09', 'DAY'),
  fault('FACTS_PAID_OVER', [...FIRST, 'paidFen'], 400_001, 'FEN'),
  fault('FACTS_CLEARED_MISSING', [...FIRST, 'paidFen'], 399_900, 'FEN'),
  fault('LOAN_SIGNED_FUTURE', ['loan', 'signedOn'], '2032-06-21', 'DAY'),
  fault('PARTY_BORROWER_MISSING', ['parties', 0, 'role'], 'LEGAL_REPRESENTATIVE'),
  fault('PARTY_BIRTH_CONTRADICTS', ['parties', 0, 'birthOn'], '1949-12-31'),
  fault('BODY_FIELD_UNKNOWN', ['remarks'], '……'),
  fault('BODY_FIELD_MISSING', ['facts', 'asOf'], GONE),
  fault('BODY_FIELD_VALUE', ['criterion'], 'LATE'),
  fault('BODY_FIELD_TYPE', ['facts', 'instalments'], 'none'),
  fault('UNIT_UNKNOWN', ['unit'], '9999'),
];

const POINTED = /^(ID_|CONSENT_MISSING|NOTICE_MISSING|NOTICE_LATE)/;

/** One refused report; nothing of it is written, so a check on the borrower is CLEAR. */
export const refused =
  ({ code, path, value, near = null }: Fault) =>
  (telling: Telling): Story => {
    const holder = telling.holders.resident();
    const loan = telling.loan();
    const [member, asking] = telling.members();
    const one = report(ROW, member, { holder, loan, fen: 400_000 });
    const body: Body = altered(one.saying.body, path, value(holder));
    const pointed = POINTED.test(code) && code !== 'ID_STRONG_REQUIRED';
    return story(`refused: ${code}`, [holder.name], {
      sayings: [{ ...one.saying, body, refused: { code, ...(pointed ? { pointer: pointerOf(path) } : {}) } }],
      labels: [{ criterion: 'DEFAULT', boundary: `at the door: ${code}`, near, verdict: 'REFUSED' }],
      questions: [asks(asking, ROW.receivedOn, holder, CLEAR)],
    });
  };
