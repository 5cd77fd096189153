import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withoutWords } from './report-version.ts';

test('free text leaves the facts at every depth, everything else stays', () => {
  const facts = {
    asOf: '2025-06-08',
    agreedPurpose: { code: 'FARMING', words: '买化肥' },
    uses: [
      {
        usedOn: '2025-03-01',
        amountFen: 1,
        purpose: { code: 'EQUITY', words: '某人' },
        evidence: [0, 1],
        at: null,
      },
    ],
  };
  expect(withoutWords(facts)).toEqual({
    asOf: '2025-06-08',
    agreedPurpose: { code: 'FARMING' },
    uses: [{ usedOn: '2025-03-01', amountFen: 1, purpose: { code: 'EQUITY' }, evidence: [0, 1], at: null }],
  });
  expect(facts.agreedPurpose.words).toBe('买化肥');
});

test('no text survives, whatever it is nested in', () =>
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const left = JSON.stringify(
        withoutWords({ words: 'secret', inner: [{ words: 'secret', value, deeper: { words: ['secret'] } }] }),
      );
      return !left.includes('secret');
    }),
  ));
