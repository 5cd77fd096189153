import type { Claimant } from './claimant.ts';
import { alarmOf } from './match-case.ts';
import type { MatchCase } from './subject.ts';

/** Names under one number that need no alarm: a person has a few, a company that is renamed some more. */
const MOST_NAMES = 20;

interface ClaimedNumber {
  /** The first party that claimed it. */
  eldest: string;
  /** Canonical digests, of present and former names. */
  names: Set<string>;
}

/**
 * An alarm for each number that is claimed under more than 20 names: a placeholder, or a number that was sold.
 * By itself it changes nothing. Numbers first claimed by the same party share one alarm.
 *
 * @param parties with the claims that stand: what officers dropped needs no alarm any more
 */
export const manyNames = (parties: readonly Claimant[]): MatchCase[] => {
  const numbers = new Map<string, ClaimedNumber>();
  const alarms = new Map<string, MatchCase>();
  for (const party of parties) {
    for (const { index } of party.identifiers) {
      const number = numbers.get(index) ?? { eldest: party.party, names: new Set<string>() };
      numbers.set(index, number);
      for (const { canonical } of party.names) number.names.add(canonical);
      if (number.names.size <= MOST_NAMES || alarms.has(number.eldest)) continue;
      alarms.set(number.eldest, alarmOf(number.eldest, party));
    }
  }
  return [...alarms.values()];
};
