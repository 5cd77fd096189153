import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError } from 'commander';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  dayText,
  idText,
  instantOf,
  jsonIn,
  memberCode,
  plainName,
  statementSeq,
  unitCode,
} from './arguments.ts';

describe('an argument that is none is a fault of usage, before anything is done', () => {
  test.each<[(text: string) => unknown, string]>([
    [memberCode, 'abc'],
    [memberCode, 'A'],
    [unitCode, ''],
    [unitCode, 'a b'],
    [plainName, ' '],
    [dayText, 'tomorrow'],
    [dayText, '2026-02-29'],
    // Each of these is a Date to JavaScript, of another day or zone than was meant.
    [instantOf, '2031'],
    [instantOf, '2031-03-01'],
    [instantOf, '2031-03-01T01:00:00'],
    [instantOf, '2031-02-30T01:00:00Z'],
    [statementSeq, '0'],
    [statementSeq, '1.5'],
    [statementSeq, '0x10'],
    [jsonIn, '/nowhere/at-all.json'],
  ])('%p %p', (of, text) => {
    expect(() => of(text)).toThrow(InvalidArgumentError);
  });
});

test('what fits is taken as it is', () => {
  expect([
    memberCode('RCA'),
    unitCode('0012-A'),
    plainName('甲社'),
    dayText('2028-02-29'),
    statementSeq('12'),
  ]).toEqual(['RCA', '0012-A', '甲社', '2028-02-29', 12]);
  expect(instantOf('2031-03-01T01:00:00Z').getTime()).toBe(Date.UTC(2031, 2, 1, 1));
});

test('an id in upper case is the same id', () =>
  expect(idText('01979C3A-7B5E-7ABC-8DEF-0123456789AB')).toBe('01979c3a-7b5e-7abc-8def-0123456789ab'));

test('a file is JSON with or without a byte order mark; where it is none, nothing of it is shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianfang-arguments-'));
  const written = (text: string) => {
    writeFileSync(join(folder, 'a.json'), text);
    return join(folder, 'a.json');
  };
  try {
    expect(jsonIn(written('\uFEFF{"a":1}'))).toEqual({ a: 1 });
    expect(() => jsonIn(written('{"secret'))).toThrow(/^The file is no JSON\.$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
