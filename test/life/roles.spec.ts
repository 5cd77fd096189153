import { evaded, guarantee, instalment, interest, overdue, party, type Party } from './bodies.ts';
import { lifeOf, type Row, type Stories } from './diary.ts';
import { company, someone, type Holder } from './people.ts';
import { asks, findings, reports, settles, views } from './steps.ts';

const DAY = '2031-06-30';
const DUES = [instalment(1, '2031-01-31')];
const inRole = { fields: ['reason', 'role'] as ('reason' | 'role')[] };
const borrower = (n: number) => party(someone(n), DAY);
const told = (reference: string, ...others: Party[]) =>
  reports(
    overdue(DAY, [borrower(Number(reference.slice(2))), ...others], { reference, asOf: DAY, dues: DUES }),
  );

/** As of 2031-06-30, the 90th day of a call on 2031-04-01; the borrower himself is listed in every row. */
const guarantor = (
  n: number,
  its: ReturnType<typeof guarantee>,
  { finding, answer }: { finding: string; answer: string },
): Row[] => [
  [DAY, told(`G-${String(n)}`, party(someone(n + 500), DAY, its)), '1 RECEIVED'],
  [DAY, findings(`G-${String(n)}`), `BORROWER 2031-06-30 · GUARANTOR ${finding}`],
  [DAY, asks(someone(n), inRole), 'BLOCK · LISTED BORROWER'],
  [DAY, asks(someone(n + 500), inRole), answer],
];
const LISTED = { finding: '2031-06-30', answer: 'REVIEW · LISTED GUARANTOR' };
const NOT_LONG = { finding: 'GUARANTOR_NOT_LONG', answer: 'CLEAR' };

/** One more party in a role beside a listed borrower. */
const beside = (reference: string, who: Holder, rest: Partial<Party>, rows: Row[]): Row[] => [
  [DAY, told(reference, party(who, DAY, rest)), '1 RECEIVED'],
  ...rows,
];

const stories: Stories = {
  'a guarantor on the 90th day owes no listing yet': guarantor(
    1,
    guarantee('2031-04-01', '2032-01-01'),
    NOT_LONG,
  ),
  'on the 91st day he is listed, for a person to look at': guarantor(
    2,
    guarantee('2031-03-31', '2032-01-01'),
    LISTED,
  ),
  'on the 92nd day too': guarantor(3, guarantee('2031-03-30', '2032-01-01'), LISTED),
  'called on the last day of the guarantee period': guarantor(
    4,
    guarantee('2031-03-31', '2031-03-31'),
    LISTED,
  ),
  'called a day after it he is free': guarantor(5, guarantee('2031-03-31', '2031-03-30'), {
    finding: 'GUARANTOR_NOT_CALLED',
    answer: 'CLEAR',
  }),
  'who paid on the 90th day is never listed': guarantor(
    6,
    guarantee('2031-03-20', '2032-01-01', '2031-06-18'),
    NOT_LONG,
  ),
  'who paid on the 91st has ended his part on that day, the borrower has not': guarantor(
    7,
    guarantee('2031-03-20', '2032-01-01', '2031-06-19'),
    { finding: '2031-06-30', answer: 'REVIEW · SETTLED GUARANTOR' },
  ),
  'his own end runs 5 years, whatever the borrower does': [
    [
      '2033-06-19',
      asks(someone(507), { fields: ['reason', 'endedOn', 'how'] }),
      'REVIEW · SETTLED 2031-06-19 PAID',
    ],
    ['2033-06-20', asks(someone(507), { fields: ['reason', 'endedOn'] }), 'CLEAR · SETTLED 2031-06-19'],
    ['2036-06-19', asks(someone(507), { fields: ['reason'] }), 'CLEAR · SETTLED'],
    ['2036-06-20', asks(someone(507), { fields: ['reason'] }), 'CLEAR'],
  ],
  'he answers for interest as for instalments': [
    [
      DAY,
      reports(
        interest(DAY, [borrower(8), party(someone(508), DAY, guarantee('2031-03-31', '2032-01-01'))], {
          reference: 'GI-8',
          asOf: DAY,
        }),
      ),
      '1 RECEIVED',
    ],
    [
      DAY,
      asks(someone(508), { fields: ['reason', 'criterion', 'role'] }),
      'REVIEW · LISTED UNPAID_INTEREST GUARANTOR',
    ],
  ],
  'a guarantor who is a company needs no notice': beside(
    'C-10',
    company(10),
    guarantee('2031-03-31', '2032-01-01'),
    [[DAY, asks(company(10), inRole), 'REVIEW · LISTED GUARANTOR']],
  ),
  'but where it was told one, that runs too': beside(
    'C-11',
    company(11),
    { ...guarantee('2031-03-31', '2032-01-01'), notice: { givenOn: '2031-06-29', means: 'LETTER' } },
    [
      ['2031-07-06', asks(company(11), inRole), 'CLEAR'],
      ['2031-07-07', asks(company(11), inRole), 'REVIEW · LISTED GUARANTOR'],
      ['2031-07-06', asks(someone(11), inRole), 'BLOCK · LISTED BORROWER'],
    ],
  ),
  'a guarantor without his call is refused': [
    [
      DAY,
      told('G-12', party(someone(512), DAY, { role: 'GUARANTOR' })),
      'PARTY_GUARANTEE /parties/1/guarantee',
    ],
  ],
  'a guarantor without consent is refused; left out, the rest is accepted': [
    [
      DAY,
      told('G-13', {
        ...party(someone(513), DAY, guarantee('2031-03-31', '2032-01-01')),
        consent: undefined,
      } as never),
      'CONSENT_MISSING /parties/1/consent',
    ],
    [DAY, told('G-13'), '1 RECEIVED'],
    [DAY, asks(someone(513)), 'CLEAR'],
  ],
  'a co-borrower is listed like the borrower': beside('B-14', someone(514), { role: 'CO_BORROWER' }, [
    [DAY, asks(someone(514), inRole), 'BLOCK · LISTED CO_BORROWER'],
  ]),
  'a co-borrower whose notice still runs is not shown, the borrower is': beside(
    'B-15',
    someone(515),
    { role: 'CO_BORROWER', notice: { givenOn: '2031-06-29', means: 'SMS' } },
    [
      [DAY, findings('B-15'), 'BORROWER 2031-06-30 · CO_BORROWER 2031-07-07'],
      ['2031-07-06', asks(someone(515), inRole), 'CLEAR'],
      ['2031-07-06', asks(someone(15), inRole), 'BLOCK · LISTED BORROWER'],
      ['2031-07-07', asks(someone(515), inRole), 'BLOCK · LISTED CO_BORROWER'],
    ],
  ),
  'a legal representative is a relation, not a borrower': beside(
    'L-16',
    someone(516),
    { role: 'LEGAL_REPRESENTATIVE' },
    [
      [DAY, findings('L-16'), 'BORROWER 2031-06-30 · LEGAL_REPRESENTATIVE ROLE_NOT_LISTED'],
      [DAY, asks(someone(516), inRole), 'CLEAR'],
      [DAY, views('L-16'), 'LISTED'],
    ],
  ),
  'of several roles the strongest answers': [
    [DAY, told('G-17', party(someone(518), DAY, guarantee('2031-03-31', '2032-01-01'))), '1 RECEIVED'],
    [DAY, asks(someone(518), inRole), 'REVIEW · LISTED GUARANTOR'],
    [
      '2031-07-01',
      reports(overdue('2031-07-01', [party(someone(518), '2031-07-01')], { reference: 'X' }), 'RCB'),
      '1 RECEIVED',
    ],
    [
      '2031-07-01',
      asks(someone(518), { fields: ['reason', 'role', 'institutions'] }),
      'BLOCK · LISTED BORROWER 2',
    ],
    ['2031-07-02', settles('X', '2031-07-02', { code: 'RCB' }), '2 SETTLED'],
    [
      '2031-07-02',
      asks(someone(518), { fields: ['reason', 'role', 'institutions'] }),
      'REVIEW · LISTED GUARANTOR 1',
    ],
  ],
  'roles that a criterion does not know are refused': [
    [DAY, told('R-19', party(someone(519), DAY, { role: 'REAL_USER' })), 'PARTY_ROLE /parties/1/role'],
    [
      DAY,
      reports(evaded(DAY, [party(someone(19), DAY, { role: 'CO_BORROWER' })], { reference: 'R-20' })),
      'PARTY_BORROWER_MISSING /parties',
    ],
  ],
  'parties of one report share no number': [
    [
      DAY,
      told('R-21', party(someone(21, '王二一'), DAY, { role: 'CO_BORROWER' })),
      'PARTY_SHARED_NUMBER /parties/1/identifiers/0/number',
    ],
  ],
};

lifeOf('roles (1-product, Roles)', stories);
