import type { Criterion, Decision, DisputeBody } from '#contracts';
import { acceptDispute, verifyStanding } from '#registry';
import { afterAll } from '@jest/globals';
import { lifeOf, type Stories } from '../life/diary.ts';
import { says, told, type On, type Step } from '../life/steps.ts';
import type { TestWorld } from '../world/test-world.ts';
import { openTestDesk, type TestDesk } from './officers.ts';

/** What is decided of a world: its officers, and the ids of what was said, by a name that the test gives. */
interface Deciding {
  desk: Promise<TestDesk>;
  ids: Map<string, string>;
}

const worlds = new WeakMap<TestWorld, Deciding>();
const decidingIn = (world: TestWorld): Deciding => {
  const known = worlds.get(world) ?? { desk: openTestDesk(world), ids: new Map<string, string>() };
  worlds.set(world, known);
  return known;
};

export const deskOf = (world: TestWorld): Promise<TestDesk> => decidingIn(world).desk;

/** The id of what a test said under a name; of what nobody said one that nothing has. */
export const idOf = (world: TestWorld, name: string): string => {
  return decidingIn(world).ids.get(name) ?? '01900000-0000-7000-8000-000000000000';
};

/** The report on a loan, the last turn's, with its last version. */
export const reported = async (
  world: TestWorld,
  reference: string,
  criterion: Criterion = 'DEFAULT',
): Promise<{ report: string; version: number }> => {
  const [row] = await world.database('postgres').rows<{ report: string; version: number }>(
    `SELECT report, (SELECT max(version) FROM statement v WHERE v.report = s.report)::int AS version FROM statement s
      WHERE loan_reference = $1 AND criterion = $2 AND turn IS NOT NULL ORDER BY turn DESC LIMIT 1`,
    [reference, criterion],
  );
  if (!row) throw new Error(`nothing was reported on ${reference}`);
  return row;
};

/** The party of a report at a place of its first version. */
export const partyOf = async (
  world: TestWorld,
  reference: string,
  { at = 0, criterion = 'DEFAULT' as Criterion } = {},
): Promise<string> => {
  const { report } = await reported(world, reference, criterion);
  const [row] = await world
    .database('postgres')
    .rows<{ party: string }>(
      `SELECT facts -> 'parties' -> $2::int ->> 'party' AS party FROM statement WHERE report = $1 AND number = 1`,
      [report, at],
    );
  if (!row?.party) throw new Error(`${reference} has no party ${String(at)}`);
  return row.party;
};

export const reasons: Decision['reasons'] = [{ fact: '事实', words: '认定所依据的材料' }];

const said = async (world: TestWorld, name: string, decision: Decision): Promise<string> => {
  const { desk, ids } = decidingIn(world);
  const came = await (await desk).decide(decision);
  if ('refused' in came)
    return came.refused.map(({ code, pointer }) => (pointer ? `${code} ${pointer}` : code)).join(', ');
  ids.set(name, came.id);
  await world.drain();
  const { differs } = await verifyStanding(world.database('matcher'));
  return differs.length === 0 ? 'said' : JSON.stringify(differs);
};

type Making = (world: TestWorld) => Promise<Omit<Decision, 'reasons'>>;

/** Decided by two officers; then nothing that is stored may differ from what follows. `name`: for a later REVOKE. */
export const decides =
  (name: string, make: Making): Step =>
  async world =>
    said(world, name, { ...(await make(world)), reasons });

/** Decided of the last version of a report, or of the one told. */
export const decidesOn = (
  reference: string,
  decision: Decision['decision'],
  {
    criterion = 'DEFAULT',
    name = reference,
    ...rest
  }: { criterion?: Criterion; name?: string; version?: number; endedOn?: string } = {},
): Step =>
  decides(name, async world => ({ decision, ...(await reported(world, reference, criterion)), ...rest }));

/** Decided of a dispute that stands on a report. */
export const decidesDispute = (
  reference: string,
  decision: Decision['decision'],
  dispute: string,
  rest: Partial<Decision> = {},
): Step =>
  decides(`${dispute} ${decision}`, async world => ({
    ...{ decision, ...(await reported(world, reference)), dispute: idOf(world, dispute) },
    ...rest,
  }));

export const revokes = (name: string): Step =>
  decides(`REVOKE ${name}`, world => Promise.resolve({ decision: 'REVOKE', of: idOf(world, name) }));

let keys = 0;
/** Taken at a counter of POST's; `party` by its place. */
export const disputes =
  (name: string, about: DisputeBody['about'] | string, rest: Partial<DisputeBody> = {}): Step =>
  async (world, day) => {
    const accepted = await acceptDispute(world.registry, world.callers.POST, {
      key: `d-${String(++keys)}`,
      body: {
        about:
          typeof about === 'string'
            ? { loanReference: about, criterion: 'DEFAULT', memberCode: 'RCA' }
            : about,
        ...{ ground: 'WRONG_FACTS', identitySeen: { type: 'RESIDENT_ID', seenOn: day }, evidence: [] },
        ...{ unit: '0031', staff: '1' },
        ...rest,
      },
    });
    if ('refused' in accepted) return accepted.refused.map(({ code }) => code).join(', ');
    decidingIn(world).ids.set(name, accepted.receipt.id);
    return 'taken';
  };

export const replies =
  (reference: string, dispute: string, on: On = {}): Step =>
  async world =>
    told(
      await says(
        world,
        reference,
        {
          kind: 'REPLY',
          body: {
            dispute: idOf(world, dispute),
            grounds: '借据与还款明细',
            evidence: [],
            unit: '0012',
            staff: '1',
          },
        },
        on,
      ),
    );

/** Stories in which officers decide. */
export const decisionsIn = (
  title: string,
  stories: Stories,
  extra?: (world: () => TestWorld) => void,
): void => {
  lifeOf(title, stories, world => {
    extra?.(world);
    afterAll(async () => (await deskOf(world())).close());
  });
};
