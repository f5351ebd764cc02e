/** What one project of the tests needs built: `node scripts/test/build-for.ts site`. Ends with 1 when it cannot be built. */
import { buildWhatChanged, type TargetName } from '../builds/build-what-changed.ts';
import { cmsEnvironment, makePlan } from '../start/environment.ts';
import { type Project, targetsOf } from './test-arguments.ts';

try {
  const needed: readonly TargetName[] = targetsOf[process.argv[2] as Project];
  await buildWhatChanged([...needed], { env: cmsEnvironment(await makePlan()) });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
