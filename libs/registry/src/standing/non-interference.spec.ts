import { firstRuleSet } from '#criteria';
import { decide, samplePolicy, type RecordedCard } from '#listing';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '../canonical-json.ts';
import { computeStanding } from './compute-standing.ts';
import type { ClaimRow } from './claim-row.ts';
import type { Standing } from './derived-tables.ts';
import { claimsOf, receivedOn, statementsOf, told, type Told } from './random-world.fixture.ts';

const WORLDS = 1_000;
/** Around every term: receipt, notice, reply and decision of a dispute, renewal, suspension, the five years. */
const DAYS = [0, 3, 9, 16, 22, 31, 40, 300, 366, 380, 460, 1_830, 1_860].map(receivedOn);
const NAMES = [0, 1, 2].map(name => ({ canonical: `name-${String(name)}`, reading: null, latin: false }));

interface World {
  claims: ClaimRow[];
  standing: Standing;
}

/** A world in which some reports were never made; the others keep their places, ids and days. */
const worldOf = (world: Told[], without?: number): World => {
  const said = world.map((one, n) => ({ one, n })).filter(({ n }) => n !== without);
  const claims = said.flatMap(({ one, n }) => claimsOf(one, n));
  const standing = computeStanding(
    {
      indexes: [...new Set(claims.map(({ index }) => index))],
      ...{ claims, decided: [], protections: [] },
      statements: said.flatMap(({ one, n }) => statementsOf(one, n)),
    },
    () => firstRuleSet,
  );
  return { claims, standing };
};

/** Nothing of it is ever shown: withdrawn, upheld, never qualifying, or an accusation that nobody confirmed. */
const carriesNothing = ({ then, qualifies, accuses }: Told): boolean =>
  !qualifies || then === 'withdrawn' || then === 'upheld' || (accuses && then !== 'confirmed');

/** Who is who among the others, and the cases with the numbers of their sides. */
const identities = ({ standing, claims }: World, left: string): string => {
  const all = standing['subject_party'] ?? [];
  const parties = all.filter(({ party }) => party !== left);
  const groups = new Map<unknown, string[]>();
  for (const { party, subject } of parties)
    groups.set(subject, [...(groups.get(subject) ?? []), String(party)]);
  const partition = [...groups.values()].map(group => group.sort().join()).sort();
  const numbersOf = (party: unknown) => {
    const of = all.find(row => row['party'] === party)?.['subject'];
    const members = new Set(all.filter(({ subject }) => subject === of).map(row => row['party']));
    const held = claims.filter(claim => members.has(claim.party)).map(({ index }) => index);
    return [...new Set(held)].sort();
  };
  const cases = (standing['match_case'] ?? []).map(({ id, sides, body }) => ({
    ...{ id, sides: (sides as string[]).map(numbersOf) },
    ...{
      openedOn: (body as { openedOn: string }).openedOn,
      openUntil: (body as { openUntil: string }).openUntil,
    },
  }));
  return canonicalJson({ partition, cases: cases.map(canonicalJson).sort() });
};

/** Every answer of every number on every day, under every name; subjects' ids stand in none. */
const answers = ({ standing }: World): string => {
  const cards = new Map(
    (standing['cell.card'] ?? []).map(row => [
      row['blind_index'],
      JSON.parse(String(row['body'])) as RecordedCard,
    ]),
  );
  return canonicalJson(
    [0, 1, 2, 3, 4, 5].flatMap(number =>
      NAMES.flatMap(names =>
        DAYS.map(day =>
          decide(
            { names, latinTypes: false, member: 'member-0' },
            { cards: [cards.get(`index-${String(number)}`) ?? null], stale: false },
            { policy: samplePolicy, day },
          ),
        ),
      ),
    ),
  );
};

test('a report that carries nothing changes no answer of any number on any day, where it changes nobody', () => {
  let asked = 0;
  let shown = 0;
  fc.assert(
    fc.property(fc.array(told, { minLength: 2, maxLength: 8 }), fc.nat(7), (world, at) => {
      const silent = at % world.length;
      const one = world[silent];
      if (!one || !carriesNothing(one)) return;
      const [whole, without] = [worldOf(world), worldOf(world, silent)];
      const left = `party-${String(silent)}`;
      if (identities(whole, left) !== identities(without, left)) return;
      asked += 1;
      if ((whole.standing['listing'] ?? []).length > 0) shown += 1;
      expect(answers(whole)).toEqual(answers(without));
    }),
    { numRuns: WORLDS, seed: 20_261_124 },
  );
  // Worlds in which nothing was shown at all prove nothing.
  expect(asked).toBeGreaterThan(WORLDS / 10);
  expect(shown).toBeGreaterThan(asked / 3);
});
