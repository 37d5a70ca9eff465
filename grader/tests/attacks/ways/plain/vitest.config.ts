import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const checkout = fileURLToPath(new URL('../../../../..', import.meta.url));

/** A bootcamp's ordinary harness: hidden specs, MSW and the student's module in one process. */
export default defineConfig({
  test: {
    include: ['exercises/*/specs/*.spec.ts'],
    alias: [
      { find: '#kit', replacement: path.join(checkout, 'grader/bench/raw/kit.ts') },
      { find: /^#fixtures\//, replacement: path.join(checkout, 'fixtures/') },
    ],
    testTimeout: 5_000,
    passWithNoTests: false,
  },
});
