import type { LocalDate, PartyKind } from '#contracts';
import { singleValued } from '#identity';
import type { ClaimedIdentifier, NameDigests } from './claimant.ts';
import type { Turn } from './link-parties.ts';

/** A party at its turn: one claimant or, as one party, all whom officers linked. */
export interface Party {
  /** Its turn: the place of its eldest in the order of receipt, from 0. */
  order: number;
  /** The eldest's id. */
  eldest: string;
  /** All ids, eldest first. */
  ids: readonly string[];
  /** Receipt of its eldest. */
  receivedOn: LocalDate;
  /** More than one kind, birth date or sex only where officers linked what contradicts. */
  kinds: readonly PartyKind[];
  births: readonly string[];
  sexes: readonly string[];
  names: readonly NameDigests[];
  /** Numbers by which it may join, each once. */
  identifiers: readonly ClaimedIdentifier[];
  /** Numbers of single-valued types, which contradict: also those that are nobody's (PLACEHOLDER). */
  values: readonly ClaimedIdentifier[];
  /** Ids of parties that it must not join, directly or through others. */
  apart: ReadonlySet<string>;
}

const distinct = <T>(values: (T | null)[]): T[] => [...new Set(values.filter(value => value !== null))];

/** Each number once, though it be said and follow from another as well. */
const distinctNumbers = (identifiers: ClaimedIdentifier[]): ClaimedIdentifier[] => [
  ...new Map(identifiers.map(one => [one.index, one])).values(),
];

/** Makes one party of what its claimants, without what was voided, say together. */
export const asOne = ({ order, claimants, apart }: Turn, placeholders: ReadonlySet<string>): Party => {
  const numbers = distinctNumbers(claimants.flatMap(({ identifiers }) => identifiers));
  return {
    order,
    eldest: claimants[0].party,
    ids: claimants.map(({ party }) => party),
    receivedOn: claimants[0].receivedOn,
    kinds: distinct(claimants.map(({ kind }) => kind)),
    births: distinct(claimants.map(({ birth }) => birth)),
    sexes: distinct(claimants.map(({ sex }) => sex)),
    names: claimants.flatMap(({ names }) => names),
    identifiers: numbers.filter(({ index }) => !placeholders.has(index)),
    values: numbers.filter(({ type }) => singleValued.has(type)),
    apart,
  };
};
