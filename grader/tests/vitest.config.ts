import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The project's own tests. They run real processes, so they take their time and keep to two at once. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['{grader,fixtures,solutions}/tests/**/*.test.ts'],
    // A whole level, on a machine that has other things to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    server: { deps: { external: [/\/grader\/(?!tests)/] } },
  },
});
