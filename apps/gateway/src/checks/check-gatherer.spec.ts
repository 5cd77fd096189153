import { describe, expect, test } from '@jest/globals';
import type { Answered, Asked } from '#registry';
import { type AskChecks, CheckGatherer } from './check-gatherer.ts';

/** Only the name tells questions apart here. */
const asked = (name: string): Asked => ({ question: { name } }) as Asked;
const answerTo = ({ question }: Asked): Answered => ({ answer: { id: question.name } }) as Answered;
const idOf = (answered: Answered): string => ('answer' in answered ? answered.answer.id : 'refused');
const OVERLOADED = { refused: [{ code: 'OVERLOADED' }] };

/** A database that answers when told. */
const stoppable = () => {
  const sizes: number[] = [];
  const releases: (() => void)[] = [];
  const ask: AskChecks = batch => {
    sizes.push(batch.length);
    return new Promise(resolve =>
      releases.push(() => {
        resolve(batch.map(answerTo));
      }),
    );
  };
  const release = async () => {
    releases.shift()?.();
    await new Promise(resolve => setImmediate(resolve));
  };
  return { gatherer: new CheckGatherer(ask), sizes, release };
};

describe('checks are gathered without a timer', () => {
  test('the first goes at once; what comes while it flies is the next batch', async () => {
    const { gatherer, sizes, release } = stoppable();
    const answers = Promise.all(['a', 'b', 'c', 'd'].map(name => gatherer.ask(asked(name))));
    expect(sizes).toEqual([1]);
    await release();
    expect(sizes).toEqual([1, 3]);
    await release();
    expect((await answers).map(idOf)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('no batch holds more than 256, and each answer goes to its own question', async () => {
    const { gatherer, sizes, release } = stoppable();
    const names = Array.from({ length: 600 }, (_, at) => `n${String(at)}`);
    const answers = gatherer.askAll(names.map(asked));
    for (let round = 0; round < 4; round += 1) await release();
    expect((await answers).map(idOf)).toEqual(names);
    expect(sizes).toEqual([1, 256, 256, 87]);
  });

  test('an idle gatherer wakes again', async () => {
    const { gatherer, release } = stoppable();
    for (const name of ['a', 'b']) {
      const answer = gatherer.ask(asked(name));
      await release();
      expect(idOf(await answer)).toBe(name);
    }
  });

  test('more than may wait is OVERLOADED at once, the rest is answered', async () => {
    const { gatherer, release } = stoppable();
    const answers = gatherer.askAll(Array.from({ length: 2_060 }, (_, at) => asked(`n${String(at)}`)));
    for (let round = 0; round < 10; round += 1) await release();
    const refused = (await answers).filter(answer => 'refused' in answer);
    expect(refused).toEqual(Array.from({ length: 11 }, () => OVERLOADED));
  });
});

describe('where the database cannot record', () => {
  const failing = (error: Error, when: (batch: Asked[]) => boolean) =>
    new CheckGatherer(batch => (when(batch) ? Promise.reject(error) : Promise.resolve(batch.map(answerTo))));

  test('all are OVERLOADED, none is CLEAR', async () => {
    const down = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
    expect(await failing(down, () => true).askAll(['a', 'b', 'c'].map(asked))).toEqual([
      OVERLOADED,
      OVERLOADED,
      OVERLOADED,
    ]);
  });

  test('one check with a bug fails alone', async () => {
    const gatherer = failing(new TypeError('bug'), batch =>
      batch.some(({ question }) => question.name === 'bad'),
    );
    const names = ['a', 'b', 'bad', 'c', 'd', 'e'];
    const settled = await Promise.allSettled(names.map(name => gatherer.ask(asked(name))));
    const said = settled.map(each => (each.status === 'fulfilled' ? idOf(each.value) : 'failed'));
    expect(said).toEqual(['a', 'b', 'failed', 'c', 'd', 'e']);
  });
});
