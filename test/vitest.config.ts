import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // Stories, browser and synth tests start whole programs; two cores carry two files at a time.
    maxWorkers: 2,
    // Limits for what hangs, far above what a busy machine needs; what is slow is for the bench to tell.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
