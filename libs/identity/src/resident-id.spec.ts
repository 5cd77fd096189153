import { describe, expect, test } from '@jest/globals';
import { parse } from './parse.ts';

const read = (text: string, day = '2026-11-24') => parse('RESIDENT_ID', text, { day, samples: true });

describe('the older form of 15 digits (GB 11643-1999)', () => {
  test('its century is 1900, whatever the year: the form ended in 1999', () => {
    expect(read('350100160101012')).toMatchObject({
      canonical: '350100191601010125',
      class: 'C',
      implied: { birthOn: '1916-01-01', sex: 'FEMALE' },
      flags: expect.arrayContaining(['ID_FROM_15']),
    });
  });

  test.each(['996', '997', '998', '999'])(
    'sequence %s of the hundred-year-olds: not derivable, plain',
    sequence => {
      expect(read(`110105801231${sequence}`)).toEqual({
        type: 'RESIDENT_ID',
        canonical: `110105801231${sequence}`,
        class: 'P',
        implied: { sex: Number(sequence) % 2 === 1 ? 'MALE' : 'FEMALE' },
        also: [],
        flags: ['ID15_CENTURY'],
      });
    },
  );

  test('sequence 995 is the last that is derived', () => {
    expect(read('110105801231995')).toMatchObject({ canonical: expect.stringMatching(/^11010519801231995/) });
  });

  test('29 February is a day in 1912, not in 1910', () => {
    expect(read('110105120229001')).toMatchObject({ canonical: '110105191202290016' });
    expect(read('110105100229001')).toEqual({ refused: { code: 'ID_DATE' } });
  });

  test('a province is asked for, and nobody is born after the day', () => {
    expect(read('160105800101001')).toEqual({ refused: { code: 'ID_PROVINCE' } });
    expect(read('160105800101996')).toEqual({ refused: { code: 'ID_PROVINCE' } });
    expect(read('110105491331996')).toEqual({ refused: { code: 'ID_DATE' } });
    expect(read('110105990101001', '1998-12-31')).toEqual({ refused: { code: 'ID_DATE' } });
  });
});

describe('what is remarkable is flagged, not refused', () => {
  test.each([
    ['110105198001010008', ['ID_SEQ_ZERO']],
    ['710101198001010012', ['ID_PROVINCE_RARE']],
    ['110000198001010019', ['ID_DIVISION_UNKNOWN']],
    ['110105202001010015', ['ID_AGE_LOW']],
    ['110105189912310015', ['ID_AGE_HIGH']],
    ['350100191601010125', ['ID_DIVISION_UNKNOWN']],
  ])('%s: %j', (text, flags) => expect(read(text)).toMatchObject({ class: 'C', flags }));

  test.each([
    ['2035-12-31', ['ID_AGE_LOW']],
    ['2036-01-01', []],
    ['2130-12-31', []],
    ['2131-01-01', ['ID_AGE_HIGH']],
  ])('born on 2020-01-01, on %s: %j (16 and 110 completed years)', (day, flags) =>
    expect(read('110105202001010015', day)).toMatchObject({ flags }),
  );

  test.each([
    ['2036-06-14', ['ID_AGE_LOW']],
    ['2036-06-15', []],
    ['2131-06-14', []],
    ['2131-06-15', ['ID_AGE_HIGH']],
  ])('born on 2020-06-15, on %s: %j (a year is completed on the birthday)', (day, flags) =>
    expect(read('110105202006150017', day)).toMatchObject({ flags }),
  );
});

test('without a leap day a year ending in 00 is one only every 400 years', () => {
  // The same number but for the day: the date is refused before the check is looked at.
  expect(read('110105190002290011')).toEqual({ refused: { code: 'ID_DATE' } });
  expect(read('110105200002290010')).not.toEqual({ refused: { code: 'ID_DATE' } });
});

test('a corrected type needs a right number', () => {
  expect(read('932682198501010018')).toEqual({ refused: { code: 'ID_CHECK' } });
});
