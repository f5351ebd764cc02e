/**
 * Which test files begin first. The files of a project stay together, because they share processes; the longest begin
 * first, so that no core waits for the last one.
 */
import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const projects = ['unit', 'site', 'faults', 'api'];

/** Seconds on two quiet cores; what is not named here is short. The first that wants the demo data waits for it, so others begin beside it. */
const seconds: Record<string, number> = {
  'architecture/floors': 9,
  'site/admin-editor': 110,
  'site/pages': 150,
  'site/policy-story': 90,
  'site/served-pages': 70,
  'site/credit-story': 65,
  'site/loan-story': 60,
  'site/institution-story': 45,
  'site/canaries': 57,
  'site/launcher': 41,
  'site/firm-story': 28,
  'site/consult-story': 25,
  'faults/process': 155,
  'faults/database': 54,
  'faults/applications': 50,
  'faults/search-kill': 45,
  'faults/two-instances': 34,
  'faults/search-drift': 25,
  'api/seed': 80,
  'api/access-matrix': 44,
  'api/accounts/enterprise-claims': 26,
  'api/notifications/delivery': 23,
  'api/editorial-scope': 18,
  'api/accounts/sessions': 18,
};

const tests = path.resolve(import.meta.dirname, '..');
const lengthOf = ({ moduleId }: TestSpecification) => seconds[path.relative(tests, moduleId).replace(/\.test\.ts$/, '')] ?? 0;
const placeOf = ({ project }: TestSpecification) => projects.indexOf(project.name);

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => placeOf(a) - placeOf(b) || lengthOf(b) - lengthOf(a) || a.moduleId.localeCompare(b.moduleId));
  }
}
