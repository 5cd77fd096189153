import { afterAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const house = import.meta.dirname;
const place = mkdtempSync(join(tmpdir(), 'lianfang-hooks-'));
afterAll(() => rmSync(place, { recursive: true }));

const node = (cwd: string, script: string, ...args: string[]) =>
  spawnSync(process.execPath, [resolve(house, script), ...args], { cwd, encoding: 'utf8' });

describe('commit-msg: Conventional Commits', () => {
  test.each([
    ['feat: list a guarantor', 0],
    ['fix(registry)!: lock before load\n\nWhy, at length.', 0],
    ['test(criteria, listing): the 90th day', 0],
    ['feat: a comment line is not the body\n# Please enter the commit message', 0],
    ['Merge branch main', 0],
    ['listed a guarantor', 1],
    ['feature: a type that does not exist', 1],
    ['feat:no space', 1],
    ['feat: ends with a full stop.', 1],
    ['feat: no empty line\nbefore the body', 1],
    [`feat: ${'long '.repeat(25)}`.trim(), 1],
  ])('%j ends with %d', (message, code) => {
    writeFileSync(join(place, 'MESSAGE'), message);
    expect(node(place, 'commit-msg.mjs', 'MESSAGE').status).toBe(code);
  });
});

describe('the secrets scan', () => {
  // Put together here, so that this file holds none itself.
  const dashes = '-'.repeat(5);
  const random = 'aB3'.repeat(20);
  const keyFile = `${dashes}BEGIN PRIVATE KEY${dashes}\n${random}\n`;
  const git = (...args: string[]) => spawnSync('git', args, { cwd: place, encoding: 'utf8' });

  test.each([
    ['a private key', keyFile, true],
    ['a private JWK', `{"kty":"EC","d":${JSON.stringify(random)}}`, true],
    ['a token', `eyJ${random}.eyJ${random}.${random}`, true],
    ['a password in an address', 'postgres://owner' + ':hunter22@db/lianfang', true],
    ['a variable in the place of a password', 'postgres://owner:${password}@db/lianfang', false],
    ['a public key', keyFile.replace('PRIVATE', 'PUBLIC'), false],
  ])('%s as staged is read, and told by its place alone', (_what, text, told) => {
    git('init', '-q');
    writeFileSync(join(place, 'file.txt'), text);
    git('add', 'file.txt');
    writeFileSync(join(place, 'file.txt'), 'changed since, but this is what would be committed');
    const { status, stderr } = node(place, 'secrets-scan.mjs', 'file.txt');
    expect(status).toBe(told ? 1 : 0);
    expect(stderr).not.toContain(random);
  });
});

describe('the closing line', () => {
  test('what was left out and what did not load count as failed', async () => {
    const { closingLine, countsOfJest, sumOf } = (await import(resolve(house, 'summary.mjs'))) as {
      closingLine: (sum: object) => string;
      countsOfJest: (report: object) => object;
      sumOf: (counts: object[]) => object;
    };
    const jest = { numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
    const counts = countsOfJest({ ...jest, numRuntimeErrorTestSuites: 4 });
    expect(closingLine(sumOf([counts, { passed: 5, failed: 0 }]))).toBe('45 passed, 10 failed');
  });
});
