import { describe, expect, it } from 'vitest';
import { progressLine } from '../../../action/src/core/model/text.ts';

describe('how far a long work is', () => {
  it.each([
    [{ done: 5, total: 10, elapsedMs: 5000 }, '5 of 10 changes applied, 1.0 a second, about 5 seconds left'],
    [
      { done: 1200, total: 5000, elapsedMs: 38_000 },
      '1,200 of 5,000 changes applied, 32 a second, about 2 minutes left',
    ],
    [{ done: 9, total: 10, elapsedMs: 9000 }, '9 of 10 changes applied, 1.0 a second, about 1 second left'],
    [{ done: 10, total: 90_000, elapsedMs: 5000 }, '10 of 90,000 changes applied, 2.0 a second, about 12 hours left'],
    [{ done: 1_234_567, total: null, elapsedMs: 1000 }, '1,234,567 changes applied, 1,234,567 a second'],
    [{ done: 0, total: 10, elapsedMs: 5000 }, '0 of 10 changes applied'],
    [{ done: 3, total: null, elapsedMs: 0 }, '3 changes applied'],
  ])('%j', (parts, line) => {
    expect(progressLine({ what: 'changes applied', ...parts })).toBe(line);
  });
});
