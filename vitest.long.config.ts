import { defineConfig } from 'vitest/config';

/** Kill and load runs, too long for every change: by hand, figures into the closing note. */
export default defineConfig({
  test: {
    include: ['tests/long/**/*.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 1,
  },
});
