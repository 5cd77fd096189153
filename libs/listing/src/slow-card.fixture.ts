import type { StandingCase } from './card.ts';
import type { SubjectPart } from './fold.ts';
import { type SlowDay, slowDay } from './slow-day.fixture.ts';

interface WorldSubject {
  readonly id: string;
  readonly parts: readonly SubjectPart[];
  /** Parties of no report: a PROTECT's. */
  readonly silent?: readonly string[];
}

/** A world of subjects, each with its parties; a party's name is `name of <party>`. */
export interface World {
  readonly subjects: readonly WorldSubject[];
  readonly identifiersOf: (party: string) => readonly string[];
  readonly cases: readonly StandingCase[];
  /** Pairs of subjects that officers set APART. */
  readonly apart?: readonly (readonly [string, string])[];
  /** Days of PROTECT, both inclusive. */
  readonly protections?: readonly {
    readonly index: string;
    readonly firstOn: string;
    readonly lastOn: string;
  }[];
  /** What officers released of a party's words. */
  readonly wordsOf?: (party: string) => readonly string[];
}

export const partiesOf = ({ parts, silent = [] }: WorldSubject): string[] => [
  ...parts.map(({ party }) => party),
  ...silent,
];

const areApart = ({ apart = [] }: World, a: string, b: string): boolean =>
  apart.some(pair => pair.includes(a) && pair.includes(b));

/** Everybody whom officers set APART from a subject. */
export const apartFrom = (world: World, id: string): string[] =>
  world.subjects.filter(other => other.id !== id && areApart(world, id, other.id)).flatMap(partiesOf);

interface Carrier {
  part: SubjectPart;
  now: SlowDay;
}

/** Each subject's parts are asked once about a day, however many numbers ask. */
const asked = new WeakMap<readonly SubjectPart[], Map<string, Carrier[]>>();

const carriersOn = (parts: readonly SubjectPart[], criterion: string, day: string): Carrier[] => {
  const known = asked.get(parts) ?? new Map<string, Carrier[]>();
  asked.set(parts, known);
  const answer = known.get(criterion + day) ?? carriersAfresh(parts, criterion, day);
  known.set(criterion + day, answer);
  return answer;
};

/** Who carries a subject's listing under a criterion on a day, open or ended. */
const carriersAfresh = (parts: readonly SubjectPart[], criterion: string, day: string): Carrier[] =>
  parts
    .filter(({ life }) => life.criterion === criterion)
    .flatMap(part => {
      const now = slowDay(part.life, part.party, day);
      return now && (now.state === 'ACTIVE' || now.state === 'SETTLED') ? [{ part, now }] : [];
    });

const sorted = (values: string[]) => [...new Set(values)].sort();

/** What a listing says on a day, but for `since` and its words' grounds: the open ones', where there are none the ended ones'. */
const listingOn = (criterion: string, all: Carrier[], wordsOf: World['wordsOf']) => {
  const open = all.filter(({ now }) => now.state === 'ACTIVE');
  const carriers = open.length > 0 ? open : all;
  const state = carriers[0]?.now.state;
  const clear = carriers.filter(({ now }) => now.doubts.length === 0);
  // Doubts soften an ACTIVE listing only; of a SETTLED one all that ended speak.
  const speaking = state === 'ACTIVE' && clear.length > 0 ? clear : carriers;
  const ends = carriers.map(({ now }) => now.endedOn ?? '').sort();
  return {
    criterion,
    state,
    members: sorted(carriers.map(({ part }) => part.life.member)),
    roles: sorted(speaking.map(({ now }) => now.role)),
    doubts: sorted(carriers.flatMap(({ now }) => now.doubts)),
    inDoubt: state === 'ACTIVE' && clear.length === 0,
    endedOn: state === 'SETTLED' ? ends.at(-1) : null,
    words: sorted(all.map(({ part }) => part.party)).flatMap(party => wordsOf?.(party) ?? []),
  };
};

export const CRITERIA = ['DEFAULT', 'UNPAID_INTEREST'];

const shownOn = (parts: readonly SubjectPart[], day: string) =>
  CRITERIA.map(criterion => ({ criterion, carriers: carriersOn(parts, criterion, day) })).filter(
    ({ carriers }) => carriers.length > 0,
  );

const contestedOn = (world: World, index: string, day: string): boolean =>
  world.cases.some(one => {
    if (day < one.openedOn || day > one.openUntil) return false;
    const sides = world.subjects.filter(side => partiesOf(side).some(party => one.sides.includes(party)));
    return sides.some(
      side =>
        partiesOf(side).some(party => world.identifiersOf(party).includes(index)) &&
        sides.some(
          other =>
            other !== side && !areApart(world, side.id, other.id) && shownOn(other.parts, day).length > 0,
        ),
    );
  });

/** What the card of a number says on a day, asked of the statements about that day alone. */
export const slowCardDay = (world: World, index: string, day: string) => {
  const { subjects, identifiersOf, wordsOf, protections = [] } = world;
  const entries = subjects.flatMap(({ id, parts }) => {
    const shown = shownOn(parts, day);
    const parties = sorted(shown.flatMap(({ carriers }) => carriers.map(({ part }) => part.party)));
    if (!parties.some(party => identifiersOf(party).includes(index))) return [];
    const listings = shown.map(({ criterion, carriers }) => listingOn(criterion, carriers, wordsOf));
    const apart = sorted(apartFrom(world, id).filter(party => identifiersOf(party).includes(index)));
    const nameOf = (party: string) => `name of ${party}`;
    return [{ subject: id, names: parties.map(nameOf), apart: apart.map(nameOf), listings }];
  });
  return {
    entries: entries.sort((a, b) => (a.subject < b.subject ? -1 : 1)),
    contested: contestedOn(world, index, day),
    protected: protections.some(one => one.index === index && one.firstOn <= day && day <= one.lastOn),
  };
};
