// Every scenario of this folder, played against the bundle. See README.md for the words.
import { describe, it } from 'vitest';
import { play } from './play.ts';
import { readScenarios } from './scenario.ts';

for (const [file, scenarios] of readScenarios()) {
  describe.concurrent(file.replace('.yml', '').replaceAll('-', ' '), () => {
    it.each(scenarios)('$name', async (scenario) => {
      const differences = await play(scenario);
      if (differences.length > 0) throw new Error(differences.join('\n'));
    });
  });
}
