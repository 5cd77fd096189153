import { expect, test } from '@jest/globals';
import type { IdentifierType, Party } from '#contracts';
import { faultsBetween, readNumbers } from './read-numbers.ts';

type Typed = [type: IdentifierType, number: string];
const read = (kind: Party['kind'], at: number, ...numbers: Typed[]) =>
  readNumbers(
    {
      role: 'BORROWER',
      kind,
      name: '某某',
      identifiers: numbers.map(([type, number]) => ({ type, number })),
    },
    at,
    { day: '2026-11-24', samples: true },
  );
const refused = (kind: Party['kind'], ...numbers: Typed[]) => read(kind, 0, ...numbers).refused;

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

test('two parties share no number; of husband and wife one household book is no fault, the card in it is', () => {
  const between = (book: string) =>
    faultsBetween(
      [
        read('PERSON', 0, ['RESIDENT_ID', '11010519491231002X'], ['HOUSEHOLD', book]),
        read('PERSON', 1, ['RESIDENT_ID', '440524188001010014'], ['HOUSEHOLD', book]),
      ].map(({ numbers }) => numbers),
    );
  expect(between('010203040')).toEqual([]);
  // A booklet's number that is a resident's is that resident's.
  expect(between('440524188001010014')).toEqual([
    { code: 'PARTY_SHARED_NUMBER', pointer: '/parties/1/identifiers/0/number' },
    { code: 'PARTY_SHARED_NUMBER', pointer: '/parties/1/identifiers/1/number' },
  ]);
});
