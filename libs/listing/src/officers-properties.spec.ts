import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { disputesLeftOpen } from './disputes-of.ts';
import { fold } from './fold.ts';
import { versionsOf } from './known.ts';
import { mayFollow } from './may-follow.ts';
import { partOf } from './part.ts';
import { allDays, randomLife } from './random-lives.fixture.ts';
import type { Proposal, ReportLife, Said } from './report-life.ts';
import { plus } from './slow-day.fixture.ts';
import { holds } from './spans.ts';

const party = (life: ReportLife, at: number) => ({ life, party: `${life.report}/${at}` });
const bothOf = (...lives: ReportLife[]) => lives.flatMap(life => [party(life, 0), party(life, 1)]);
const lastDay = (life: ReportLife) => life.said.at(-1)?.receivedOn ?? '';

/** The life with one statement more, `gap` days after its last; null where that is refused. */
const withNext = (life: ReportLife, next: Proposal, gap = 0): ReportLife | null => {
  const receivedOn = plus(lastDay(life), gap);
  if (mayFollow(life, next, receivedOn).length > 0) return null;
  return { ...life, said: [...life.said, { ...next, number: life.said.length + 1, receivedOn } as Said] };
};

const challenge = (life: ReportLife, at: number): Proposal => ({
  ...{ kind: 'DISPUTE', dispute: 'new', party: `${life.report}/${at}`, ground: 'NOT_MINE' },
  ...{ newEvidence: true, hasWords: false },
});

/** Shown on no day: withdrawn, unconfirmed, never qualifying, upheld, protected, or long over. */
const carriesNothing = (life: ReportLife, at: number) =>
  partOf(life, party(life, at).party).every(({ state }) => state !== 'ACTIVE' && state !== 'SETTLED');

describe('what disputes and decisions leave alone', () => {
  test('a part that carries nothing changes no period, compared with its absence', () => {
    let met = 0;
    fc.assert(
      fc.property(randomLife('a'), randomLife('b', ['EVASION', 'DEFAULT']), (kept, other) => {
        const silent = [0, 1].filter(at => carriesNothing(other, at));
        met += silent.length;
        const parts = [0, 1].filter(at => !silent.includes(at)).map(at => party(other, at));
        expect(fold(bothOf(kept, other))).toEqual(fold([...bothOf(kept), ...parts]));
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(100);
  });

  test('an upheld part counted on no day: the others fold as if it had never been', () =>
    fc.assert(
      fc.property(randomLife('a', ['DEFAULT']), randomLife('b', ['DEFAULT']), (kept, life) => {
        const disputed = withNext(life, challenge(life, 0));
        const upheld =
          disputed &&
          withNext(
            disputed,
            { kind: 'DECISION', id: 'up', what: { decision: 'UPHOLD', dispute: 'new' } },
            30,
          );
        fc.pre(upheld !== null);
        expect(fold([...bothOf(kept), party(upheld, 0)])).toEqual(fold(bothOf(kept)));
      }),
    ));

  test('a dispute of one party never changes the other’s part', () =>
    fc.assert(
      fc.property(randomLife(), life => {
        const disputed = withNext(life, challenge(life, 0), 1);
        fc.pre(disputed !== null);
        const other = party(life, 1).party;
        expect(partOf(disputed, other)).toEqual(partOf(life, other));
      }),
    ));

  test('one disputed report among three softens nothing while another that is open is in no doubt', () =>
    fc.assert(
      fc.property(
        fc.tuple(...['a', 'b', 'c'].map(id => randomLife(id, ['DEFAULT']))),
        fc.subarray(allDays, { minLength: 20, maxLength: 20 }),
        ([a, b, c], days) => {
          if (!a || !b || !c) return;
          const disputed = withNext(a, challenge(a, 0));
          fc.pre(disputed !== null);
          const listed = fold(bothOf(disputed, b, c))[0]?.periods ?? [];
          for (const day of days) {
            const clear = bothOf(b, c).some(one =>
              partOf(one.life, one.party).some(
                segment => holds(segment, day) && segment.state === 'ACTIVE' && segment.doubts.length === 0,
              ),
            );
            if (clear) expect(listed.find(period => holds(period, day))?.inDoubt).toBe(false);
          }
        },
      ),
    ));
});

describe('a REVOKE', () => {
  const kinds = ['CONFIRM', 'REFUSE_CONFIRM', 'UPHOLD', 'REFUSE', 'UNRESOLVED', 'ENDED_ON'] as const;
  test('leaves the segments as if neither had been said, but for the term to confirm', () => {
    let met = 0;
    fc.assert(
      fc.property(randomLife(), fc.constantFrom(...kinds), fc.nat(40), (life, kind, gap) => {
        const start = withNext(life, challenge(life, 0)) ?? life;
        const what =
          kind === 'CONFIRM' || kind === 'REFUSE_CONFIRM'
            ? { decision: kind, version: versionsOf(start).at(-1)?.number ?? 1 }
            : kind === 'ENDED_ON'
              ? { decision: kind, endedOn: lastDay(start) }
              : { decision: kind, dispute: 'new' };
        const decided = withNext(start, { kind: 'DECISION', id: 'it', what }, 1);
        const revoked =
          decided &&
          withNext(decided, { kind: 'DECISION', id: 'back', what: { decision: 'REVOKE', of: 'it' } }, gap);
        if (!revoked) return;
        met += 1;
        const seen = (one: ReportLife) => partOf(one, party(one, 0).party);
        if (kind === 'CONFIRM' || kind === 'REFUSE_CONFIRM')
          expect(fold(bothOf(revoked))).toEqual(fold(bothOf(start)));
        else expect(seen(revoked)).toEqual(seen(start));
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(100);
  });
});

describe('a report withdrawn and made again', () => {
  test('has the very part that it would have, had it been disputed itself', () => {
    let met = 0;
    fc.assert(
      fc.property(randomLife('a', ['DEFAULT']), fc.nat(40), (life, gap) => {
        const disputed = withNext(life, challenge(life, 0), 1);
        const withdrawn = disputed && withNext(disputed, { kind: 'WITHDRAWAL', reason: 'WRONG_FACTS' }, gap);
        const first = versionsOf(life)[0];
        if (!withdrawn || !first) return;
        const taken = disputesLeftOpen([withdrawn]).flatMap(({ taken: one }) =>
          one.dispute === 'new' ? [one] : [],
        );
        met += taken.length;
        expect(taken.map(({ openedOn, repliedOn }) => [openedOn, repliedOn])).toEqual([
          [lastDay(disputed), null],
        ]);
        const receivedOn = lastDay(withdrawn);
        const { takenAlong: _, ...again } = { ...first, receivedOn };
        const followed = { ...life, said: [{ ...again, takenAlong: taken }] };
        const earlier: ReportLife = {
          ...life,
          said: [again, { ...challenge(life, 0), number: 2, receivedOn: lastDay(disputed) } as Said],
        };
        expect(partOf(followed, 'a/0')).toEqual(
          partOf(earlier, 'a/0').filter(({ until }) => !until || until > receivedOn),
        );
      }),
      { numRuns: 200 },
    );
    expect(met).toBeGreaterThan(50);
  });
});
