/** How many tests of a report went how. */
export interface Tally {
  passed: number
  failed: number
  skipped: number
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: 0 }

/** The part of vitest's JSON report that counts tests. */
export interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  /** One entry a file; a file that cannot be loaded fails without any test. */
  testResults: readonly { status: string; assertionResults: readonly object[] }[]
}

/** The part of Playwright's JSON report that counts tests. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  /** Failures outside of any test, such as a set-up that broke. */
  errors: readonly object[]
}

export function tallyOfVitest(report: VitestReport): Tally {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    skipped: report.numPendingTests + report.numTodoTests
  }
}

/** A flaky test has failed: a second try does not make it good. */
export function tallyOfPlaywright({ stats, errors }: PlaywrightReport): Tally {
  const failed = stats.unexpected + stats.flaky
  return {
    passed: stats.expected,
    failed: failed === 0 ? errors.length : failed,
    skipped: stats.skipped
  }
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped
    }),
    NO_TESTS
  )
}
