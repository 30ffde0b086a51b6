import { describe, expect, it } from 'vitest';
import { sequence } from './sequence.ts';

/** `npm run soak` sets another count and another first seed. */
const COUNT = Number(process.env['SEQUENCES'] ?? 500);
const FIRST = Number(process.env['FIRST_SEED'] ?? 1);

describe('Days of hires, leavings, moves and edits of the files, with work by hand, outages, lost answers, gaps, kills, wrong clocks and two runs at once', () => {
  it(`end with what HR says after a few quiet runs, and nobody was locked out, doubled, ended twice or handed over: ${COUNT} stories`, async () => {
    const wrong: string[] = [];
    for (let seed = FIRST; seed < FIRST + COUNT && wrong.length < 60; seed += 1) wrong.push(...(await sequence(seed)));
    expect(wrong.join('\n')).toBe('');
  }, 3_600_000);
});
