import { describe, expect, test } from '@jest/globals';
import type { Answered, Asked, PreparedCheck } from '#registry';
import { type AskChecks, CheckGatherer } from './check-gatherer.ts';

/** Only the name tells questions apart here. */
const asked = (name: string): Asked => ({ question: { name } }) as Asked;
const nameOf = ({ asked: { question } }: PreparedCheck): string => question.name;
const answerTo = (check: PreparedCheck): Answered => ({ answer: { id: nameOf(check) } }) as Answered;
const idOf = (answered: Answered): string => ('answer' in answered ? answered.answer.id : 'refused');
const OVERLOADED = { refused: [{ code: 'OVERLOADED' }] };

const reader: AskChecks['reader'] = () => Promise.resolve(one => ({ asked: one }) as PreparedCheck);
/** Long enough for what was asked before to be read, and for its call to go. */
const aTurn = () => new Promise(resolve => setImmediate(() => setImmediate(resolve)));

/** A database that answers when told. */
const stoppable = () => {
  const sizes: number[] = [];
  const releases: (() => void)[] = [];
  const record: AskChecks['record'] = batch => {
    sizes.push(batch.length);
    return new Promise(resolve =>
      releases.push(() => {
        resolve(batch.map(answerTo));
      }),
    );
  };
  const release = async () => {
    releases.shift()?.();
    await aTurn();
  };
  return { gatherer: new CheckGatherer({ reader, record }), sizes, release };
};

describe('checks are gathered without a timer', () => {
  test('what comes in one turn goes together; one call flies, what comes meanwhile is the next', async () => {
    const { gatherer, sizes, release } = stoppable();
    const ask = (...names: string[]) => names.map(name => gatherer.ask(asked(name)));
    const answers = [...ask('a', 'b')];
    await aTurn();
    answers.push(...ask('c'));
    await aTurn();
    answers.push(...ask('d'));
    await aTurn();
    answers.push(...ask('e', 'f'));
    await aTurn();
    expect(sizes).toEqual([2]);
    await release();
    expect(sizes).toEqual([2, 4]);
    await release();
    expect((await Promise.all(answers)).map(idOf)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('no call holds more than 256, and each answer goes to its own question', async () => {
    const { gatherer, sizes, release } = stoppable();
    const names = Array.from({ length: 600 }, (_, at) => `n${String(at)}`);
    const answers = gatherer.askAll(names.map(asked));
    await aTurn();
    for (let round = 0; round < 3; round += 1) await release();
    expect((await answers).map(idOf)).toEqual(names);
    expect(sizes).toEqual([256, 256, 88]);
  });

  test('an idle gatherer wakes again', async () => {
    const { gatherer, release } = stoppable();
    for (const name of ['a', 'b']) {
      const answer = gatherer.ask(asked(name));
      await aTurn();
      await release();
      expect(idOf(await answer)).toBe(name);
    }
  });

  test('more than may wait is OVERLOADED at once, the rest is answered; then the line is empty again', async () => {
    const { gatherer, release } = stoppable();
    for (let again = 0; again < 2; again += 1) {
      const answers = gatherer.askAll(Array.from({ length: 2_060 }, (_, at) => asked(`n${String(at)}`)));
      await aTurn();
      for (let round = 0; round < 10; round += 1) await release();
      const refused = (await answers).filter(answer => 'refused' in answer);
      expect(refused).toEqual(Array.from({ length: 12 }, () => OVERLOADED));
    }
  });

  test('one that is refused before it is recorded takes no place in the line', async () => {
    const refusal = { refused: [{ code: 'ID_CHECK' as const }] };
    const gatherer = new CheckGatherer({
      reader: () => Promise.resolve(() => refusal),
      record: () => Promise.reject(new Error('nothing was to be recorded')),
    });
    for (let n = 0; n < 3_000; n += 1) expect(await gatherer.ask(asked('a'))).toBe(refusal);
  });
});

describe('where the database cannot record', () => {
  const down = Object.assign(new Error('x'), { code: 'ECONNREFUSED' });
  const failing = (error: Error, when: (batch: PreparedCheck[]) => boolean) =>
    new CheckGatherer({
      reader,
      record: batch => (when(batch) ? Promise.reject(error) : Promise.resolve(batch.map(answerTo))),
    });

  test('all are OVERLOADED, none is CLEAR', async () => {
    expect(await failing(down, () => true).askAll(['a', 'b', 'c'].map(asked))).toEqual([
      OVERLOADED,
      OVERLOADED,
      OVERLOADED,
    ]);
  });

  test('the same where it cannot even be read what is in force', async () => {
    const gatherer = new CheckGatherer({
      reader: () => Promise.reject(down),
      record: () => Promise.resolve([]),
    });
    expect(await gatherer.ask(asked('a'))).toEqual(OVERLOADED);
  });

  test('a bug in reading one check fails that check, not those of its turn', async () => {
    const gatherer = new CheckGatherer({
      reader: () =>
        Promise.resolve(one => {
          if (one.question.name === 'bad') throw new TypeError('bug');
          return { asked: one } as PreparedCheck;
        }),
      record: batch => Promise.resolve(batch.map(answerTo)),
    });
    const settled = await Promise.allSettled(['a', 'bad', 'b'].map(name => gatherer.ask(asked(name))));
    expect(settled.map(each => (each.status === 'fulfilled' ? idOf(each.value) : 'failed'))).toEqual([
      'a',
      'failed',
      'b',
    ]);
  });

  test('one check with a bug fails alone', async () => {
    const gatherer = failing(new TypeError('bug'), batch => batch.some(check => nameOf(check) === 'bad'));
    const names = ['a', 'b', 'bad', 'c', 'd', 'e'];
    const settled = await Promise.allSettled(names.map(name => gatherer.ask(asked(name))));
    const said = settled.map(each => (each.status === 'fulfilled' ? idOf(each.value) : 'failed'));
    expect(said).toEqual(['a', 'b', 'failed', 'c', 'd', 'e']);
  });
});
