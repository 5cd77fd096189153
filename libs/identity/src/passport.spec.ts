import { describe, expect, test } from '@jest/globals';
import { parse } from './parse.ts';

const read = (text: string) => parse('PASSPORT', text, { day: '2026-11-24', samples: true });

describe('Chinese series by form: others are flagged, not refused', () => {
  test.each([
    'G12345678',
    'E12345678',
    'EA1234567',
    '141234567',
    'DE1234567',
    'SE1234567',
    'PE1234567',
    'P12345678',
    'D1234567',
    'K12345678',
    'KJ1234567',
    'MA1234567',
  ])('CHN:%s is one', number => expect(read(`CHN:${number}`)).toMatchObject({ class: 'P', flags: [] }));
  test.each(['EI1234567', 'EO1234567', 'X12345678', 'G1234567', '161234567', 'XD1234567', 'D1234567X'])(
    'CHN:%s is odd',
    number => expect(read(`CHN:${number}`)).toMatchObject({ class: 'P', flags: ['ID_FORM_RARE'] }),
  );
  test('the same number of another state is not odd', () => {
    expect(read('JPN:X12345678')).toMatchObject({ canonical: 'JPN:X12345678', flags: [] });
  });
});

test('organisations and the stateless have codes of their own', () => {
  expect(['UNO', 'XXA', 'GBN', 'EUE'].map(state => 'refused' in read(`${state}:123A56`))).toEqual(
    Array(4).fill(false),
  );
});

test('the older card of foreign residents: its check is flagged only', () => {
  const card = (text: string) => parse('FOREIGN_PR', text, { day: '2026-11-24', samples: true });
  expect(card('CAN310081080301')).toMatchObject({ class: 'P', flags: [], implied: {} });
  expect(card('CAN310081080302')).toMatchObject({ class: 'P', flags: ['PR15_CHECK'] });
});
