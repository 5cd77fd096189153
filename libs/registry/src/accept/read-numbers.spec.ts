import { expect, test } from '@jest/globals';
import type { IdentifierType, Party } from '#contracts';
import { readNumbers } from './read-numbers.ts';

const refused = (kind: Party['kind'], ...numbers: [IdentifierType, string][]) =>
  readNumbers(
    {
      role: 'BORROWER',
      kind,
      name: '某某',
      identifiers: numbers.map(([type, number]) => ({ type, number })),
    },
    0,
    { day: '2026-11-24', samples: true },
  ).refused;

const second = [{ code: 'ID_SECOND_SINGLE', pointer: '/parties/0/identifiers/1/number' }];

test('a credit code carries its organisation code: another one beside it is a second', () => {
  expect(refused('ORGANISATION', ['USCC', '91350100M000100Y43'], ['ORG_CODE', 'M000100Y4'])).toEqual([]);
  expect(refused('ORGANISATION', ['USCC', '91350100M000100Y43'], ['ORG_CODE', 'D2143569X'])).toEqual(second);
  expect(refused('ORGANISATION', ['ORG_CODE', 'D2143569X'], ['USCC', '91350100M000100Y43'])).toEqual(second);
});

test('an older number from which the newer does not follow may stand beside it', () => {
  expect(refused('PERSON', ['TW_PERMIT', '0123456781'], ['TW_PERMIT', '01234567'])).toEqual([]);
  expect(refused('PERSON', ['TW_PERMIT', '01234568'], ['TW_PERMIT', '01234567'])).toEqual(second);
  expect(refused('PERSON', ['RESIDENT_ID', '110105491231996'], ['RESIDENT_ID', '110105491231997'])).toEqual(
    second,
  );
});
