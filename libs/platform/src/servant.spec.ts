import { afterAll, describe, expect, test } from '@jest/globals';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { copiedFor, dataElsewhere, otherCopies } from './servant.ts';

const root = mkdtempSync(join(tmpdir(), 'lianfang-servant-'));
const places = join(root, 'places');
const clone = join(root, 'clone');
const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('data under a closed home', () => {
  const wanted = join(clone, '.data', 'pg');

  test('stand elsewhere, and are found again by a link in the project', () => {
    const first = dataElsewhere(wanted, places);
    mkdirSync(first);
    expect(dataElsewhere(wanted, places)).toBe(first);
    expect(realpathSync(wanted)).toBe(realpathSync(first));
  });

  test('of a clone that was deleted are never met by the next clone at its place', () => {
    const first = dataElsewhere(wanted, places);
    rmSync(clone, { recursive: true });
    expect(dataElsewhere(wanted, places)).not.toBe(first);
  });

  test('whose place was deleted get a new one', () => {
    const first = dataElsewhere(wanted, places);
    rmSync(places, { recursive: true });
    expect(dataElsewhere(wanted, places)).not.toBe(first);
    expect(existsSync(dirname(dataElsewhere(wanted, places)))).toBe(true);
  });

  test('made before the home was closed move along', () => {
    const before = join(root, 'before', 'pg');
    mkdirSync(before, { recursive: true });
    writeFileSync(join(before, 'PG_VERSION'), '18');
    const now = dataElsewhere(before, places);
    expect(readFileSync(join(now, 'PG_VERSION'), 'utf8')).toBe('18');
    expect(realpathSync(before)).toBe(realpathSync(now));
  });
});

test('binaries under a closed home are copied once a version', () => {
  const native = join(root, 'package', 'native');
  const install = (version: string) => {
    mkdirSync(join(native, 'bin'), { recursive: true });
    writeFileSync(join(native, 'bin', 'postgres'), version);
    writeFileSync(join(root, 'package', 'package.json'), JSON.stringify({ version }));
    return copiedFor(native, self, places);
  };
  const old = install('18.4.0');
  expect(install('18.4.0')).toBe(old);
  expect(readFileSync(join(install('18.5.0'), 'bin', 'postgres'), 'utf8')).toBe('18.5.0');
  expect(existsSync(join(old, 'bin', 'postgres'))).toBe(true);
  // What an operator may delete once no other clone runs it; data that stand beside are no copy.
  expect(otherCopies(native, places)).toEqual([dirname(old)]);
});
