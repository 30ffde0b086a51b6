// The configuration in words, and the limits of what GitHub shows.
import { describe, expect, test } from 'vitest';
import { annotationsOf, describeFilter, describeMapping } from '../../action/src/config/describe.ts';
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

test('a problem is an annotation at its place, with what to write', () => {
  const place = { file: 'f.yml', line: 3, column: 2 };
  expect(annotationsOf([{ ...place, severity: 'warning', message: 'Wrong.', fix: 'Write right.' }])).toEqual([
    { ...place, level: 'warning', message: 'Wrong. Write right.' },
  ]);
});
