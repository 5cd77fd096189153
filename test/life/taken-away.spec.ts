import type { CorrectionBody } from '#contracts';
import { evaded, guarantee, instalment, overdue, party, type Party } from './bodies.ts';
import { lifeOf, type Stories } from './diary.ts';
import { someone, type Holder } from './people.ts';
import { asks, corrects, deadline, findings, reports, settles, views } from './steps.ts';

const DAY = '2031-03-03';
const NEXT = '2031-03-20';
const END = { fields: ['reason', 'role', 'endedOn'] as ('reason' | 'role' | 'endedOn')[] };
const COUNT = { fields: ['reason', 'institutions'] as ('reason' | 'institutions')[] };

const body = (n: number, others: Party[] = [], who: Holder = someone(n), rest: Partial<Party> = {}) =>
  overdue(DAY, [party(who, DAY, rest), ...others], {
    reference: `T-${String(n)}`,
    asOf: '2031-03-02',
    dues: [instalment(1, '2030-10-31')],
  });
const exempted = (n: number, others: Party[], exemption: NonNullable<CorrectionBody['exemptions']>[number]) =>
  ({ ...body(n, others), exemptions: [exemption] }) as CorrectionBody;
const guarantor = (n: number, paidOn: string | null = null) =>
  party(someone(n), DAY, guarantee('2030-11-20', '2032-01-01', paidOn));
const coBorrower = (n: number) => party(someone(n), DAY, { role: 'CO_BORROWER' });
const abroad = (name = '王小丫'): Holder => ({ type: 'PASSPORT', number: 'CHN:E12345678', name });

const stories: Stories = {
  // Called 2030-11-20, so the 90th day is 2031-02-18; paid on 2031-02-28 his part ended then.
  'a guarantor who paid leaves at once, from the day he paid; the borrower stays': [
    [DAY, reports(body(1, [guarantor(101)])), '1 RECEIVED'],
    [DAY, asks(someone(101), END), 'REVIEW · LISTED GUARANTOR null'],
    [NEXT, corrects(body(1, [guarantor(101, '2031-02-28')])), '2 RECEIVED'],
    [NEXT, asks(someone(101), END), 'REVIEW · SETTLED GUARANTOR 2031-02-28'],
    [NEXT, asks(someone(1), END), 'BLOCK · LISTED BORROWER null'],
    [NEXT, views('T-1'), 'LISTED'],
    [NEXT, settles('T-1', NEXT), '3 SETTLED'],
    [NEXT, asks(someone(101), END), 'REVIEW · SETTLED GUARANTOR 2031-02-28'],
    [NEXT, asks(someone(1), END), `REVIEW · SETTLED BORROWER ${NEXT}`],
  ],
  'a settlement ends every part of the report': [
    [DAY, reports(body(2, [guarantor(102), coBorrower(202)])), '1 RECEIVED'],
    [NEXT, settles('T-2', NEXT), '2 SETTLED'],
    [NEXT, asks(someone(102), END), `REVIEW · SETTLED GUARANTOR ${NEXT}`],
    [NEXT, asks(someone(202), END), `REVIEW · SETTLED CO_BORROWER ${NEXT}`],
  ],
  'a death takes the dead away at once, and nobody else': [
    [DAY, reports(body(3, [coBorrower(103)])), '1 RECEIVED'],
    [
      NEXT,
      corrects(
        exempted(3, [coBorrower(103)], { kind: 'DEATH', parties: [0], on: '2031-03-10', document: '证明' }),
      ),
      '2 RECEIVED',
    ],
    [NEXT, asks(someone(3)), 'CLEAR'],
    [NEXT, asks(someone(103)), 'BLOCK · LISTED'],
    [NEXT, views('T-3'), 'LISTED'],
    [NEXT, findings('T-3'), 'BORROWER DEATH · CO_BORROWER 2031-03-03'],
  ],
  "the lender's own error takes everybody away at once": [
    [DAY, reports(body(4, [coBorrower(104)])), '1 RECEIVED'],
    [
      NEXT,
      corrects(exempted(4, [coBorrower(104)], { kind: 'LENDER_ERROR', document: '说明' })),
      '2 RECEIVED',
    ],
    [NEXT, asks(someone(4)), 'CLEAR'],
    [NEXT, asks(someone(104)), 'CLEAR'],
    [NEXT, views('T-4'), 'NOT_QUALIFYING'],
    // To say it again is to weigh more again.
    [
      '2031-03-21',
      corrects(body(4, [coBorrower(104)])),
      'NOTICE_NOT_NEW /parties/0/notice, NOTICE_NOT_NEW /parties/1/notice',
    ],
  ],
  'an end by its own facts is no settlement that could be replaced': [
    [
      DAY,
      reports(
        overdue(DAY, [party(someone(5), DAY)], {
          reference: 'T-5',
          asOf: '2031-03-02',
          dues: [instalment(1, '2030-10-31', { clearedOn: '2031-02-28' })],
        }),
      ),
      '1 RECEIVED',
    ],
    [
      NEXT,
      corrects({ ...body(5), settlement: { endedOn: NEXT, how: 'PAID' } }),
      'REPORT_NOT_SETTLED /settlement',
    ],
  ],
  'a correction does not put off the lapse of an accusation': [
    [DAY, reports(evaded(DAY, [party(someone(6), DAY)], { reference: 'T-6' })), '1 RECEIVED'],
    [NEXT, corrects(evaded(DAY, [party(someone(6), DAY)], { reference: 'T-6' })), '2 RECEIVED'],
    [NEXT, deadline('T-6', { criterion: 'EVASION' }), '2031-04-02 CONFIRM_BY'],
    ['2031-04-03', views('T-6', { criterion: 'EVASION' }), 'LAPSED'],
  ],
  // 7-identifiers: a passport joins only if names agree and birth dates agree.
  'one passport, birth dates that agree: one listing of two members': [
    [
      DAY,
      reports(body(7, [], { ...abroad(), number: 'CHN:E00000007' }, { birthOn: '1980-05-06' })),
      '1 RECEIVED',
    ],
    [
      DAY,
      reports(body(7, [], { ...abroad(), number: 'CHN:E00000007' }, { birthOn: '1980-05-06' }), 'RCB'),
      '1 RECEIVED',
    ],
    [DAY, asks({ ...abroad(), number: 'CHN:E00000007' }, COUNT), 'BLOCK · LISTED 2'],
  ],
  'one passport, birth dates that differ: two people and a case': [
    [
      DAY,
      reports(body(8, [], { ...abroad(), number: 'CHN:E00000008' }, { birthOn: '1980-05-06' })),
      '1 RECEIVED',
    ],
    [
      DAY,
      reports(body(8, [], { ...abroad(), number: 'CHN:E00000008' }, { birthOn: '1980-05-07' }), 'RCB'),
      '1 RECEIVED',
    ],
    [
      DAY,
      asks({ ...abroad(), number: 'CHN:E00000008' }, COUNT),
      'BLOCK · LISTED 1 · LISTED 1 · IDENTITY_CONTESTED 0',
    ],
    ['2031-03-24', asks({ ...abroad(), number: 'CHN:E00000008' }, COUNT), 'BLOCK · LISTED 1 · LISTED 1'],
  ],
};

lifeOf('what a later statement takes away (1-product, Statements and A listing)', stories);
