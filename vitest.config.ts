import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/harness/order-files.ts';

/** Strapi loads plugins itself; a second copy of their modules beside its own would hold other state. */
const server = { deps: { external: [/\/plugins\/[^/]+\/(?!.*\.test\.)/, /\/config\/settings/] } };

/**
 * Tests on a running platform. A file has its own database and its own search indexes, so several may run at once; each
 * core has its worker, because what a person waits for is a matter of time and more of them slow each other down. Processes
 * are shared: Strapi takes seconds to load and one to start again.
 */
const running = {
  server,
  pool: 'forks' as const,
  isolate: false,
  maxWorkers: 2,
  testTimeout: 60_000,
  /** The first file that wants the demo data seeds them for all. */
  hookTimeout: 400_000,
};

/** The fault campaign in full wants the machine for itself: hundreds of kills, each timed until all is well again. */
const campaign = process.env.FAULTS === 'full' ? { fileParallelism: false, maxWorkers: 1, isolate: true } : {};

export default defineConfig({
  test: {
    globalSetup: ['tests/harness/global-setup.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/contracts/**/*.test.ts', 'tests/architecture/**/*.test.ts'], isolate: false, server } },
      { test: { name: 'api', include: ['tests/api/**/*.test.ts', 'tests/flows/**/*.test.ts'], ...running } },
      { test: { name: 'faults', include: ['tests/faults/**/*.test.ts'], ...running, ...campaign, testTimeout: 300_000 } },
      { test: { name: 'site', include: ['tests/site/**/*.test.ts'], ...running, testTimeout: 120_000 } },
    ],
  },
});
