import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { picture, speedPage } from '../bench/page.ts';
import { missed, type Results } from '../bench/results.ts';
import { ROOT } from '../run-action.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const results = JSON.parse(read('test/bench/results.json')) as Results;

describe('the page on speed', () => {
  it('and its picture tell the results as they were measured', async () => {
    const page = join(ROOT, 'action', 'SPEED.md');
    const config = await resolveConfig(page);
    expect(read('action/SPEED.md')).toBe(await format(speedPage(results), { ...config, filepath: page }));
    expect(read('action/speed.svg')).toBe(picture(results.rows));
  });

  it('names every part of a target that a run misses', () => {
    const row = { name: 'a run', latencyMs: 20, pairs: 1, requests: 9, inSequence: 3, actionMs: 300, floorMs: 100 };
    const found = { ...row, cpuMs: 700, peakMb: 90 };
    expect(missed({ ...found, target: { ratio: 3, wallMs: 300, cpuMs: 700, peakMb: 90 } })).toEqual([]);
    expect(missed({ ...found, target: { ratio: 1.5, cpuMs: 600, peakMb: 120 } })).toEqual([
      'ratio 3.00 over 1.5',
      'cpuMs 700.00 over 600',
    ]);
  });
});
