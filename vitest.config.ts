import { defineConfig } from 'vitest/config';

export default defineConfig({
  logLevel: 'error',
  test: {
    // By itself Vitest leaves one core free, which on two cores halves the speed.
    maxWorkers: '100%',
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/fresh-bundle.ts', 'test/temp-folder.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions|languageservice)/] } },
    coverage: {
      provider: 'v8',
      include: ['action/src/core/**'],
      exclude: ['**/generated/**'],
      reporter: ['text-summary', 'text'],
      // Every branch of the core is to be tested; new code has not got there yet, and nothing may fall below this.
      thresholds: { branches: 96 },
    },
  },
});
