import { describe, expect, it } from 'vitest';
import { countOf, grouped } from '../../../action/src/core/model/text.ts';

describe('a number with its noun', () => {
  it.each([
    [0, 'problem', undefined, '0 problems'],
    [1, 'problem', undefined, '1 problem'],
    [2, 'problem', undefined, '2 problems'],
    [1, 'person', 'people', '1 person'],
    [12_345, 'person', 'people', '12,345 people'],
  ])('%i %s', (count, one, many, expected) => {
    expect(countOf(count, one, many)).toBe(expected);
  });

  it.each([
    [999, '999'],
    [1000, '1,000'],
    [1_234_567, '1,234,567'],
  ])('has its thousands apart: %i', (count, expected) => {
    expect(grouped(count)).toBe(expected);
  });
});
