/** What vitest's JSON report comes to. */
import { z } from 'zod';

const Report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** `exitedWell` has the last word: an error outside every test is a failure too. */
export function countResults(report: unknown, exitedWell: boolean): Counts {
  const parsed = Report.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const failed = numFailedTests + testResults.filter(brokeOutsideItsTests).length;
  return { passed: numPassedTests, failed: exitedWell ? failed : Math.max(failed, 1), skipped: numPendingTests + numTodoTests };
}

/** A file that could not be loaded, or whose set-up failed. */
const brokeOutsideItsTests = (file: z.infer<typeof Report>['testResults'][number]) =>
  file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');

export const addCounts = (all: Counts[]): Counts =>
  all.reduce((sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed, skipped: sum.skipped + one.skipped }), {
    passed: 0,
    failed: 0,
    skipped: 0,
  });

export const countsLine = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;
