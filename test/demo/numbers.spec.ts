import { describe, expect, test } from '@jest/globals';
import {
  fifteenOf,
  hongKongCheck,
  loanCardCheck,
  organisationCheck,
  registrationCheck,
  residentCheck,
  taiwanCheck,
  usccCheck,
} from './numbers.ts';

describe("check characters against the standards' published samples", () => {
  test.each([
    ['GB 11643', residentCheck, '11010519491231002', 'X'],
    ['GB 11643', residentCheck, '44052418800101001', '4'],
    ['residence permit of Hong Kong', residentCheck, '81000019940823002', '1'],
    ['residence card of foreigners', residentCheck, '93268219850101001', '7'],
    ['GB 32100', usccCheck, '91350100M000100Y4', '3'],
    ['GB 11714', organisationCheck, 'D2143569', 'X'],
    ['GB 11714, inside the USCC', organisationCheck, 'M000100Y', '4'],
    ['GS 15', registrationCheck, '11010800000001', '6'],
    ['Hong Kong identity card', hongKongCheck, 'A123456', '3'],
    ['Taiwan identity card', taiwanCheck, 'A12345678', '9'],
  ])('%s', (_, check, first, last) => {
    expect(check(first)).toBe(last);
  });

  test('a sum that leaves nothing ends a USCC with 0, not with a 32nd character', () => {
    const zeros = '0'.repeat(17);
    expect(usccCheck(zeros)).toBe('0');
  });

  test('中征码 ends in two digits from 01 to 97', () => {
    expect(loanCardCheck('0'.repeat(14))).toBe('01');
    // 3·1 + 9·3 + 1·5 = 35 by hand.
    expect(loanCardCheck('39100000000000')).toBe('36');
  });

  test('the old 15 digits are the 18 without century and check', () => {
    expect(fifteenOf('11010519491231002X')).toBe('110105491231002');
  });
});
