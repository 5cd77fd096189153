import { residentId, uscc } from '../world/numbers.ts';

/** A body as it is sent; days are written `today`, `today-8`, `today+1` until then. */
export type Body = Record<string, unknown>;

/** An id at which nothing stands. */
export const MISSING = '01979aaa-0000-7000-8000-000000000001';

export const BORROWER = residentId(1);
export const OTHER_PERSON = residentId(2);
export const GUARANTOR = uscc(1);
const DIGEST = `sha256:${'0'.repeat(64)}`;

const consent = { reference: 'XY-1', signedOn: 'today-730' };
const notice = { givenOn: 'today-10', means: 'LETTER', digest: DIGEST };

export const borrower = {
  role: 'BORROWER',
  kind: 'PERSON',
  name: '王小丫',
  identifiers: [{ type: 'RESIDENT_ID', number: BORROWER }],
  consent,
  notice,
};
export const guarantor = {
  role: 'GUARANTOR',
  kind: 'ORGANISATION',
  name: '某某县某某有限公司',
  identifiers: [{ type: 'USCC', number: GUARANTOR }],
  consent,
  guarantee: { calledOn: 'today-100', until: 'today+300', paidOn: null },
};
const realUser = {
  ...borrower,
  role: 'REAL_USER',
  name: '李某某',
  identifiers: [{ type: 'RESIDENT_ID', number: OTHER_PERSON }],
};

const around = {
  loan: {
    reference: 'JK-1',
    signedOn: 'today-730',
    kind: 'FARMER_OTHER',
    principalFen: 5_000_000,
    outstandingFen: 3_000_000,
  },
  parties: [borrower],
  evidence: [{ kind: 'COURT', datedOn: 'today-5', digest: DIGEST }],
};
const due = (no: number, dueOn: string, cleared: string) => ({
  no,
  dueOn,
  amountFen: 200_000,
  [cleared]: null,
  paidFen: 50_000,
});
const purpose = (code: string) => ({ code, words: '某用途' });
const FACTS = {
  DEFAULT: {
    asOf: 'today-1',
    instalments: [due(7, 'today-150', 'clearedOn'), due(8, 'today-120', 'clearedOn')],
  },
  UNPAID_INTEREST: {
    asOf: 'today-1',
    interest: [due(1, 'today-200', 'paidOn'), due(2, 'today-110', 'paidOn')],
  },
  MISUSED_PURPOSE: {
    asOf: 'today-1',
    agreedPurpose: purpose('FARMING'),
    priorConsent: false,
    uses: [{ usedOn: 'today-90', amountFen: 900_000, purpose: purpose('EQUITY'), evidence: [0] }],
    heardOn: 'today-30',
    heardHow: 'IN_PERSON',
    actors: [0],
  },
  EVASION: {
    asOf: 'today-1',
    ableToPay: { words: '有存款', evidence: [0] },
    acts: [{ kind: 'ASSETS_MOVED', doneOn: 'today-90', words: '转移', evidence: [0] }],
    actors: [0],
  },
  NOMINEE_LOAN: {
    asOf: 'today-1',
    proof: 'COURT',
    evidence: [0],
    nominalConsented: true,
    staffInvolved: false,
    actors: [0, 1],
  },
};
export type Criterion = keyof typeof FACTS;

/** A report that nothing is wrong with, of RCA. */
export const reportOf = (criterion: Criterion = 'DEFAULT'): Body => ({
  criterion,
  ...around,
  ...(criterion === 'NOMINEE_LOAN' && {
    parties: [realUser, { ...borrower, role: 'NOMINAL_BORROWER' }],
  }),
  facts: FACTS[criterion],
  unit: '0012',
  staff: '10231',
});

/** A question that nothing is wrong with, of POST. */
export const question = (): Body => ({
  identifier: { type: 'RESIDENT_ID', number: BORROWER },
  name: '王小丫',
  purpose: 'LOAN_APPROVAL',
  amountFen: 5_000_000,
  authorisation: { reference: 'SQ-1', signedOn: 'today-1', validUntil: 'today+90' },
  unit: '0031',
  staff: '20455',
});

export const FOLLOWING = {
  renewal: { asOf: 'today', outstandingFen: 3_000_000, unit: '0012', staff: '10231' },
  settlement: { endedOn: 'today', how: 'PAID', unit: '0012', staff: '10231' },
  withdrawal: { reason: 'BANK_ERROR', unit: '0012', staff: '10231' },
  reply: { dispute: MISSING, grounds: '台账相符', evidence: [], unit: '0012', staff: '10231' },
} satisfies Record<string, Body>;

/** The body with other values at some RFC 6901 pointers; undefined takes a field out. */
export const changed = (body: Body, changes: Record<string, unknown>): Body => {
  const copy = structuredClone(body);
  for (const [pointer, value] of Object.entries(changes)) {
    const steps = pointer.split('/').slice(1);
    const last = steps.pop() ?? '';
    const at = steps.reduce((here, step) => here[step] as Body, copy);
    at[last] = value;
  }
  return copy;
};
