import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/long/**'],
    setupFiles: ['tests/support/seed.ts'],
    // Real databases, OCR and a browser on two cores: generous limits, few files at once.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
