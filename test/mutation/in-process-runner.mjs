import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { failureOf } from './spec-globals.mjs';
import { specsOf } from './specs.mjs';

/** What Stryker's changed code looks at: which mutant is on, how often it was met, what each test meets. */
const seen = (globalThis.__stryker__ ??= {});

/** A test that takes longer is not asked first, however many mutants it killed. */
const QUICK_MS = 50;

const PASSED = 0;
const FAILED = 1;

/** Runs all; `after` hears of each how it went. */
const runAll = async (tests, after) => {
  for (const test of tests) {
    seen.currentTestId = test.id;
    const startedAt = performance.now();
    const failure = await failureOf(test);
    seen.currentTestId = undefined;
    after(test, { failure, ms: performance.now() - startedAt });
  }
};

/**
 * A test runner of Stryker that runs pure specs in its own process. Stryker's runner for Jest starts Jest for each
 * mutant, about a second of CPU each; this one runs the lib's modules again in 20 ms, and stops at the first failure.
 */
class InProcessRunner {
  #load;
  /** By id, in milliseconds: what is quick is asked first. Measured by the first process, read by the others. */
  #costs = new Map();
  #costsPath;
  /** By file, the tests that lately killed a mutant of it, the last first. */
  #killers = new Map();

  constructor({ inProcess }) {
    this.#load = specsOf(process.cwd(), inProcess);
    this.#costsPath = inProcess.costsPath;
    if (existsSync(this.#costsPath)) this.#costs = new Map(JSON.parse(readFileSync(this.#costsPath, 'utf8')));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    const mutantCoverage = (seen.mutantCoverage = { static: {}, perTest: {} });
    const results = [];
    await runAll(this.#load(), ({ id }, { failure, ms }) =>
      results.push({
        id,
        name: id,
        timeSpentMs: ms,
        status: failure === undefined ? PASSED : FAILED,
        failureMessage: failure,
      }),
    );
    // Mutants are met by tests alone and in any order, so no test may lean on one before it.
    seen.mutantCoverage = { static: {}, perTest: {} };
    const leaning = [];
    await runAll(this.#load().reverse(), ({ id }, { failure, ms }) => {
      if (failure !== undefined) leaning.push(id);
      this.#costs.set(id, ms);
    });
    writeFileSync(this.#costsPath, JSON.stringify([...this.#costs]));
    if (leaning.length > 0 && results.every(({ status }) => status === PASSED))
      return { status: 'error', errorMessage: `tests that lean on others: ${leaning.join('; ')}` };
    return { status: 'complete', tests: results, mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    const { id, fileName } = activeMutant;
    seen.hitLimit = hitLimit;
    seen.hitCount = hitLimit === undefined ? undefined : 0;
    seen.activeMutant = mutantActivation === 'static' ? id : undefined;
    const tests = this.#inOrder(this.#load(), fileName, testFilter);
    seen.activeMutant = id;
    const result = await this.#untilFailure(tests, fileName);
    const isEndless = seen.hitCount > hitLimit;
    seen.activeMutant = seen.hitCount = seen.hitLimit = undefined;
    return isEndless ? { status: 'timeout', reason: 'met too often' } : result;
  }

  #inOrder(tests, fileName, testFilter) {
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const killers = (this.#killers.get(fileName) ?? []).filter(id => this.#costs.get(id) < QUICK_MS);
    const rank = ({ id }) => {
      const at = killers.indexOf(id);
      return at < 0 ? killers.length + (this.#costs.get(id) ?? 0) : at;
    };
    return tests
      .filter(({ id }) => wanted === undefined || wanted.has(id))
      .map(test => ({ test, rank: rank(test) }))
      .sort((one, other) => one.rank - other.rank)
      .map(({ test }) => test);
  }

  async #untilFailure(tests, fileName) {
    for (const [at, test] of tests.entries()) {
      const startedAt = performance.now();
      const failure = await failureOf(test);
      // A failure can take longer than a success: a property of long lists prints them.
      this.#costs.set(test.id, Math.max(this.#costs.get(test.id) ?? 0, performance.now() - startedAt));
      if (failure !== undefined) {
        const killers = this.#killers.get(fileName) ?? [];
        this.#killers.set(fileName, [test.id, ...killers.filter(id => id !== test.id)]);
        return { status: 'killed', killedBy: [test.id], failureMessage: failure, nrOfTests: at + 1 };
      }
    }
    return { status: 'survived', nrOfTests: tests.length };
  }
}

const factory = options => new InProcessRunner(options);
factory.inject = ['options'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory }];
