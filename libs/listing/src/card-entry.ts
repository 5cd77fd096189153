import type { NameDigests } from '#matching';
import { amountBandOf } from './amount-band.ts';
import type { ApartName, CardEntry, CardListing, StandingParty, StandingSubject } from './card.ts';
import type { Listing, Period } from './listing.ts';
import { holds } from './spans.ts';

/** A subject beside one number, with the names of whom officers set APART from it there: these have no days. */
export interface SubjectOnNumber {
  readonly index: string;
  readonly subject: StandingSubject;
  readonly apart: readonly ApartName[];
}

const shownAs = (criterion: Listing['criterion'], period: Period): CardListing => ({
  criterion,
  state: period.state,
  roles: period.roles,
  grounds: period.grounds,
  members: period.members,
  since: period.since,
  amountBand: amountBandOf(period.sumFen),
  doubts: period.doubts,
  inDoubt: period.inDoubt,
  endedOn: period.endedOn,
  how: period.how,
  words: period.words,
});

const keyOf = ({ canonical, reading, latin }: NameDigests) => `${canonical} ${reading} ${latin}`;

/** So that one standing has one card, in whatever order it was read. */
const byNameAndSubject = (a: ApartName, b: ApartName): number =>
  `${keyOf(a)} ${a.subject}` < `${keyOf(b)} ${b.subject}` ? -1 : 1;

const distinctNames = (parties: readonly StandingParty[]): NameDigests[] => {
  const names = new Map(parties.flatMap(({ names }) => names).map(name => [keyOf(name), name]));
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { canonical, reading, latin }]) => ({ canonical, reading, latin }));
};

/**
 * A subject as it stands beside one number. Whom officers set APART from it is named whether or not it is shown:
 * such a name only ever takes a mismatch away.
 */
export const onNumber = (
  index: string,
  subject: StandingSubject,
  subjects: readonly StandingSubject[],
): SubjectOnNumber => {
  const from = new Set(subject.apartFrom);
  const apart = subjects.flatMap(({ id, parties }) =>
    distinctNames(
      parties.filter(({ party, identifiers }) => from.has(party) && identifiers.includes(index)),
    ).map(name => ({ ...name, subject: id })),
  );
  return { index, subject, apart: apart.sort(byNameAndSubject) };
};

/**
 * What a subject puts on the card of one number on a day: nothing unless a party that carries a shown listing has
 * that number. Names are those of the carrying parties alone: what must not be shown does not speak through them.
 */
export const entryOf = ({ index, subject, apart }: SubjectOnNumber, day: string): CardEntry | null => {
  const shown = subject.listings.flatMap(({ criterion, periods }) => {
    const period = periods.find(one => holds(one, day));
    return period ? [{ criterion, period }] : [];
  });
  const carrying = new Set(shown.flatMap(({ period }) => period.parties));
  const parties = subject.parties.filter(({ party }) => carrying.has(party));
  if (!parties.some(({ identifiers }) => identifiers.includes(index))) return null;
  const listings = shown.map(({ criterion, period }) => shownAs(criterion, period));
  return { subject: subject.id, names: distinctNames(parties), apart, listings };
};
