import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, judge, sumOf } from './count.js';

const vitestReport = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

describe('counting what the runners report', () => {
  it('counts tests that passed, failed, and were skipped or only planned', () => {
    expect(countVitest(vitestReport)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest({ ...vitestReport, testResults }).failed).toBe(2);
  });

  it('counts a journey that needed its second try as passed', () => {
    expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 }, errors: [] })).toEqual({
      passed: 4,
      failed: 1,
      skipped: 1,
    });
  });

  it('counts an error outside every journey', () => {
    expect(countPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{}] }).failed).toBe(1);
  });
});

describe('judging how a runner ended', () => {
  it('takes a run without a single test for a failure, also one in which all are skipped', () => {
    expect(judge({ passed: 0, failed: 0, skipped: 0 }, 0).failed).toBe(1);
    expect(judge({ passed: 0, failed: 0, skipped: 7 }, 0).failed).toBe(1);
  });

  it('takes an exit code that no test explains for a failure', () => {
    expect(judge({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
    expect(judge({ passed: 5, failed: 0, skipped: 0 }, null).failed).toBe(1);
  });

  it('adds nothing where the count tells it all', () => {
    expect(judge({ passed: 5, failed: 2, skipped: 1 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
    expect(judge({ passed: 5, failed: 0, skipped: 1 }, 0)).toEqual({ passed: 5, failed: 0, skipped: 1 });
  });

  it('sums up the runners', () => {
    expect(
      sumOf([
        { passed: 1, failed: 2, skipped: 3 },
        { passed: 10, failed: 20, skipped: 30 },
      ]),
    ).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});
