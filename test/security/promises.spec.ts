import { describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isProduct, linesWith, type Rule, tree } from '../tidy/tree.ts';

const page = readFileSync('docs/security.md', 'utf8');
const table = page.slice(page.indexOf('## What is promised, and what proves it')).split('\n');
const rows = table.filter(line => line.startsWith('| ')).slice(2);
const proofsIn = (row: string): string[] =>
  [...row.matchAll(/\]\(\.\.\/([^)]+\.spec\.ts)\)/g)].map(([, path = '']) => path);

describe('each promise of docs/security.md names the test that proves it', () => {
  test.each(rows.map(row => [row.split('|')[1]!.trim(), proofsIn(row)] as const))(
    '%s',
    (_promise, proofs) => {
      expect(proofs.length).toBeGreaterThan(0);
      for (const path of proofs)
        expect([
          path,
          existsSync(path) &&
            /\b(test|describe|keepsSecrets|losesNothing)\b/.test(readFileSync(path, 'utf8')),
        ]).toEqual([path, true]);
    },
  );

  test('and no test of secrecy is there that proves none', () => {
    const proofs = rows.flatMap(proofsIn);
    const ours = ['test/security', 'test/roles'].flatMap(folder =>
      readdirSync(folder)
        .filter(name => name.endsWith('.spec.ts'))
        .map(name => join(folder, name)),
    );
    // Plans are of speed.
    expect(ours.filter(path => !proofs.includes(path) && !path.endsWith('plans.spec.ts'))).toEqual([]);
  });
});

/** Bytes or texts of a secret compared by what stops at the first that differs; `undefined` and kinds are no secrets. */
const COMPARED =
  /Buffer\.compare|\.equals\(|\b\w*(?:secret|password|signature|token|hmac|mac|hash|authTag)\b\s*(?:===|!==)(?!\s*(?:undefined|null|''))|(?:===|!==)\s*\w*(?:secret|password|signature|token|hmac|hash|authTag)\b/i;
const comparesNoSecret: Rule = files =>
  linesWith(
    files.filter(
      file =>
        isProduct(file) &&
        /^(libs\/(access|vault|platform|registry|queue)|apps\/(gateway|matcher))\//.test(file.path),
    ),
    COMPARED,
    'timingSafeEqual is wanted',
  );

describe('no secret is compared byte by byte', () => {
  test('in no line of what holds one', () => expect(comparesNoSecret(tree())).toEqual([]));

  test.each([
    'if (token === expected) {',
    'a.equals(mac)',
    'Buffer.compare(a, b)',
    'return given !== theirHmac;',
  ])('%s would be told', line =>
    expect(comparesNoSecret([{ path: 'libs/access/src/a.ts', text: line }])).toHaveLength(1),
  );
});
