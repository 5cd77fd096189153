import type { StandingCase } from './card.ts';
import type { SubjectPart } from './fold.ts';
import { type SlowDay, slowDay } from './slow-day.fixture.ts';

/** A world of subjects, each with its parties; a party's name is `name of <party>`. */
export interface World {
  readonly subjects: readonly { readonly id: string; readonly parts: readonly SubjectPart[] }[];
  readonly identifiersOf: (party: string) => readonly string[];
  readonly cases: readonly StandingCase[];
}

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
const listingOn = (criterion: string, all: Carrier[]) => {
  const open = all.filter(({ now }) => now.state === 'ACTIVE');
  const carriers = open.length > 0 ? open : all;
  const state = carriers[0]?.now.state;
  const clear = carriers.filter(({ now }) => now.doubts.length === 0);
  const ends = carriers.map(({ now }) => now.endedOn ?? '').sort();
  return {
    criterion,
    state,
    members: sorted(carriers.map(({ part }) => part.life.member)),
    roles: sorted((clear.length > 0 ? clear : carriers).map(({ now }) => now.role)),
    doubts: sorted(carriers.flatMap(({ now }) => now.doubts)),
    inDoubt: clear.length === 0,
    endedOn: state === 'SETTLED' ? ends.at(-1) : null,
  };
};

export const CRITERIA = ['DEFAULT', 'UNPAID_INTEREST'];

const shownOn = (parts: readonly SubjectPart[], day: string) =>
  CRITERIA.map(criterion => ({ criterion, carriers: carriersOn(parts, criterion, day) })).filter(
    ({ carriers }) => carriers.length > 0,
  );

/** What the card of a number says on a day, asked of the statements about that day alone. */
export const slowCardDay = ({ subjects, identifiersOf, cases }: World, index: string, day: string) => {
  const entries = subjects.flatMap(({ id, parts }) => {
    const shown = shownOn(parts, day);
    const parties = sorted(shown.flatMap(({ carriers }) => carriers.map(({ part }) => part.party)));
    if (!parties.some(party => identifiersOf(party).includes(index))) return [];
    const listings = shown.map(({ criterion, carriers }) => listingOn(criterion, carriers));
    return [{ subject: id, names: parties.map(party => `name of ${party}`), listings }];
  });
  const contested = cases.some(one => {
    if (day < one.openedOn || day > one.openUntil) return false;
    const sides = subjects.filter(({ parts }) => parts.some(({ party }) => one.sides.includes(party)));
    return sides.some(
      side =>
        side.parts.some(({ party }) => identifiersOf(party).includes(index)) &&
        sides.some(other => other !== side && shownOn(other.parts, day).length > 0),
    );
  });
  return { entries: entries.sort((a, b) => (a.subject < b.subject ? -1 : 1)), contested };
};
