import { newLogger } from '#platform';
import { describe, expect, test } from '@jest/globals';
import { Outages } from './outages.ts';

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

const said = () => {
  const lines: string[] = [];
  const outages = new Outages(newLogger('error', { write: line => lines.push(line) }));
  const texts = () => lines.map(line => JSON.parse(line) as { msg: string; queue: string; count?: number });
  return { outages, texts };
};

describe('an outage is said when it begins and when it is over', () => {
  test('once, however often it is met, and again the next time', () => {
    const { outages, texts } = said();
    for (let n = 0; n < 100; n++) outages.met('queue', refused());
    expect(texts()).toHaveLength(1);
    expect(outages.isOver('queue')).toBe(false);
    outages.over();
    expect(outages.isOver('queue')).toBe(true);
    expect(texts()[1]).toMatchObject({ msg: 'it is back', queue: 'queue', count: 100 });
    outages.over();
    expect(texts()).toHaveLength(2);
    outages.met('queue', new Error('LOADING Redis is loading the dataset in memory'));
    expect(texts()).toHaveLength(3);
  });

  test('queue and relay each', () => {
    const { outages, texts } = said();
    outages.met('queue', refused());
    outages.met('relay', new Error('Connection is closed.'));
    expect(texts().map(line => line.queue)).toEqual(['queue', 'relay']);
  });

  test('a bug is none: each one is said, and ends nothing', () => {
    const { outages, texts } = said();
    for (let n = 0; n < 3; n++) outages.met('relay', new TypeError('x is undefined'));
    expect(texts()).toHaveLength(3);
    expect(outages.isOver('relay')).toBe(true);
  });
});
