import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { chart } from '../bench/picture.ts';
import type { Results } from '../bench/results.ts';
import { monthOf, speedPage } from '../bench/speed-page.ts';
import { ROOT } from '../run-action.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const results = JSON.parse(read('test/bench/results.json')) as Results;

describe('the page on speed', () => {
  it('tells the results as they were measured', async () => {
    const page = join(ROOT, 'action', 'SPEED.md');
    const config = await resolveConfig(page);
    expect(read('action/SPEED.md')).toBe(await format(speedPage(results), { ...config, filepath: page }));
    expect(read('action/speed.svg')).toBe(chart(results.figures));
  });

  it('shows a picture that is there', () => {
    expect(existsSync(join(ROOT, 'action', 'speed.svg'))).toBe(true);
  });

  it('counts a month by the rules of a run', () => {
    // 30 syncs of 3 tables, 1 feed page and 1 supervisor request; 4.3 comparisons of 3 tables, 8 pages of lists and 67 of users.
    expect(monthOf(2000)).toEqual({ minutes: 34, ukg: 197, betterworks: 588 });
  });
});
