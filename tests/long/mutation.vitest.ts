import { defineConfig } from 'vitest/config';

/** What judges a changed line: tests of the text and the ranking that take no server and no clock. */
export default defineConfig({
  test: {
    include: [
      'tests/text/**/*.test.ts',
      'tests/search/{query,ranking}.test.ts',
      'tests/documents/access.test.ts',
    ],
    exclude: ['tests/text/hostile.test.ts', 'tests/text/legacy/full-texts.test.ts'],
    testNamePattern: /^(?!.*linear time)/,
    setupFiles: ['tests/long/mutation.draws.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
