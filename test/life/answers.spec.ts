import { Administration } from '#registry';
import { samplePolicy } from '#listing';
import { instalment, overdue, party, type Party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { someone, type Holder } from './people.ts';
import { asks, reports, withdraws, type Step } from './steps.ts';

const DAY = '2031-03-03';
const told = (n: number, who: Holder = someone(n), rest: Partial<Party> = {}) =>
  overdue(DAY, [party(who, DAY, rest)], {
    reference: `W-${String(n)}`,
    asOf: DAY,
    dues: [instalment(1, '2030-10-31')],
  });
const listed = (n: number, who?: Holder, rest?: Partial<Party>): Row => [
  DAY,
  reports(told(n, who, rest)),
  '1 RECEIVED',
];

const NOTHING_SHOWN = {
  fields: [
    'reason',
    'criterion',
    'state',
    'role',
    'since',
    'institutions',
    'own',
    'amountBand',
    'endedOn',
    'how',
  ] as (
    | 'reason'
    | 'criterion'
    | 'state'
    | 'role'
    | 'since'
    | 'institutions'
    | 'own'
    | 'amountBand'
    | 'endedOn'
    | 'how'
  )[],
};
const mismatched = 'REVIEW · NAME_MISMATCH null null null null 0 false null null null';

const named = (n: number, name: string): Holder => ({ ...someone(n), name });
/** The same number under another name, by another member, received on 2031-03-10: its case is open through 2031-03-30. */
const contesting = (n: number, dueOn: string): Row => [
  '2031-03-10',
  reports(
    overdue(
      '2031-03-10',
      [
        party(named(n, '赵七'), '2031-03-10', {
          identifiers: [
            { type: 'RESIDENT_ID', number: someone(n).number },
            { type: 'PASSPORT', number: passportOf(n) },
          ],
        }),
      ],
      { reference: `W-${String(n)}`, dues: [instalment(1, dueOn)] },
    ),
    'RCB',
  ),
  '1 RECEIVED',
];
const passportOf = (n: number) => `CHN:E${String(10_000_000 + n)}`;
const abroad = (n: number, name: string): Holder => ({ type: 'PASSPORT', number: passportOf(n), name });

const policy =
  (code: 'COM' | 'RCB', version: string, effectiveOn: string, effect: 'REVIEW' | 'INFORM'): Step =>
  async world => {
    const administration = await Administration.open(world.url('console'));
    const rows = [
      { reason: 'LISTED', effect },
      ...samplePolicy.rows.filter(({ reason }) => reason !== 'LISTED'),
    ];
    try {
      await administration.setPolicy(code, { version, effectiveOn, rows });
      return 'set';
    } finally {
      await administration.close();
    }
  };

const signed = (signedOn: string, validUntil?: string) => ({
  authorisation: { reference: 'SQ-1', signedOn, ...(validUntil !== undefined && { validUntil }) },
});

const stories: Stories = {
  'another name: compare the document, nothing else is shown': [
    listed(1),
    [DAY, asks(named(1, '赵七'), NOTHING_SHOWN), mismatched],
    [DAY, asks(someone(1), { fields: ['reason', 'role'] }), 'BLOCK · LISTED BORROWER'],
  ],
  'the former name is a name': [
    listed(2, someone(2, '王新'), { formerNames: ['王旧'] }),
    [DAY, asks(named(2, '王旧')), 'BLOCK · LISTED'],
    [DAY, asks(named(2, '王新')), 'BLOCK · LISTED'],
    [DAY, asks(named(2, '王'), NOTHING_SHOWN), mismatched],
  ],
  'what is not shown does not speak through a mismatch': [
    listed(3),
    ['2031-03-05', withdraws('W-3', 'WRONG_FACTS'), '2 WITHDRAWN'],
    ['2031-03-05', asks(named(3, '赵七')), 'CLEAR'],
    ['2031-03-05', asks(someone(3)), 'CLEAR'],
  ],
  'an open case contests the number for 20 days; then both stand apart': [
    listed(4),
    contesting(4, '2030-10-31'),
    ['2031-03-10', asks(someone(4)), 'BLOCK · LISTED · NAME_MISMATCH · IDENTITY_CONTESTED'],
    ['2031-03-30', asks(someone(4)), 'BLOCK · LISTED · NAME_MISMATCH · IDENTITY_CONTESTED'],
    ['2031-03-31', asks(someone(4)), 'BLOCK · LISTED · NAME_MISMATCH'],
    ['2031-03-31', asks(named(4, '赵七')), 'BLOCK · LISTED · NAME_MISMATCH'],
  ],
  'who shows nothing himself is contested by who does, on his other number too': [
    listed(5),
    contesting(5, '2031-02-28'),
    ['2031-03-10', asks(abroad(5, '赵七')), 'REVIEW · IDENTITY_CONTESTED'],
    ['2031-03-30', asks(abroad(5, '赵七')), 'REVIEW · IDENTITY_CONTESTED'],
    ['2031-03-31', asks(abroad(5, '赵七')), 'CLEAR'],
    ['2031-03-31', asks(someone(5)), 'BLOCK · LISTED'],
  ],
  'a passport: the Latin name in either order, nothing near it': [
    listed(6, abroad(6, '王小丫'), { birthOn: '1980-05-06' }),
    [DAY, asks(abroad(6, '王小丫')), 'BLOCK · LISTED'],
    [DAY, asks(abroad(6, 'WANG XIAOYA')), 'BLOCK · LISTED'],
    [DAY, asks(abroad(6, 'Xiaoya Wang')), 'BLOCK · LISTED'],
    [DAY, asks(abroad(6, 'WANG XIAO')), 'REVIEW · NAME_MISMATCH'],
    [DAY, asks(abroad(6, '王小雅')), 'REVIEW · NAME_MISMATCH'],
  ],
  'a resident number: its holder has a Chinese name': [
    listed(7, someone(7, '王小丫')),
    [DAY, asks(named(7, 'WANG XIAOYA')), 'REVIEW · NAME_MISMATCH'],
  ],
  "a policy of the member's own, from its effective day, for itself alone": [
    listed(8),
    [DAY, policy('COM', 'com-2', '2031-04-04', 'REVIEW'), 'set'],
    [DAY, policy('RCB', 'rcb-2', '2031-04-04', 'INFORM'), 'set'],
    ['2031-04-03', asks(someone(8), { code: 'COM' }), 'BLOCK · LISTED'],
    ['2031-04-03', asks(someone(8), { code: 'RCB' }), 'BLOCK · LISTED'],
    ['2031-04-04', asks(someone(8), { code: 'COM', fields: ['reason', 'effect'] }), 'REVIEW · LISTED REVIEW'],
    ['2031-04-04', asks(someone(8), { code: 'RCB', fields: ['reason', 'effect'] }), 'CLEAR · LISTED INFORM'],
    ['2031-04-04', asks(someone(8)), 'BLOCK · LISTED'],
  ],
  // 90 days after 2031-03-03 are 2031-06-01.
  'an authorisation without an end runs 90 days': [
    listed(9),
    ['2031-06-01', asks(someone(9), signed('2031-03-03')), 'BLOCK · LISTED'],
    ['2031-06-02', asks(someone(9), signed('2031-03-03')), 'AUTHORISATION_EXPIRED /authorisation/signedOn'],
    ['2031-06-02', asks(someone(9), signed('2031-06-03')), 'AUTHORISATION_FUTURE /authorisation/signedOn'],
    ['2031-06-02', asks(someone(9), signed('2031-06-02')), 'BLOCK · LISTED'],
  ],
  'one with an end runs through it, be it sooner or later': [
    listed(10),
    ['2031-03-09', asks(someone(10), signed('2031-03-03', '2031-03-09')), 'BLOCK · LISTED'],
    [
      '2031-03-10',
      asks(someone(10), signed('2031-03-03', '2031-03-09')),
      'AUTHORISATION_EXPIRED /authorisation/validUntil',
    ],
    ['2031-12-31', asks(someone(10), signed('2031-03-03', '2031-12-31')), 'BLOCK · LISTED'],
  ],
  'for the review of a loan it runs to the end of the loan, which is named': [
    listed(11),
    [
      '2031-12-31',
      asks(someone(11), { purpose: 'LOAN_REVIEW', ...signed('2031-03-03') }),
      'CHECK_LOAN_REFERENCE /loanReference',
    ],
    [
      '2031-12-31',
      asks(someone(11), { purpose: 'LOAN_REVIEW', loanReference: 'X-1', ...signed('2031-03-03') }),
      'BLOCK · LISTED',
    ],
  ],
  'the same answer for every purpose': (
    [
      'CARD_APPROVAL',
      'GUARANTOR_REVIEW',
      'SPOUSE_REVIEW',
      'REPRESENTATIVE_REVIEW',
      'DISPUTE_REVIEW',
      'OWN_RECORD',
    ] as const
  ).map((purpose): Row => ['2031-03-05', asks(someone(9), { purpose }), 'BLOCK · LISTED']),
  'invalid numbers and unknown units are refused, not answered': [
    [DAY, asks({ ...someone(9), number: '110105194912310021' }), 'ID_CHECK /identifier/number'],
    [DAY, asks(someone(9), { unit: '9999' }), 'UNIT_UNKNOWN /unit'],
    [
      DAY,
      asks({ ...someone(9), type: 'OTHER' as never, number: 'AB12' }),
      'ID_STRONG_REQUIRED /identifier/type',
    ],
  ],
  'a member that only asks is answered, and may not report': [
    [DAY, asks(someone(9), { code: 'ASK' }), 'BLOCK · LISTED'],
    [DAY, reports(told(12), 'ASK'), 'MEMBER_ONLY_ASKS'],
  ],
};

lifeOf('answers (1-product, An answer)', stories);
