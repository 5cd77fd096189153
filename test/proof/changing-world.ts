import type { SettlementHow } from '#contracts';
import { addDays, addMonths } from '#criteria';
import { samplePolicy } from '#listing';
import { acceptDispute, acceptOnReport, acceptReport, Administration, type OnReport } from '#registry';
import { defaultReport, person } from '../world/bodies.ts';
import { residentId } from '../world/numbers.ts';
import type { TestWorld } from '../world/test-world.ts';

export type Reporter = 'RCA' | 'RCB' | 'COM';
const UNITS = { RCA: '0012', RCB: '0021', COM: '0045' };
export const REPORTERS = Object.keys(UNITS) as Reporter[];

/** Borrowers of the world, and the two names under which each number is reported and asked. */
export const BORROWERS = 40;
export const nameOf = (n: number): string => `赵某${'甲乙丙丁戊己庚辛壬癸'[n % 10] ?? ''}`;
export const otherName = '钱某某';

let keys = 0;
const newKey = () => `k-${String((keys += 1))}`;
const loan = (n: number, turn: number) => `JK-${String(n)}-${String(turn)}`;

/** Loans of borrower `n`, each of another member; of the one asked about some under another name. */
export const report = async (world: TestWorld, n: number, turn: number): Promise<void> => {
  const today = await world.today();
  const member = REPORTERS[turn % 3]!;
  const name = turn % 5 === 4 ? otherName : nameOf(n);
  const role = n % 7 === 6 ? ('CO_BORROWER' as const) : ('BORROWER' as const);
  const parties = [
    person(residentId(n), name, today, {
      role,
      notice: { givenOn: addDays(today, -(n % 12) - 1), means: 'SMS' },
    }),
    ...(role === 'BORROWER' ? [] : [person(residentId(n + 500), nameOf(n + 1), today)]),
  ];
  const fields = { reference: loan(n, turn), unit: UNITS[member], parties };
  await must(
    acceptReport(world.registry, world.callers[member], {
      key: newKey(),
      body: defaultReport(today, fields),
    }),
  );
};

type Body = OnReport extends infer O
  ? O extends { kind: string; body: unknown }
    ? Pick<O, 'kind' | 'body'>
    : never
  : never;

/** Whatever is refused would leave the world as it was. */
const must = async (accepted: Promise<object>): Promise<void> => {
  const came = await accepted;
  if ('refused' in came) throw new Error(JSON.stringify(came.refused));
};

const onReport = (world: TestWorld, [n, turn]: [number, number], said: Body): Promise<void> => {
  const member = REPORTERS[turn % 3]!;
  const address = { criterion: 'DEFAULT' as const, loanReference: loan(n, turn) };
  const request = { address, ifMatch: null, key: newKey(), ...said } as OnReport;
  return must(acceptOnReport(world.registry, world.callers[member], request));
};

const by = (turn: number) => ({ unit: UNITS[REPORTERS[turn % 3]!], staff: '1' });

export const settle = async (world: TestWorld, of: [number, number], how: SettlementHow): Promise<void> =>
  onReport(world, of, { kind: 'SETTLEMENT', body: { endedOn: await world.today(), how, ...by(of[1]) } });

export const withdraw = (world: TestWorld, of: [number, number], wrongParty: boolean): Promise<void> =>
  onReport(world, of, {
    kind: 'WITHDRAWAL',
    body: { reason: wrongParty ? 'WRONG_PARTY' : 'BANK_ERROR', ...by(of[1]) },
  });

export const renew = async (world: TestWorld, of: [number, number]): Promise<void> =>
  onReport(world, of, {
    kind: 'RENEWAL',
    body: { asOf: await world.today(), outstandingFen: 900_000, ...by(of[1]) },
  });

export const dispute = async (world: TestWorld, [n, turn]: [number, number]): Promise<void> => {
  const about = {
    loanReference: loan(n, turn),
    criterion: 'DEFAULT' as const,
    memberCode: REPORTERS[turn % 3]!,
  };
  const body = {
    about,
    party: 0,
    ground: 'WRONG_FACTS' as const,
    identitySeen: { type: 'RESIDENT_ID' as const, seenOn: await world.today() },
    evidence: [],
    unit: '0031',
    staff: '2',
  };
  await must(acceptDispute(world.registry, world.callers.POST, { key: newKey(), body }));
};

/** A further version of the policy of a member: what was BLOCK is REVIEW, and what was INFORM too. */
export const changePolicy = async (world: TestWorld, code: string, version: string): Promise<void> => {
  const administration = await Administration.open(world.url('console'));
  const rows = samplePolicy.rows.map(row => ({ ...row, effect: 'REVIEW' as const }));
  await administration.setPolicy(code, { version, effectiveOn: await world.today(), rows });
  await administration.close();
  world.registry.forget();
};

export const daysOn = async (world: TestWorld, days: number): Promise<void> =>
  world.goTo(addDays(await world.today(), days));
export const monthsOn = async (world: TestWorld, months: number): Promise<void> =>
  world.goTo(addMonths(await world.today(), months));
