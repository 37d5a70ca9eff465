import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The same specs as ordinary in-process tests, with Vitest's own defaults. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    include: ['exercises/*/specs/**/*.spec.ts'],
    alias: { '#kit': fileURLToPath(new URL('./kit.ts', import.meta.url)) },
    testTimeout: 20_000,
  },
});
