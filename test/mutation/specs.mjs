import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { moduleGraph } from './module-graph.mjs';
import { specGlobals } from './spec-globals.mjs';

/** fast-check with one seed, so that the same mutants survive each time, and without shrinking: one failure is enough. */
const steadyRuns = (root, mostRuns) => {
  const all = createRequire(join(root, 'package.json'))('fast-check');
  const assert = (property, { numRuns = mostRuns, ...rest } = {}) =>
    all.assert(property, { seed: 1, ...rest, endOnFailure: true, numRuns: Math.min(numRuns, mostRuns) });
  return { __esModule: true, default: { ...all, assert } };
};

/** The specs of one lib, loaded in this process as often as asked. */
export const specsOf = (root, { lib, leftOut, mostRuns }) => {
  const src = join(root, 'libs', lib, 'src');
  const { tests, globals } = specGlobals();
  const graph = moduleGraph(root, { '@jest/globals': globals, 'fast-check': steadyRuns(root, mostRuns) });
  const paths = readdirSync(src, { recursive: true })
    .filter(name => name.endsWith('.spec.ts') && !leftOut.includes(name))
    .sort();

  /** That a spec loads is a test of its own: its tables are made of what it tests. */
  const testsIn = name => {
    tests.length = 0;
    let thrown;
    try {
      graph.load(join(src, name));
    } catch (error) {
      thrown = error;
    }
    const loads = () => {
      if (thrown !== undefined) throw thrown;
    };
    return [{ name: 'loads', run: loads }, ...tests].map(test => ({
      ...test,
      id: `${name}: ${test.name}`,
      path: join(src, name),
      root,
    }));
  };
  /** All tests, of modules that have just been run anew. */
  return () => {
    graph.forget(src);
    return paths.flatMap(testsIn);
  };
};
