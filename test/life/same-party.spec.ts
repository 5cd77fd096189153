import { twinOf } from '../world/numbers.ts';
import { instalment, interest, overdue, party, type Party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { company, someone, type Holder } from './people.ts';
import { asks, corrects, reports } from './steps.ts';

const DAY = '2031-03-03';
const fullWidth = (text: string) =>
  [...text].map(c => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join('');
const spaced = (text: string) => text.replace(/(.{6})(.{8})/, '$1 $2 ');

const body = (n: number, who: Holder = someone(n), rest: Partial<Party> = {}) =>
  overdue(DAY, [party(who, DAY, rest)], {
    reference: `P-${String(n)}`,
    asOf: '2031-03-02',
    dues: [instalment(1, '2030-10-31')],
  });
const written = (n: number, number: string, name = someone(n).name): Holder => ({
  ...someone(n),
  number,
  name,
});
const OTHER = 'REPORT_OTHER_PARTY /parties/0';

/** A report, and the same again as a correction in another writing. */
const corrected = (n: number, who: Holder, expected: string, rest: Partial<Party> = {}): Row[] => [
  [DAY, reports(body(n)), '1 RECEIVED'],
  [DAY, corrects(body(n, who, rest)), expected],
  [DAY, asks(someone(n)), 'BLOCK · LISTED'],
];

/** Two members, one number in two writings: one listing carried by both. */
const joined = (n: number, other: Holder): Row[] => [
  [DAY, reports(body(n)), '1 RECEIVED'],
  [DAY, reports(body(n, other), 'RCB'), '1 RECEIVED'],
  [DAY, asks(someone(n), { fields: ['reason', 'institutions'] }), 'BLOCK · LISTED 2'],
  [DAY, asks(other, { fields: ['reason', 'institutions'] }), 'BLOCK · LISTED 2'],
];

const passport = (name: string): Holder => ({ type: 'PASSPORT', number: 'CHN:E12345678', name });
const ofBirth = (birthOn?: string) => body(20, passport('王小明'), birthOn === undefined ? {} : { birthOn });

const stories: Stories = {
  'the 15 digits of a number are the same party': corrected(
    1,
    written(1, twinOf(someone(1).number)),
    '2 RECEIVED',
  ),
  'full-width digits are the same party': corrected(
    2,
    written(2, fullWidth(someone(2).number)),
    '2 RECEIVED',
  ),
  'spaces and full-width letters of a name are the same party': corrected(
    3,
    written(3, spaced(someone(3).number), `${someone(3).name[0] ?? ''}\u3000${someone(3).name[1] ?? ''}`),
    '2 RECEIVED',
  ),
  'the birth date that the number holds may be told': corrected(4, someone(4), '2 RECEIVED', {
    birthOn: '1970-01-01',
  }),
  'a birth date that contradicts the number is refused at the door': corrected(
    5,
    someone(5),
    'PARTY_BIRTH_CONTRADICTS /parties/0/birthOn',
    { birthOn: '1970-01-02' },
  ),
  'another number is another party': corrected(6, written(6, someone(906).number), OTHER),
  'another name is another party': corrected(7, written(7, someone(7).number, '赵七'), OTHER),
  'a number more is another party': corrected(8, someone(8), OTHER, {
    identifiers: [
      { type: 'RESIDENT_ID', number: someone(8).number },
      { type: 'PASSPORT', number: 'CHN:E87654321' },
    ],
  }),
  'a birth date is never added, changed or left out': [
    [DAY, reports(ofBirth('1980-05-06')), '1 RECEIVED'],
    [DAY, corrects(ofBirth()), OTHER],
    [DAY, corrects(ofBirth('1980-05-07')), OTHER],
    [DAY, corrects(ofBirth('1980-05-06')), '2 RECEIVED'],
  ],
  'the role and the address may change: they are not who it is': corrected(9, someone(9), '2 RECEIVED', {
    address: '某某村1号',
    telephone: '010-1234567',
  }),
  'a correction changes no loan and no criterion': [
    [DAY, reports(body(10)), '1 RECEIVED'],
    [
      DAY,
      corrects({ ...body(10), loan: { ...body(10).loan, principalFen: 4_000_000, kind: 'OTHER' } }),
      'REPORT_OTHER_LOAN /loan/kind, REPORT_OTHER_LOAN /loan/principalFen',
    ],
    [
      DAY,
      corrects(interest(DAY, [party(someone(10), DAY)], { reference: 'P-10' }), { criterion: 'DEFAULT' }),
      'REPORT_OTHER_CRITERION /criterion',
    ],
  ],
  'the sum outstanding is a fact, not the loan': [
    [DAY, reports(body(11)), '1 RECEIVED'],
    [DAY, corrects({ ...body(11), loan: { ...body(11).loan, outstandingFen: 1_000_000 } }), '2 RECEIVED'],
  ],
  "two members' reports under 18 and 15 digits are one listing": joined(
    12,
    written(12, twinOf(someone(12).number)),
  ),
  "two members' reports in two widths are one listing": joined(
    13,
    written(13, fullWidth(someone(13).number)),
  ),
  'a company is found by its organisation code, and the other way round': [
    [DAY, reports(overdue(DAY, [party(company(14), DAY)], { reference: 'P-14' })), '1 RECEIVED'],
    [
      DAY,
      asks({ ...company(14), type: 'ORG_CODE', number: company(14).number.slice(8, 17) }),
      'BLOCK · LISTED',
    ],
    [
      DAY,
      reports(
        overdue(
          DAY,
          [party({ ...company(15), type: 'ORG_CODE', number: company(15).number.slice(8, 17) }, DAY)],
          {
            reference: 'P-15',
          },
        ),
      ),
      '1 RECEIVED',
    ],
    [DAY, asks(company(15)), 'BLOCK · LISTED'],
  ],
  'reported under both it is one subject, told once': [
    [DAY, reports(overdue(DAY, [party(company(16), DAY)], { reference: 'P-16' })), '1 RECEIVED'],
    [
      DAY,
      reports(
        overdue(
          DAY,
          [party({ ...company(16), type: 'ORG_CODE', number: company(16).number.slice(8, 17) }, DAY)],
          {
            reference: 'P-16',
          },
        ),
        'RCB',
      ),
      '1 RECEIVED',
    ],
    [DAY, asks(company(16), { fields: ['reason', 'institutions'] }), 'BLOCK · LISTED 2'],
  ],
};

lifeOf('the same party (7-identifiers; 1-product, CORRECTION)', stories);
