import { expect, test } from 'vitest';
import { addCounts, countResults, countsLine } from '../../../../scripts/test/count-results.ts';
import { readTestArguments } from '../../../../scripts/test/test-arguments.ts';

test('without words all projects run, from the fast to the slow', () => {
  expect(readTestArguments([])).toEqual({ projects: ['unit', 'api', 'faults', 'site'], fullFaults: false, rest: [] });
});

test('projects keep their order, everything else is for vitest', () => {
  const words = ['--project', 'api', 'money', '--project=unit', '-t', 'a name'];
  expect(readTestArguments(words)).toEqual({ projects: ['unit', 'api'], fullFaults: false, rest: ['money', '-t', 'a name'] });
});

test('the full faults are the faults only, unless projects are named', () => {
  expect(readTestArguments(['--faults', 'full'])).toMatchObject({ projects: ['faults'], fullFaults: true });
  expect(readTestArguments(['--faults=full', '--project', 'site'])).toMatchObject({ projects: ['site'], fullFaults: true });
});

test('a wrong word is explained', () => {
  expect(readTestArguments(['--project', 'e2e'])).toBe('没有名为“e2e”的测试项目。可选：unit、api、faults、site。');
  expect(readTestArguments(['--faults', 'some'])).toBe('--faults 后面应是 full。');
});

const report = (counts: object, files: object[] = []) => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, ...counts, testResults: files });

test('passed, failed and skipped are counted over all projects', () => {
  const counts = [countResults(report({ numPassedTests: 5, numPendingTests: 1 }), true), countResults(report({ numPassedTests: 2, numFailedTests: 1 }), false)];
  expect(countsLine(addCounts(counts))).toBe('7 passed, 1 failed, 1 skipped');
});

test('a file that could not be loaded is a failure, and so is an error outside every test or a missing report', () => {
  expect(countResults(report({}, [{ status: 'failed', assertionResults: [] }]), false).failed).toBe(1);
  expect(countResults(report({ numFailedTests: 1 }, [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]), false).failed).toBe(1);
  expect(countResults(report({ numPassedTests: 9 }), false)).toEqual({ passed: 9, failed: 1, skipped: 0 });
  expect(countResults(null, true).failed).toBe(1);
});
