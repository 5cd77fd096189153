import type { ReportBody } from '#contracts';
import { addDays, addMonths } from '#criteria';
import { defaultReport, person } from '../world/bodies.ts';
import type { Holder } from './people.ts';

export type Party = ReportBody['parties'][number];
export type Body<C extends ReportBody['criterion']> = Extract<ReportBody, { criterion: C }>;
type Rest<C extends ReportBody['criterion']> = Partial<Body<C>> & { reference?: string };

export const DIGEST = `sha256:${'7'.repeat(64)}`;

/** A party; a person is told 10 days before, so that the notice has run on the day of receipt. */
export const party = (who: Holder, day: string, rest: Partial<Party> = {}): Party => {
  const { notice, ...told } = person(who.number, who.name, day);
  const identifiers = [{ type: who.type, number: who.number }];
  if (who.type === 'USCC' || who.type === 'ORG_CODE')
    return { ...told, kind: 'ORGANISATION', identifiers, ...rest };
  return { ...told, identifiers, ...(notice && { notice }), ...rest };
};

/** A guarantor's part. */
export const guarantee = (calledOn: string, until: string, paidOn: string | null = null) => ({
  role: 'GUARANTOR' as const,
  guarantee: { calledOn, until, paidOn },
});

export const instalment = (
  no: number,
  dueOn: string,
  rest: Partial<Body<'DEFAULT'>['facts']['instalments'][number]> = {},
) => ({ no, dueOn, amountFen: 200_000, clearedOn: null, ...rest });

/** A DEFAULT; `asOf` and instalments in literal days where the days matter. */
export const overdue = (
  day: string,
  parties: Party[],
  { asOf, dues, ...rest }: Rest<'DEFAULT'> & { asOf?: string; dues?: ReturnType<typeof instalment>[] } = {},
): Body<'DEFAULT'> => {
  const body = defaultReport(day, { ...rest, parties });
  const facts = { asOf: asOf ?? body.facts.asOf, instalments: dues ?? body.facts.instalments };
  return { ...body, facts: rest.facts ?? facts };
};

/** Interest of 200 yuan, told yesterday. */
export const interest = (
  day: string,
  parties: Party[],
  {
    dues,
    asOf,
    ...rest
  }: Rest<'UNPAID_INTEREST'> & {
    asOf?: string;
    dues?: Body<'UNPAID_INTEREST'>['facts']['interest'];
  } = {},
): Body<'UNPAID_INTEREST'> => {
  const { reference, ...fields } = rest;
  const {
    criterion: _c,
    facts: _f,
    ...around
  } = defaultReport(day, { ...(reference && { reference }), parties });
  const due = { no: 1, dueOn: addMonths(day, -6), amountFen: 20_000, paidOn: null };
  return {
    criterion: 'UNPAID_INTEREST',
    ...around,
    facts: { asOf: asOf ?? addDays(day, -1), interest: dues ?? [due] },
    ...fields,
  };
};

const accusing = (day: string, parties: Party[], reference: string, kinds: string[]) => {
  const {
    criterion: _c,
    facts: _f,
    ...around
  } = defaultReport(day, {
    reference,
    parties: parties.map(one => ({
      ...one,
      ...(one.notice && 'givenOn' in one.notice && { notice: { ...one.notice, digest: DIGEST } }),
    })),
  });
  const evidence = kinds.map(kind => ({ kind, datedOn: addDays(day, -60), digest: DIGEST }));
  return { ...around, evidence: evidence as ReportBody['evidence'] };
};

type Accused = { reference?: string; actors?: number[] };

/** Half of the loan used for securities, proved by two kinds of evidence, the borrower heard. */
export const misused = (
  day: string,
  parties: Party[],
  { reference = 'JK-1', actors = [0], ...facts }: Accused & Partial<Body<'MISUSED_PURPOSE'>['facts']> = {},
): Body<'MISUSED_PURPOSE'> => ({
  criterion: 'MISUSED_PURPOSE',
  ...accusing(day, parties, reference, ['MONEY_TRAIL', 'SIGNED_STATEMENT']),
  facts: {
    asOf: addDays(day, -1),
    agreedPurpose: { code: 'FARMING', words: '购买化肥种子' },
    priorConsent: false,
    uses: [
      {
        usedOn: addMonths(day, -12),
        amountFen: 2_500_000,
        purpose: { code: 'SECURITIES', words: '转入证券账户' },
        evidence: [0, 1],
      },
    ],
    heardOn: addDays(day, -30),
    heardHow: 'IN_PERSON',
    actors,
    ...facts,
  },
});

/** Able to pay, and a court found that assets were moved. */
export const evaded = (
  day: string,
  parties: Party[],
  { reference = 'JK-1', actors = [0], ...facts }: Accused & Partial<Body<'EVASION'>['facts']> = {},
): Body<'EVASION'> => ({
  criterion: 'EVASION',
  ...accusing(day, parties, reference, ['COURT']),
  facts: {
    asOf: addDays(day, -1),
    ableToPay: { words: '名下有房产', evidence: [0] },
    acts: [{ kind: 'ASSETS_MOVED', doneOn: addMonths(day, -4), words: '将房产无偿转给亲属', evidence: [0] }],
    actors,
    ...facts,
  },
});

/** A real user took the loan in a nominal borrower's name; the funds were traced. */
export const nominee = (
  day: string,
  parties: Party[],
  { reference = 'JK-1', actors = [0, 1], ...facts }: Accused & Partial<Body<'NOMINEE_LOAN'>['facts']> = {},
): Body<'NOMINEE_LOAN'> => ({
  criterion: 'NOMINEE_LOAN',
  ...accusing(day, parties, reference, ['MONEY_TRAIL']),
  facts: {
    asOf: addDays(day, -1),
    proof: 'FUNDS_TRACED',
    evidence: [0],
    nominalConsented: true,
    staffInvolved: false,
    actors,
    ...facts,
  },
});
