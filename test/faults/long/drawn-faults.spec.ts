import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { drawFaults } from './drawn-faults.ts';

const wanted = fc.record({
  seed: fc.nat(),
  reports: fc.integer({ min: 200, max: 10_000 }),
  kills: fc.integer({ min: 4, max: 40 }),
  each: fc.integer({ min: 1, max: 5 }),
  servers: fc.constant(['PostgreSQL killed', 'queue emptied'] as const),
});

describe('the faults of a long run', () => {
  test('are as many as were asked for, of each kind, within the reports, in order', () => {
    fc.assert(
      fc.property(wanted, asked => {
        const faults = drawFaults(asked);
        const of = (what: string) => faults.filter(fault => fault.what === what).length;
        expect(of('gateway killed') + of('matcher killed')).toBe(asked.kills);
        for (const what of ['gateway killed', 'matcher killed'])
          expect(of(what)).toBeGreaterThanOrEqual(Math.floor(asked.kills / 4));
        for (const what of asked.servers) expect(of(what)).toBe(asked.each);
        const moments = faults.map(({ after }) => after);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        expect(Math.min(...moments)).toBeGreaterThan(0);
        expect(Math.max(...moments)).toBeLessThan(asked.reports);
      }),
    );
  });

  test('are the same of one seed, and others of another', () => {
    const of = (seed: number) =>
      drawFaults({ seed, reports: 10_000, kills: 20, each: 5, servers: ['PostgreSQL killed'] });
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
  });
});
