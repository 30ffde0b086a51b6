// Every fault at every request that a run makes to GitHub: whatever is lost, the next run leaves Betterworks as it should be.
import { beforeAll, describe, expect, it } from 'vitest';
import type { FaultKind } from '../sandbox/faults.ts';
import { type DayOnGithub, disturbOnGithub, undisturbedDay } from './small-company-on-github.ts';

const KINDS: readonly FaultKind[] = [
  'refuse',
  'reset',
  'half-body',
  'wrong-json',
  'html-200',
  '429-retry-after',
  '500',
  'lost-response',
];

let undisturbed: DayOnGithub;

beforeAll(async () => {
  undisturbed = await undisturbedDay();
});

describe.concurrent('GitHub', () => {
  it.each(KINDS)('%s at every request', async (kind) => {
    const wrong: string[] = [];
    for (let at = 0; at < undisturbed.requests; at += 1) {
      const differences = await disturbOnGithub(undisturbed, { kind, at });
      wrong.push(...differences.map((difference) => `request ${at}: ${difference}`));
    }
    expect(wrong).toEqual([]);
  });
});
