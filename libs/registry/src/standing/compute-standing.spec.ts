import { firstRuleSet } from '#criteria';
import { connected } from '#matching';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { partiesOf, type ClaimRow } from './claim-row.ts';
import { canonicalJson } from '../canonical-json.ts';
import { computeStanding } from './compute-standing.ts';
import { DERIVED, type Standing } from './derived-tables.ts';
import { claimsOf, statementsOf, told } from './random-world.fixture.ts';
import type { StoredStatement } from './stored-facts.ts';

/** More in `npm run test:long`. */
const WORLDS = Number(process.env['WORLDS'] ?? 200);
const SEED = Number(process.env['SEED'] ?? 20_250_609);

const standingOf = (claims: ClaimRow[], statements: StoredStatement[]): Standing =>
  computeStanding(
    { indexes: [...new Set(claims.map(c => c.index))], claims, statements, decided: [], protections: [] },
    () => firstRuleSet,
  );

const asText = (standings: Standing[]): Record<string, string[]> =>
  Object.fromEntries(
    DERIVED.map(({ name }) => [
      name,
      standings
        .flatMap(s => s[name] ?? [])
        .map(canonicalJson)
        .sort(),
    ]),
  );

describe('the standing of a world is that of its components, however they are batched', () => {
  test(`${String(WORLDS)} random worlds: whole, component by component, and any components together give the same rows`, () => {
    let together = 0;
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 2, maxLength: 14 }),
        fc.array(fc.nat(2), { minLength: 14, maxLength: 14 }),
        (world, batch) => {
          const claims = world.flatMap(claimsOf);
          const statements = world.flatMap(statementsOf);
          const whole = asText([standingOf(claims, statements)]);
          const components = connected(partiesOf(claims).filter(p => !p.gone)).map(
            parties => new Set(parties.map(p => p.party)),
          );
          // A party that left stands in no component: it is loaded with whatever holds its number, here the first batch.
          const left = new Set(
            partiesOf(claims)
              .filter(p => p.gone)
              .map(p => p.party),
          );
          const batches = [0, 1, 2].map(
            b => new Set(components.flatMap((c, at) => (batch[at % 14] === b ? [...c] : []))),
          );
          for (const party of left) batches[0]?.add(party);
          const parts = batches.map(of => {
            const held = claims.filter(c => of.has(c.party));
            const reports = new Set(held.map(c => c.report));
            return standingOf(
              held,
              statements.filter(s => reports.has(s.report)),
            );
          });
          expect(asText(parts)).toEqual(whole);
          if (components.length > 1) together += 1;
        },
      ),
      { numRuns: WORLDS, seed: SEED },
    );
    // Some 28 in 100, of any seed; worlds of one component prove nothing.
    expect(together).toBeGreaterThan(WORLDS / 8);
  });

  test('repeated and in another order of its statements by report, it is the same', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 1, maxLength: 10 }), fc.nat(), (world, seed) => {
        const claims = world.flatMap(claimsOf);
        const statements = world.map(statementsOf);
        const [shuffled = []] = fc.sample(fc.shuffledSubarray(statements, { minLength: statements.length }), {
          seed,
          numRuns: 1,
        });
        expect(asText([standingOf(claims, shuffled.flat())])).toEqual(
          asText([standingOf(claims, statements.flat())]),
        );
      }),
      { numRuns: WORLDS, seed: SEED + 1 },
    );
  });
});
