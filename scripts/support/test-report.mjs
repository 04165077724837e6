/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Counts the tests of a Vitest JSON report. A file that could not be loaded has no tests, and counts as a failure.
 * @param {any} report
 * @returns {Count}
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * Counts the tests of a Playwright JSON report. One that passed on a second try passed; errors outside tests are failures.
 * @param {any} report
 * @returns {Count}
 */
export function countPlaywright(report) {
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}
