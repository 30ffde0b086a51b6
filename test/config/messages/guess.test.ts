// Guesses of what somebody meant: near enough to help, never so far that they mislead.
import { describe, expect, test } from 'vitest';
import { closest, plainWord } from '../../../action/src/config/messages/guess.ts';

const WORDS = ['employee_types', 'employee_statuses', 'companies', 'import', 'A', 'L'];

describe('closest', () => {
  test.each([
    ['employee_type', 'employee_types'],
    ['employeeTypes', 'employee_types'],
    ['Employee-Types', 'employee_types'],
    ['employee_status', 'employee_statuses'],
    ['compnaies', 'companies'],
    ['ipmort', 'import'],
    ['\u201cimport\u201d', 'import'],
    ['a', 'A'],
    ['b', null],
    ['something else', null],
    ['', null],
  ])('%j is %s', (word, meant) => {
    expect(closest(word, WORDS)).toBe(meant);
  });

  test.each([
    ['full_time', 'full_time_or_part_time'],
    ['work_location_description', 'work_location'],
    ['work', null],
    ['ful', null],
  ])('%j is the only word that begins so or that it begins with: %s', (word, meant) => {
    expect(closest(word, ['full_time_or_part_time', 'work_location', 'work_phone', 'f'])).toBe(meant);
  });

  test('does not grow with the length of nonsense', () => {
    expect(closest('x'.repeat(1_000_000), WORDS)).toBeNull();
  });
});

test('plainWord writes all spellings of a word alike', () => {
  expect(['orgLevel2Code', 'Org Level2 code', 'org-level2_CODE'].map(plainWord)).toEqual(
    Array(3).fill('org_level2_code'),
  );
});
