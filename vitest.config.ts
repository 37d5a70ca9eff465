import { defineConfig } from 'vitest/config';

/**
 * For specs that run without the grader: `npx vitest run exercises/10-jwt-verify`, or an editor. They
 * examine the checkout, or the submission that `KATA_SUBMISSION` names.
 */
export default defineConfig({
  test: {
    include: ['exercises/*/specs/**/*.spec.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
    allowOnly: false,
    server: { deps: { external: [/\/grader\//, /\/fixtures\//] } },
  },
});
