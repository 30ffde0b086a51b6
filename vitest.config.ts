import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

// Files that start the bundle's process run first: they take longest, and a long file that begins last leaves a core idle.
const LONG = ['/long-waits.', '/test/scenarios/', '/test/process/', '/test/workflows/', '/test/model/'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((folder) => moduleId.includes(folder));
      return at === -1 ? LONG.length : at;
    };
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  logLevel: 'error',
  test: {
    include: ['test/**/*.test.ts'],
    // Many tests wait for processes and their pauses; by itself Vitest even leaves one core free.
    maxWorkers: availableParallelism() * 2,
    maxConcurrency: 8,
    // A file leaves nothing behind, so all share one room: loading the same files again took longer than most tests.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['test/fresh-bundle.ts', 'test/temp-folder.ts'],
    // Only for what hangs: a busy machine may take ten times as long as a quiet one.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    server: { deps: { inline: [/@actions\/(workflow-parser|expressions|languageservice)/] } },
    coverage: {
      provider: 'v8',
      include: ['action/src/core/**'],
      exclude: ['**/generated/**'],
      reporter: ['text-summary', 'text'],
      thresholds: { branches: 100 },
    },
  },
});
