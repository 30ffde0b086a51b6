// The machine's clock, waiting and chance, for adapters that need all three.
import { setTimeout as sleep } from 'node:timers/promises';

export const systemTime = {
  now: (): number => Date.now(),
  sleep: async (ms: number): Promise<void> => {
    await sleep(ms);
  },
  random: (): number => Math.random(),
};
