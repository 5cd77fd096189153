import type { Decision } from '#contracts';
import { eraseDue, rebuildStanding } from '#registry';
import { overdue, party } from '../life/bodies.ts';
import type { Stories } from '../life/diary.ts';
import { company, someone, type Holder } from '../life/people.ts';
import { asks, reports, settles, views, withdraws, type Step } from '../life/steps.ts';
import { decides, decisionsIn, partyOf, reported, revokes } from './steps.ts';

const DAY = '2031-03-03';
const body = (reference: string, who: Holder, day = DAY) => overdue(day, [party(who, day)], { reference });
/** One number, two names: the second stands apart, with a case. */
const one = (n: number): Holder => someone(n, '赵一');
const two = (n: number): Holder => someone(n, '钱二');

const between = (name: string, decision: 'LINK' | 'APART', [a, b]: [string, string]): Step =>
  decides(name, async world => ({ decision, sides: [[await partyOf(world, a)], [await partyOf(world, b)]] }));

const voids = (name: string, reference: string, { type, number }: Holder): Step =>
  decides(name, async world => ({
    ...{ decision: 'VOID_IDENTIFIER' as const, party: await partyOf(world, reference) },
    identifier: { type, number },
  }));

const places = (name: string, { type, number }: Holder): Step =>
  decides(name, () => Promise.resolve({ decision: 'PLACEHOLDER', identifier: { type, number } }));

const protects = (name: string, who: Holder, references: string[], rest: Partial<Decision> = {}): Step =>
  decides(name, async world => ({
    ...{ decision: 'PROTECT' as const, document: '公安机关受案回执' },
    person: { kind: 'PERSON', name: who.name, identifiers: [{ type: who.type, number: who.number }] },
    reports: await Promise.all(references.map(async at => (await reported(world, at)).report)),
    ...rest,
  }));

/** All that need be kept no longer; then the standing is computed afresh, and must be as it was. */
const erases: Step = async world => {
  const { erased, failed } = await eraseDue(world.database('matcher'));
  await rebuildStanding(world.database('matcher'));
  return erased > 0 && failed.length === 0 ? 'erased' : JSON.stringify(failed);
};

/** Of conduct that is later than what was protected. */
const dues = () => {
  const due = (no: number, dueOn: string) => ({ no, dueOn, amountFen: 200_000, clearedOn: null });
  return [due(5, '2031-03-20'), due(6, '2031-04-20')];
};
const someoneElse = () => {
  const { type, number } = someone(15);
  return { type, number };
};

const stories: Stories = {
  'LINK makes one of two; its REVOKE two again': [
    [DAY, reports(body('L-1', one(1))), '1 RECEIVED'],
    [DAY, reports(body('L-2', two(1))), '1 RECEIVED'],
    [DAY, asks(one(1)), 'BLOCK · LISTED · NAME_MISMATCH · IDENTITY_CONTESTED'],
    [DAY, between('l', 'LINK', ['L-1', 'L-2']), 'said'],
    [DAY, asks(one(1), { fields: ['reason', 'institutions'] }), 'BLOCK · LISTED 1'],
    [DAY, asks(two(1)), 'BLOCK · LISTED'],
    ['2031-03-04', revokes('l'), 'said'],
    ['2031-03-04', asks(one(1)), 'BLOCK · LISTED · NAME_MISMATCH · IDENTITY_CONTESTED'],
    ['2031-03-04', revokes('l'), 'DECISION_ALREADY /of'],
  ],
  'APART ends the question, and names of the other say nothing against it': [
    [DAY, reports(body('P-1', one(2))), '1 RECEIVED'],
    [DAY, reports(body('P-2', two(2))), '1 RECEIVED'],
    [DAY, between('p', 'APART', ['P-1', 'P-2']), 'said'],
    [DAY, asks(one(2)), 'BLOCK · LISTED'],
    [DAY, asks(two(2)), 'BLOCK · LISTED'],
    ['2031-03-04', revokes('p'), 'said'],
    ['2031-03-04', asks(one(2)), 'BLOCK · LISTED · NAME_MISMATCH · IDENTITY_CONTESTED'],
  ],
  'APART binds a later report of the same member, loan and criterion': [
    [DAY, reports(body('B-1', one(3))), '1 RECEIVED'],
    [DAY, reports(body('B-2', one(3)), 'RCB'), '1 RECEIVED'],
    [DAY, asks(one(3), { fields: ['reason', 'institutions'] }), 'BLOCK · LISTED 2'],
    [DAY, between('b', 'APART', ['B-1', 'B-2']), 'said'],
    [
      DAY,
      asks(one(3), { fields: ['reason', 'institutions', 'doubts'] }),
      'REVIEW · LISTED_IN_DOUBT 1 SAME_NAME_APART · LISTED_IN_DOUBT 1 SAME_NAME_APART',
    ],
    ['2031-03-04', withdraws('B-1', 'WRONG_FACTS'), '2 WITHDRAWN'],
    ['2031-03-04', reports(body('B-1', one(3), '2031-03-04')), '1 RECEIVED'],
    [
      '2031-03-04',
      asks(one(3), { fields: ['reason', 'institutions', 'doubts'] }),
      'REVIEW · LISTED_IN_DOUBT 1 SAME_NAME_APART · LISTED_IN_DOUBT 1 SAME_NAME_APART',
    ],
  ],
  'APART binds though the party that it names was withdrawn as the wrong one, and erased': [
    [DAY, reports(body('G-1', one(20))), '1 RECEIVED'],
    [DAY, reports(body('G-2', one(20)), 'RCB'), '1 RECEIVED'],
    [DAY, between('g', 'APART', ['G-1', 'G-2']), 'said'],
    ['2031-03-05', withdraws('G-1', 'WRONG_PARTY'), '2 WITHDRAWN'],
    ['2031-03-05', asks(one(20), { fields: ['reason', 'institutions', 'doubts'] }), 'BLOCK · LISTED 1'],
    ['2031-03-05', reports(body('G-1', one(20), '2031-03-05')), '1 RECEIVED'],
    [
      '2031-03-05',
      asks(one(20), { fields: ['reason', 'institutions', 'doubts'] }),
      'REVIEW · LISTED_IN_DOUBT 1 SAME_NAME_APART · LISTED_IN_DOUBT 1 SAME_NAME_APART',
    ],
    ['2032-03-06', erases, 'erased'],
    [
      '2032-03-06',
      asks(one(20), { fields: ['reason', 'institutions', 'doubts'] }),
      'REVIEW · LISTED_IN_DOUBT 1 UNRENEWED,SAME_NAME_APART · LISTED_IN_DOUBT 1 UNRENEWED,SAME_NAME_APART',
    ],
  ],
  'sides name parties that exist, of one kind, none on both': [
    [DAY, reports(body('S-1', one(4))), '1 RECEIVED'],
    [DAY, reports(body('S-2', company(4))), '1 RECEIVED'],
    [DAY, between('s', 'LINK', ['S-1', 'S-2']), 'DECISION_PARTY /sides'],
    [DAY, between('s', 'APART', ['S-1', 'S-1']), 'DECISION_PARTY /sides'],
    [
      DAY,
      decides('s', async world => ({
        ...{ decision: 'LINK' as const },
        sides: [[await partyOf(world, 'S-1')], ['01900000-0000-7000-8000-000000000000']],
      })),
      'DECISION_PARTY /sides',
    ],
  ],
  'VOID_IDENTIFIER takes the number from one party, until its REVOKE': [
    [DAY, reports(body('V-1', one(5))), '1 RECEIVED'],
    [DAY, voids('v', 'V-1', one(6)), 'DECISION_PARTY /identifier'],
    [DAY, voids('v', 'V-1', one(5)), 'said'],
    [DAY, asks(one(5)), 'CLEAR'],
    [DAY, voids('v again', 'V-1', one(5)), 'DECISION_ALREADY'],
    ['2031-03-04', revokes('v'), 'said'],
    ['2031-03-04', asks(one(5)), 'BLOCK · LISTED'],
  ],
  "VOID_IDENTIFIER of a company's USCC takes the organisation code that follows from it too": [
    [DAY, reports(body('V-7', company(7))), '1 RECEIVED'],
    [DAY, asks(company(7)), 'BLOCK · LISTED'],
    [DAY, voids('v7', 'V-7', company(7)), 'said'],
    [DAY, asks(company(7)), 'CLEAR'],
    [DAY, asks({ ...company(7), type: 'ORG_CODE', number: company(7).number.slice(8, 17) }), 'CLEAR'],
  ],
  'PLACEHOLDER lets nobody be found by the number, until its REVOKE': [
    [DAY, reports(body('H-1', one(8))), '1 RECEIVED'],
    [DAY, reports(body('H-2', one(8)), 'RCB'), '1 RECEIVED'],
    [DAY, places('h', one(8)), 'said'],
    [DAY, asks(one(8)), 'CLEAR'],
    [DAY, places('h again', one(8)), 'DECISION_ALREADY'],
    ['2031-03-04', revokes('h'), 'said'],
    ['2031-03-04', asks(one(8), { fields: ['reason', 'institutions'] }), 'BLOCK · LISTED 2'],
  ],
  'PROTECT ends the part, warns through the corresponding day 3 years later, and later reports stand': [
    [DAY, reports(body('W-1', one(9))), '1 RECEIVED'],
    [DAY, protects('w0', one(9), ['W-1'], { document: undefined }), 'DECISION_FIELD /document'],
    [DAY, protects('w0', one(10), ['W-1']), 'DECISION_PARTY /reports/0'],
    [DAY, protects('w', one(9), ['W-1']), 'said'],
    [DAY, asks(one(9)), 'CLEAR · VICTIM_PROTECTED'],
    [DAY, views('W-1'), 'UPHELD'],
    ['2032-01-05', reports(body('W-2', one(9), '2032-01-05'), 'RCB'), '1 RECEIVED'],
    ['2032-01-05', asks(one(9), { fields: ['reason'] }), 'BLOCK · LISTED · VICTIM_PROTECTED'],
    ['2032-01-06', settles('W-2', '2032-01-06', { code: 'RCB' }), '2 SETTLED'],
    ['2034-03-03', asks(one(9), { fields: ['reason'] }), 'CLEAR · SETTLED · VICTIM_PROTECTED'],
    ['2034-03-04', asks(one(9), { fields: ['reason'] }), 'CLEAR · SETTLED'],
  ],
  'PROTECT is renewed, and without a report to end it warns alone': [
    [DAY, protects('r', someone(11), []), 'said'],
    ['2033-03-03', protects('r again', someone(11), []), 'said'],
    ['2034-03-04', asks(someone(11)), 'CLEAR · VICTIM_PROTECTED'],
    ['2036-03-03', asks(someone(11)), 'CLEAR · VICTIM_PROTECTED'],
    ['2036-03-04', asks(someone(11)), 'CLEAR'],
  ],
  'a REVOKE of PROTECT gives back the part and frees the claims': [
    [DAY, reports(body('Q-1', one(12))), '1 RECEIVED'],
    [DAY, protects('q', one(12), ['Q-1']), 'said'],
    ['2031-03-04', revokes('q'), 'said'],
    ['2031-03-04', asks(one(12)), 'BLOCK · LISTED'],
    ['2031-03-04', revokes('q'), 'DECISION_ALREADY /of'],
    [DAY, protects('q2', someone(13), []), 'said'],
    ['2031-03-04', revokes('q2'), 'said'],
    ['2031-03-04', asks(someone(13)), 'CLEAR'],
  ],
  'a part that is gone, a year after the PROTECT, is not given back': [
    [DAY, reports(body('Y-1', one(21))), '1 RECEIVED'],
    [
      DAY,
      reports(overdue(DAY, [party(one(22), DAY), party(one(23), DAY)], { reference: 'Y-2' })),
      '1 RECEIVED',
    ],
    [DAY, protects('y', one(21), ['Y-1']), 'said'],
    [DAY, protects('y2', one(22), ['Y-2']), 'said'],
    [DAY, protects('y3', one(23), []), 'said'],
    ['2032-03-04', revokes('y'), 'DECISION_LAPSED /of'],
    ['2032-03-04', revokes('y2'), 'DECISION_LAPSED /of'],
    // Whose part in nothing it ended is protected no more.
    ['2032-03-04', revokes('y3'), 'said'],
    ['2032-03-06', revokes('y'), 'DECISION_LAPSED /of'],
  ],
  'a REVOKE that would give a loan two open reports is refused': [
    [DAY, reports(body('T-1', one(14))), '1 RECEIVED'],
    [DAY, protects('t', one(14), ['T-1']), 'said'],
    [
      '2031-09-03',
      reports(overdue('2031-09-03', [party(one(14), '2031-09-03')], { reference: 'T-1', dues: dues() })),
      '1 RECEIVED',
    ],
    ['2031-09-04', revokes('t'), 'DECISION_TWO_OPEN /of'],
    ['2031-09-05', settles('T-1', '2031-09-05'), '2 SETTLED'],
    ['2031-09-05', revokes('t'), 'said'],
  ],
  'what a decision is not about is refused': [
    [DAY, decides('x', () => Promise.resolve({ decision: 'PLACEHOLDER' })), 'DECISION_FIELD /identifier'],
    [
      DAY,
      decides('x', () =>
        Promise.resolve({ decision: 'PLACEHOLDER', identifier: someoneElse(), endedOn: '2031-01-01' }),
      ),
      'DECISION_FIELD /endedOn',
    ],
    [DAY, revokes('nobody'), 'DECISION_NOT_FOUND /of'],
  ],
};

decisionsIn('what officers decide of who is who', stories);
