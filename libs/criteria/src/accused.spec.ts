import { describe, expect, test } from '@jest/globals';
import { accusedIn } from './accused.ts';
import {
  defaultVersion,
  guarantor,
  instalment,
  misuseVersion,
  nomineeVersion,
  party,
} from './versions.fixture.ts';

describe('against whom a version is said', () => {
  // Parties of the fixture: 0 real user, 1 nominal borrower, 2 guarantor.
  test.each([
    ['both took part', { nominalConsented: true, staffInvolved: false, actors: [0, 1] }, [0, 1]],
    [
      'the nominal borrower is a victim',
      { nominalConsented: false, staffInvolved: false, actors: [0, 1] },
      [0],
    ],
    ['the staff led him', { nominalConsented: true, staffInvolved: true, actors: [0, 1] }, [0]],
    ['the real user is no actor', { nominalConsented: true, staffInvolved: false, actors: [1] }, [1]],
  ])('of a nominee loan where %s', (_why, facts, accused) => {
    expect(accusedIn(nomineeVersion(facts))).toEqual(accused);
  });

  test('of a misuse the actors, proved or not', () => {
    const parties = [party(), party({ role: 'CO_BORROWER' })];
    expect(accusedIn(misuseVersion({ actors: [1], uses: [] }, { parties }))).toEqual([1]);
  });

  test('of arrears everybody, a guarantor not called upon yet too', () => {
    const parties = [party(), guarantor(null), party({ role: 'LEGAL_REPRESENTATIVE' })];
    expect(accusedIn(defaultVersion('2025-06-01', [instalment()], { parties }))).toEqual([0, 1, 2]);
  });
});
