import { transformSync } from '@swc/core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';

const SWC = {
  swcrc: false,
  module: { type: 'commonjs' },
  jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
};

/**
 * The modules of a tree of libs, each compiled once and run as often as asked: a mutant of a constant shows itself only
 * while its module is run, and to run a lib's modules again takes milliseconds where a new process takes seconds.
 *
 * @param root the tree; its package.json and node_modules give what is no lib.
 * @param standIns modules that take the place of packages, by name.
 */
export const moduleGraph = (root, standIns) => {
  const fromRoot = createRequire(join(root, 'package.json'));
  const compiled = new Map();
  let ran = new Map();

  const bodyOf = path => {
    const { code } = transformSync(readFileSync(path, 'utf8'), { ...SWC, filename: path });
    return compileFunction(code, ['exports', 'require', 'module'], { filename: path });
  };
  const pathOf = (from, name) =>
    name.startsWith('#') ? join(root, 'libs', name.slice(1), 'src/index.ts') : join(dirname(from), name);
  const requireFrom = from => name => {
    if (name in standIns) return standIns[name];
    return /^[.#]/.test(name) ? load(pathOf(from, name)) : fromRoot(name);
  };
  const load = path => {
    const before = ran.get(path);
    if (before !== undefined) return before.exports;
    if (!compiled.has(path)) compiled.set(path, bodyOf(path));
    const module = { exports: {} };
    ran.set(path, module);
    compiled.get(path)(module.exports, requireFrom(path), module);
    return module.exports;
  };
  return {
    load,
    /** Forgets what ran of the paths that begin so. */
    forget: prefix => {
      ran = new Map([...ran].filter(([path]) => !path.startsWith(prefix)));
    },
  };
};
