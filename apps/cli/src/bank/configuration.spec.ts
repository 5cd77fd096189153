import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from './configuration.ts';
import { UsageError } from './usage-error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianfang-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const configuration = {
  url: 'https://x.example',
  connection: 'c',
  unit: '0012',
  staff: '10231',
  keyFile: 'k',
};

describe('the configuration', () => {
  const written = (value: unknown) => {
    const file = join(folder, 'c.json');
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    return file;
  };

  test('names a key file beside itself', () =>
    expect(readConfiguration(written({ ...configuration, member: 'RCA' }))).toEqual({
      ...configuration,
      member: 'RCA',
      keyFile: join(folder, 'k'),
    }));

  test.each([
    ['lacks a field', { ...configuration, unit: undefined }, /unit/],
    ['has an unknown field', { ...configuration, secret: 'x' }, /secret/],
    ['has no URL', { ...configuration, url: 'nowhere' }, /url/],
    ['is no JSON', '{"url": "https://user:pass', /not a JSON object/],
    ['is a list', '[]', /not a JSON object/],
  ])('that %s is a fault of usage', (_what, value, words) => {
    const file = written(value);
    expect(() => readConfiguration(file)).toThrow(UsageError);
    expect(() => readConfiguration(file)).toThrow(words);
  });

  test('that is not there is a fault of usage', () =>
    expect(() => readConfiguration(join(folder, 'none.json'))).toThrow(UsageError));
});
