import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { allowed, breaches, packages, targets, wayBack } from './fixtures/dependency-breaches.ts';

interface Cruise {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

const root = resolve(import.meta.dirname, '../..');
const { forbidden } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs')) as {
  forbidden: { name: string; comment: string }[];
};
const tree = mkdtempSync(join(tmpdir(), 'lianfang-edges-'));
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
};
const importLine = (what: string): string =>
  what.startsWith('type ')
    ? `import type { x } from '${what.slice(5)}';\n`
    : `import { x } from '${what}';\n`;

const plant = (): void => {
  for (const path of targets) write(path, 'export const x = 1;\n');
  for (const { file, what } of [...breaches, ...allowed, wayBack])
    write(file, `${importLine(what)}export const y = x as unknown;\n`);
  for (const name of [...packages.npm, ...packages.npmDev]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'exports.x = 1;\n');
  }
  const versions = (names: string[]): object => Object.fromEntries(names.map(name => [name, '1.0.0']));
  const imports = { '#*': { source: './libs/*/src/index.ts' } };
  const needs = { dependencies: versions(packages.npm), devDependencies: versions(packages.npmDev) };
  write('package.json', JSON.stringify({ name: 'edges', type: 'module', imports, ...needs }));
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json'])
    copyFileSync(join(root, name), join(tree, name));
};

const cruise = (): Cruise => {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as Cruise;
};

describe('what may import what', () => {
  let struck: Set<string>;

  beforeAll(() => {
    plant();
    struck = new Set(cruise().summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`));
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  test.each(breaches)('$rule: $file may not import $what', ({ rule, file }) => {
    expect([...struck]).toContain(`${rule}: ${file}`);
  });

  test.each(allowed)('$file may import $what', ({ file }) => {
    expect([...struck].filter(line => line.endsWith(`: ${file}`))).toEqual([]);
  });

  test('every rule has a breach that proves that it bites', () => {
    const proven = new Set(breaches.map(({ rule }) => rule));
    expect(forbidden.map(({ name }) => name).filter(name => !proven.has(name))).toEqual([]);
  });

  test('every rule says in a sentence why', () => {
    expect(
      forbidden.filter(({ comment }) => !/^[A-Z].{15,}\.$/.test(comment)).map(({ name }) => name),
    ).toEqual([]);
  });
});
