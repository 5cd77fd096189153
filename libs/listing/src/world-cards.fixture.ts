import { addDays } from '#criteria';
import type { CardSource } from './card.ts';
import { fold } from './fold.ts';
import { apartFrom, partiesOf, type World } from './slow-card.fixture.ts';

export const nameOf = (party: string) => ({ canonical: `name of ${party}`, reading: null, latin: false });

/** Listings as `fold` makes them, with the words of every party that carries them. */
const listingsOf = ({ wordsOf }: World, { parts }: World['subjects'][number]) =>
  fold(parts).map(({ criterion, periods }) => ({
    criterion,
    periods: periods.map(period => ({
      ...period,
      words: period.parties.flatMap(party => wordsOf?.(party) ?? []),
    })),
  }));

/** What the registry would hand over for a world. */
export const sourceOf = (world: World): CardSource => ({
  subjects: world.subjects.map(subject => ({
    id: subject.id,
    apartFrom: apartFrom(world, subject.id),
    listings: listingsOf(world, subject),
    parties: partiesOf(subject).map(party => ({
      party,
      report: subject.parts.find(part => part.party === party)?.life.report ?? 'none',
      identifiers: world.identifiersOf(party),
      names: [nameOf(party)],
    })),
  })),
  cases: world.cases,
  protections: (world.protections ?? []).map(({ index, firstOn, lastOn }) => ({
    indexes: [index],
    from: firstOn,
    until: addDays(lastOn, 1),
  })),
});
