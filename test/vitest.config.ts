import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders of `unit/` whose tests leave nothing behind in a process: no environment, clock, socket or registration. */
const unitsTogether = [
  'app',
  'broadcast',
  'calendar',
  'channels',
  'consent',
  'console',
  'conversation',
  'facility',
  'kernel',
  'languages',
  'newsletter',
  'print',
  'store',
  'understanding',
  'upkeep',
];
const together = ['test/property/**/*.test.ts', `test/unit/{${unitsTogether}}/**/*.test.ts`];

/** Tests of `infra/` that start programs, bundle or lint. All others read synthesized stacks. */
const infraAlone = ['bundles', 'cdk-synth', 'inventory-run', 'module-imports', 'one-file', 'passkeys-in-the-bundle', 'supply-chain'];
const stacksAlone = `test/infra/{${infraAlone}}.test.ts`;

const alone = ['test/{browser,contract,handlers,proof,stories}/**/*.test.ts', 'test/unit/**/*.test.ts', stacksAlone];

// Each program and worker compiles hundreds of modules at its start, unless one before it left them compiled.
process.env.NODE_COMPILE_CACHE ??= `${root}node_modules/.cache/compiled`;

export default defineConfig({
  root,
  test: {
    // Stories, browser and synth tests start whole programs; two cores carry two files at a time.
    maxWorkers: 2,
    // Limits for what hangs, far above what a busy machine needs; what is slow is for the bench to tell.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    // They run in the order of their names: the small files last, so that no core waits for the other.
    projects: [
      { extends: true, test: { name: 'alone', include: alone, exclude: together } },
      { extends: true, test: { name: 'stacks', include: ['test/infra/**/*.test.ts'], exclude: [stacksAlone], isolate: false } },
      {
        extends: true,
        test: { name: 'together', include: together, isolate: false, setupFiles: ['test/support/leaves-nothing-behind.ts'] },
      },
    ],
  },
});
