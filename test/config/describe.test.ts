// The configuration in words, and the limits of what GitHub shows.
import { describe, expect, test } from 'vitest';
import { annotationsOf, describeFilter, describeMapping } from '../../action/src/config/describe.ts';
import type { ConfigProblem } from '../../action/src/config/problem.ts';
import { MAPPING, validated } from './builders.ts';

const filterWords = (filter: string): string => describeFilter(validated({ filter }).integration!);

describe('describeFilter', () => {
  test.each([
    [
      'import: all\n',
      'Imports all employees. The user of an employee who no longer fits is left alone. Leavers are always deactivated.',
    ],
    [
      'import: matching\nemployee_types: [REG, INT, STU]\nemployee_statuses: [A, L]\ncompanies: [ACME1]\nexclude: { employee_types: [TES] }\n',
      'Imports employees whose employee type is REG, INT or STU and whose employee status is A (active) or L (on leave) and whose company is ACME1, but nobody whose employee type is TES. The user of an employee who no longer fits is left alone. Leavers are always deactivated.',
    ],
    [
      'import: all\nexclude: { employee_types: [TES], companies: [X, Y] }\nwhen_out_of_scope: deactivate\n',
      'Imports all employees, but nobody whose employee type is TES or whose company is X or Y. The user of an employee who no longer fits is deactivated, and so are leavers.',
    ],
  ])('%j', (filter, words) => {
    expect(filterWords(filter)).toBe(words);
  });
});

test('describeMapping tells source, default, look-ups and the line, automatic fields too', () => {
  const pairs = Array.from({ length: 7 }, (_, number) => `K${number}: V${number}`).join(', ');
  const mapping = `${MAPPING}custom:\n  a: { from: org_level_3, use: code, default: None, lookup: { ${pairs} } }\n  b: { from: udf:Badge colour, when_empty: clear }\n`;
  const rows = describeMapping(validated({ mapping }).integration!);
  expect(rows.find(({ betterworks }) => betterworks === 'manager_id')).toMatchObject({
    ukg: "supervisor (as the manager's employee id)",
    from: 'automatic',
  });
  expect(rows.find(({ betterworks }) => betterworks === 'on_leave')?.ukg).toBe('employee status (L is on leave)');
  expect(rows.slice(-2)).toEqual([
    {
      ukg: 'org level 3 (code)',
      betterworks: 'a',
      default: 'None',
      lookup: 'K0 → V0, K1 → V1, K2 → V2, K3 → V3, K4 → V4 and 2 more',
      whenEmpty: 'keep',
      from: 'mapping.yml:5',
    },
    {
      ukg: 'user-defined field "Badge colour"',
      betterworks: 'b',
      default: '',
      lookup: '',
      whenEmpty: 'clear',
      from: 'mapping.yml:6',
    },
  ]);
});

describe('annotationsOf', () => {
  const problems = (count: number, severity: ConfigProblem['severity']): readonly ConfigProblem[] =>
    Array.from({ length: count }, (_, index) => ({
      file: 'f.yml',
      line: index + 1,
      column: 2,
      severity,
      message: 'Wrong.',
      fix: 'Write right.',
    }));

  test('a problem is shown at its place with what to write', () => {
    expect(annotationsOf(problems(1, 'error'))).toEqual([
      { level: 'error', message: 'Wrong. Write right.', file: 'f.yml', line: 1, column: 2 },
    ]);
  });

  test('ten of a level are shown', () => {
    expect(annotationsOf(problems(10, 'error')).map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('of eleven nine are shown, and one says that there are two more', () => {
    const annotations = annotationsOf(problems(11, 'warning'));
    expect(annotations).toHaveLength(10);
    expect(annotations.at(-1)).toEqual({
      level: 'warning',
      message: '2 more warnings in these files: the job summary lists all of them.',
    });
  });

  test('errors and warnings are counted apart, errors first', () => {
    const annotations = annotationsOf([...problems(11, 'warning'), ...problems(11, 'error')]);
    expect(annotations.map(({ level }) => level)).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
    ]);
  });

  test('room can be left for an annotation of somebody else', () => {
    expect(annotationsOf(problems(10, 'error'), 9)).toHaveLength(9);
  });
});
