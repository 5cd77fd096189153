import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

/** A package of Jest's own, by the way that leads to it: only the first of them is a dependency of this project. */
const reach = way => {
  let here = createRequire(import.meta.url);
  for (const name of way.slice(0, -1)) here = createRequire(here.resolve(name));
  return here(way.at(-1));
};
const { jestExpect: expect } = reach(['@jest/globals', '@jest/expect']);
const { SnapshotState } = reach(['@jest/globals', '@jest/expect', 'jest-snapshot']);
const { bind: eachOf } = reach(['jest', 'jest-cli', 'jest-config', 'jest-circus', 'jest-each']);

const SNAPSHOTS = {
  updateSnapshot: 'none',
  expand: false,
  snapshotFormat: { escapeString: false, printBasicPrototype: false },
};
const snapshotsOf = (root, path) => {
  const kept = join(dirname(path), '__snapshots__', `${basename(path)}.snap`);
  return existsSync(kept) ? new SnapshotState(kept, { ...SNAPSHOTS, rootDir: root }) : undefined;
};

/** What a spec takes from `@jest/globals`, collected instead of run: `tests` fills while a spec is loaded. */
export const specGlobals = () => {
  const tests = [];
  const titles = [];
  const test = (title, run) => tests.push({ name: [...titles, title].join(' '), run });
  const describe = (title, body) => {
    titles.push(title);
    try {
      body();
    } finally {
      titles.pop();
    }
  };
  test.each = eachOf(test, false);
  describe.each = eachOf(describe, false);
  return { tests, globals: { describe, expect, test } };
};

/** Runs one test; gives the failure's message, or undefined where it passed. */
export const failureOf = async ({ name, run, path, root }) => {
  // A snapshot that differs does not throw: it leaves its error here, so that a test may show several.
  const suppressedErrors = [];
  const snapshotState = snapshotsOf(root, path);
  expect.setState({ currentTestName: name, testPath: path, snapshotState, suppressedErrors });
  try {
    await run();
    return suppressedErrors[0]?.message;
  } catch (failure) {
    return failure instanceof Error ? failure.message : String(failure);
  }
};
