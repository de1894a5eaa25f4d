// Reads how many tests passed, failed and were skipped from what the two runners write.

/** How a run ended, in numbers of tests. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is read. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** The part of Playwright's JSON report that is read. */
export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
  readonly errors: readonly unknown[];
}

/** A file that could not even be loaded has no tests to count; it counts as one that failed. */
export function countVitest(report: VitestReport): Count {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * A run that broke outside a journey has failed. A journey that passed on its second try has passed: there is a second one only where the
 * machine is not ours to keep quiet, and Playwright lists those that needed it as flaky.
 */
export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  const { expected, flaky, unexpected, skipped } = stats;
  return { passed: expected + flaky, failed: unexpected === 0 && errors.length > 0 ? 1 : unexpected, skipped };
}

/**
 * What a runner's end means. A runner that failed without a failed test, or that ran no test at all, counts as one failure:
 * a run must never look good because something was left out.
 */
export function judge(count: Count, exitCode: number | null): Count {
  const ranNothing = count.passed + count.failed === 0;
  const brokeDown = exitCode !== 0 && count.failed === 0;
  return ranNothing || brokeDown ? { ...count, failed: count.failed + 1 } : count;
}

export function sumOf(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed, skipped: sum.skipped + count.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
