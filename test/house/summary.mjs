/** What of a Jest run passed and failed; what was left out counts as failed, for nothing may be skipped silently. */
export const countsOfJest = report => {
  // A file that does not load has no tests to count: it is one failure.
  const unloaded = report.numRuntimeErrorTestSuites ?? 0;
  const leftOut = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded + leftOut, leftOut };
};

/** The sum of several counts. */
export const sumOf = counts => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});

/** The line that closes `npm test`, alone on its line: CI reads it. */
export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
