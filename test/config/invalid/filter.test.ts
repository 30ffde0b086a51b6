// Mistakes in filter.yml and approvals.yml, one a line.
import { describe, expect, test } from 'vitest';
import { expectAdviceHolds } from '../advice.ts';
import type { Fault } from '../builders.ts';
import { told, validated } from '../builders.ts';

const MATCHING = 'import: matching\nemployee_types: [REG]\n';

const where = (entry: string, more = ''): string => `import: matching\nwhere:\n  ${entry}\n${more}\n`;

const FAULTS: readonly Fault[] = [
  ['no choice made', 'when_out_of_scope: keep\n', '1:1', '"import" is missing. Write one of: import: all | import: matching'],
  ['a misspelt choice', 'import: matchin\n', '1:9', 'Did you mean matching? Write one of: all, matching'],
  ['typographic quotes', 'import: \u201call\u201d\n', '1:9', 'Did you mean all?'],
  ['no list', 'import: matching\nemployee_types: REG\n', '2:17', '"employee_types" has to be a list, but is text. Write [REG]'],
  ['several codes in one text', 'import: matching\nemployee_types: REG, INT\n', '2:17', '"employee_types" has to be a list, but is text. Write [REG, INT]'],
  ['hyphens without a blank', 'import: matching\nemployee_types:\n  -REG\n  -INT\n', '3:3', '"employee_types" has to be a list, but is text. Write [REG, INT]'],
  ['several codes between semicolons', 'import: matching\nemployee_types: REG; INT\n', '2:17', 'Write [REG, INT]'],
  ['several codes in one quoted text', 'import: matching\nemployee_types: "REG,INT"\n', '2:17', 'Write [REG, INT]'],
  ['a number and no list', 'import: matching\ncompanies: 007\n', '2:12', '"companies" has to be a list, but is a number. Write ["007"]'],
  ['a code that YAML takes for a number', 'import: matching\ncompanies: [007]\n', '2:13', 'YAML reads 007 as 7. Put it in quotes: "007"'],
  ['a code twice', 'import: matching\nemployee_types: [REG, INT, REG]\n', '2:28', 'Entry 3 of "employee_types" stands in the list already.'],
  ['an empty list', 'import: matching\ncompanies: []\n', '2:12', '"companies" is empty. Delete it, or fill it.'],
  ['an empty code', 'import: matching\ncompanies: [""]\n', '2:13', 'Entry 1 of "companies" has no value.'],
  ['a code of two lines', 'import: matching\ncompanies: ["ACME\\nB"]\n', '2:13', 'A code is one line of text. Write for example: companies: [ACME1]'],
  ['a status written out', 'import: matching\nemployee_statuses: [Active]\n', '2:21', 'Did you mean A? Write one of: A (active), L (on leave)'],
  ['a status in small letters', 'import: matching\nemployee_statuses: [l]\n', '2:21', 'Did you mean L?'],
  ['a status that does not exist', 'import: matching\nemployee_statuses: [L, X]\n', '2:24', '"X" is not a choice for entry 2 of "employee_statuses".'],
  ['nothing to exclude', 'import: all\nexclude: {}\n', '2:10', '"exclude" is empty.'],
  ['a letter that cannot be seen', 'import: matching\n\u200bcompanies: [ACME1]\n', '2:1', '"?companies" is not a key of filter.yml. It has a character that cannot be seen, or that only looks like ours. Did you mean "companies"?'],
  ['a letter of another alphabet', 'import: matching\n\u0441ompanies: [ACME1]\n', '2:1', 'Did you mean "companies"?'],
  ['no-break spaces as indent', 'import: all\nexclude:\n  companies: [ONE]\n\u00a0\u00a0employee_types: [TES]\n', '4:1', 'There is a no-break space or the like here'],
  ['exclude without a list', 'import: all\nexclude:\n', '2:1', '"exclude" has no value. Write its keys in the next lines, indented by two blanks: employee_types'],
  ['a misspelt list', `${MATCHING}employee_status: [A]\n`, '3:1', 'Did you mean "employee_statuses"?'],
  ['a key of another file', `${MATCHING}limits: {}\n`, '3:1', 'It belongs in integration.yml.'],
  ['no choice for those who left the scope', `${MATCHING}when_out_of_scope: delete\n`, '3:20', 'Write one of: keep, deactivate'],
  ['a list that has no effect', 'import: all\nemployee_types: [REG]\n', '2:1', 'Write "import: matching" to import only these, or delete the key.'],
  ['where that has no effect', 'import: all\nwhere: { work_location: [Miami] }\n', '2:1', 'With "import: all" the key where has no effect.'],
  ['one company where a list is wanted', 'import: matching\ncompany: [ACME1]\n', '2:1', 'Did you mean "companies"?'],
  ['a code named like its column', 'import: matching\nwhere: { work_location_code: [MIA] }\n', '2:10', 'Did you mean work_location?'],
  ['an organization level in words', 'import: matching\nwhere: { org level 3: [X] }\n', '2:10', 'Did you mean org_level_3?'],
  ['a type both included and excluded', `${MATCHING}exclude: { employee_types: [TES, reg] }\n`, '3:34', '"reg" is excluded here and included in line 2, so nobody with it is imported.'],
  ['a title both included and excluded, with its accent apart', `import: matching\nwhere: { alternate_job_title: [Ingénieur] }\nexclude: { where: { alternate_job_title: ["inge\\u0301nieur"] } }\n`, '3:43', 'is excluded here and included in line 2, so nobody with it is imported.'],
  ['a type included by a list and excluded by where', `${MATCHING}exclude: { where: { employee_type: [reg] } }\n`, '3:37', '"reg" is excluded here and included in line 2, so nobody with it is imported.'],
  ['a status both included and excluded', 'import: matching\nemployee_statuses: [A, L, R, S]\nexclude: { employee_statuses: [L] }\n', '3:32', 'included in line 2'],
  ['a company both included and excluded', 'import: matching\ncompanies:\n  - ONE\n  - TWO\nexclude: { companies: [TWO] }\n', '5:24', 'included in line 4'],
  ['a text of where both included and excluded', where('work_location: [Miami]', 'exclude: { where: { work_location: [miami] } }'), '4:37', 'included in line 3'],
  ['an unknown source', where('work_locaton: [Miami]'), '3:3', '"work_locaton" is not a UKG value. Did you mean work_location?'],
  ['a personal value', where('"udf:Gender": [F]'), '3:3', 'is never mapped'],
  ['a label that is missing', where('"udf: ": [F]'), '3:3', 'After "udf:" the label'],
  ['a text where a list is wanted', where('work_location: Miami'), '3:18', 'Write [Miami]'],
  ['a test without a list', where('job_title: { contains: Director }'), '3:26', 'Write [Director]'],
  ['a test that nobody knows', where('job_title: { begins_with: [Sales] }'), '3:16', '"begins_with" is not a key'],
  ['two tests of one source', where('job_title: { contains: [A], starts_with: [B] }'), '3:14', 'has more than one test. Keep the one'],
  ['no test', where('job_title: {}'), '3:14', 'is empty'],
  ['a value that is not empty', where('work_phone: { is_empty: false }'), '3:27', 'write the same under "exclude:"'],
  ['codes of a source without any', where('employee_type: { code: [REG] }'), '3:20', '"code" has no meaning for employee_type'],
  ['a status that UKG does not have', where('employee_status: [Leave]', 'when_out_of_scope: deactivate'), '3:21', 'Did you mean L?'],
  ['terminated people alone', 'import: matching\nemployee_statuses: [T]\nwhen_out_of_scope: deactivate\n', '2:20', 'Nobody is imported by status T'],
];

test('what is said to write in filter.yml is right', () => {
  const followed = FAULTS.filter(([, filter]) => expectAdviceHolds({ filter }, 'filter'));
  expect(followed.length).toBeGreaterThan(FAULTS.length / 4);
});

describe('a mistake in filter.yml is told with its place and what to write', () => {
  test.each(FAULTS)('%s', (_, filter, place, words) => {
    const { problems, integration } = validated({ filter });
    expect(problems.map(told)).toEqual([expect.stringContaining(`filter.yml:${place} `)]);
    expect(told(problems[0]!)).toContain(words);
    expect(integration).toBeNull();
  });

  test.each([
    ['semicolons in brackets', 'import: matching\nemployee_types: [REG; INT]\n', '2:18 "REG; INT"'],
    ['a hyphen that stands too far to the right', 'import: all\nexclude:\n  companies:\n  - ONE\n   - TWO\n', '4:5 "ONE - TWO"'],
  ])('several codes that YAML reads as one are a warning: %s', (_, filter, words) => {
    const { problems, integration } = validated({ filter });
    expect(problems.map(told)).toEqual([expect.stringContaining(`warning filter.yml:${words} is read as one entry.`)]);
    expect(integration).not.toBeNull();
  });

  test('a value of the change feed alone is a warning, since a comparison cannot tell it', () => {
    const { problems } = validated({ filter: where('country_code: [USA]') });
    expect(problems.map(told)).toEqual([
      expect.stringContaining('warning filter.yml:3:17 UKG tells country_code in its change feed alone'),
    ]);
  });

  test('matching without a list is a warning', () => {
    const { problems, integration } = validated({ filter: 'import: matching\n' });
    expect(problems.map(told)).toEqual([expect.stringContaining('warning filter.yml:1:9 "import: matching" without a list')]);
    expect(integration).not.toBeNull();
  });

  test('a list that its schema refuses is not called missing as well', () => {
    expect(validated({ filter: 'import: matching\nemployee_types: 5\n' }).problems).toHaveLength(1);
  });
});

const APPROVAL = '- digest: 3f8a0c51d9e27b64\n  reason: Office closes\n  expires: 2027-01-31\n';

const APPROVAL_FAULTS: readonly Fault[] = [
  ['no list', 'digest: x\n', '1:1', 'The file has to be a list, but is a group of keys. Write for example: [{ digest: '],
  ['a digest that YAML takes for a number', APPROVAL.replace('3f8a0c51d9e27b64', '123456789012'), '1:11', 'Put it in quotes: "123456789012"'],
  ['a digest cut short', APPROVAL.replace('3f8a0c51d9e27b64', '3f8a'), '1:11', 'An approval code is 8 to 64 characters from 0-9 and a-f'],
  ['no reason', APPROVAL.replace('  reason: Office closes\n', ''), '1:3', '"reason" is missing in entry 1.'],
  ['a day that does not exist', APPROVAL.replace('2027-01-31', '2027-02-30'), '3:12', '2027-02-30 is not a day of the calendar.'],
  ['a date of another form', APPROVAL.replace('2027-01-31', '31.01.2027'), '3:12', 'A date is written as year, month and day with hyphens.'],
  ['no employees', `${APPROVAL}  employees: []\n`, '4:14', '"employees" is empty.'],
  ['an unknown key', `${APPROVAL}  until: 2027-01-31\n`, '4:3', '"until" is not a key of entry 1.'],
  ['one plan twice', APPROVAL + APPROVAL, '4:11', 'This plan is approved already in line 1.'],
];

describe('a mistake in approvals.yml is told with its place and what to write', () => {
  test.each(APPROVAL_FAULTS)('%s', (_, approvals, place, words) => {
    const { problems, integration } = validated({ approvals });
    expect(problems.map(told)).toEqual([expect.stringContaining(`approvals.yml:${place} `)]);
    expect(told(problems[0]!)).toContain(words);
    expect(integration).toBeNull();
  });

  test('a right one is understood', () => {
    const { approvals, problems } = validated({ approvals: `${APPROVAL}  employees: [A1B2C3000080]\n` });
    expect(problems).toEqual([]);
    expect(approvals).toEqual([
      {
        digest: '3f8a0c51d9e27b64',
        expires: '2027-01-31',
        employees: ['A1B2C3000080'],
        place: { file: 'approvals.yml', line: 1 },
      },
    ]);
  });

  test('an empty list approves nothing', () => {
    expect(validated({ approvals: '[]\n' })).toMatchObject({ approvals: [], problems: [] });
  });
});
