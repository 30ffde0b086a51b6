// Mistakes in mapping.yml, one a line.
import { describe, expect, test } from 'vitest';
import { expectAdviceHolds } from '../advice.ts';
import type { Fault } from '../builders.ts';
import { MAPPING, told, validated } from '../builders.ts';

const changed = (from: string, to: string): string => MAPPING.replace(from, to);
const plus = (lines: string): string => `${MAPPING}${lines}\n`;
const custom = (entry: string): string => plus(`custom:\n  ${entry}`);

const FAULTS: readonly Fault[] = [
  ['no department', changed('department_name: { from: org_level_2 }\n', ''), '1:1', '"department_name" is missing. There is no default. Write one of: department_name: { from: org_level_1 } | department_name: { from: org_level_2 }'],
  ['no title', changed('title: { from: job_title }\n', ''), '1:1', 'Write one of: title: { from: job_title } | title: { from: job_description }'],
  ['no hire date', changed('hire_date: { from: hire_date }\n', ''), '1:1', 'hire_date: { from: hire_date } | hire_date: { from: last_hire_date }'],
  ['an entry that says nothing', changed('{ from: job_title }', '{}'), '2:1', '"from" is missing in "title". Write one of: from: job_title | from: job_description'],
  ['another word for from', changed('from: job_title', 'source: job_title'), '2:10', '"source" is not a key of "title". Did you mean "from"?'],
  ['two sources without brackets', plus('preferred_name: { from: preferred_name, first_name }'), '4:41', '"first_name" stands where a key is wanted; several values to read are a list. Write them in brackets: from: [..., first_name]'],
  ['a custom key of 51 characters', custom(`${'x'.repeat(51)}: { from: job_title }`), '5:3', 'at most 50 characters'],
  ['a source that is no department', changed('org_level_2', 'org_level_5'), '1:26', 'Did you mean org_level_1? Write one of: org_level_1, org_level_2, org_level_3, org_level_4'],
  ['a source that is no title', changed('job_title', 'alternate_job_title'), '2:16', 'Write one of: job_title, job_description'],
  ["the vendor's words for a department", changed('org_level_2', 'Organization Level Code 3'), '1:26', 'Did you mean org_level_3?'],
  ["the vendor's words for a title", changed('from: job_title', 'from: Job Code Description'), '2:16', 'Did you mean job_description?'],
  ["the vendor's words for a hire date", changed('from: hire_date', 'from: Last Hired'), '3:20', 'Did you mean last_hire_date?'],
  ['a source that is no hire date', changed('from: hire_date', 'from: date_of_last_hire'), '3:20', 'Did you mean last_hire_date?'],
  ['a source with the name of something inside JavaScript', changed('org_level_2', 'constructor'), '1:26', '"constructor" is not a UKG value that can feed "department_name".'],
  ['a bare word that is no source', changed('{ from: job_title }', 'job_titel'), '2:8', 'but is text. Write title: { from: ... }. "job_titel" is not a UKG value that can feed "title". Did you mean job_title?'],
  ['a bare source', changed('{ from: job_title }', 'job_title'), '2:8', 'has to be an entry { from: ... }, but is text. Write title: { from: job_title }'],
  ['no blank behind the colon in braces', changed('from: org_level_2', 'from: org_level_2, use:code'), '1:39', 'There is no blank after the colon of "use". Write use: code'],
  ['a required field turned off', changed('{ from: job_title }', 'false'), '2:8', '"title" cannot be turned off: Betterworks requires it for every user. Write { from: ... } with one of: job_title, job_description'],
  ['e-mail turned off', plus('email: false'), '4:8', '"email" cannot be turned off: Betterworks requires it for every user.'],
  ['first name turned off', plus('first_name: false'), '4:13', 'Betterworks requires it'],
  ['last name turned off', plus('last_name: false'), '4:12', 'Betterworks requires it'],
  ['a field turned on', plus('phone: true'), '4:8', '"phone" has to be an entry { from: ... } or false, but is true or false.'],
  ['a field turned off by another word', plus('phone: no'), '4:8', '"phone" has to be an entry { from: ... } or false, but is text.'],
  ['an employee id that is a name', plus('employee_id: { from: [employee_number, last_name] }'), '4:40', 'last_name names or reaches a person, and the employee id stands in every report, which names nobody. Write employee_number, employee_id or a user-defined field.'],
  ['no employee id but a manager', plus('employee_id: false'), '4:14', 'Delete this line, or write "manager_id: false" too.'],
  ['a custom field at the left edge', plus('cost_center: { from: org_level_3 }'), '4:1', 'A field of your own goes under "custom:", indented by two blanks.'],
  ['an option at the left edge', plus('from: job_title'), '4:1', 'It belongs inside the braces of a field'],
  ['a misspelt field', plus('prefered_name: { from: first_name }'), '4:1', 'Did you mean "preferred_name"?'],
  ['half the name of a field', plus('department: { from: org_level_1 }'), '4:1', 'Did you mean "department_name"?'],
  ["UKG's word for a field", plus('email_address: { from: email_address }'), '4:1', 'Did you mean "email"?'],
  ["a person's word for a field", plus('Manager: false'), '4:1', 'Did you mean "manager_id"?'],
  ['a misspelt option', changed('from: job_title', 'from: job_title, defualt: None'), '2:27', 'Did you mean "default"?'],
  ['no source', plus('location: { use: code }'), '4:1', '"from" is missing in "location".'],
  ['a custom key that is none', custom('__proto__: { from: job_title }'), '5:3', '"__proto__" cannot be the key of a custom field.'],
  ['a code named like its column', custom('x: { from: work_location_code }'), '5:14', 'Did you mean work_location?'],
  ['an unknown source', custom('x: { from: blah }'), '5:14', '"blah" is not a UKG value that can feed "custom.x". All sources stand in integrations/README.md of'],
  ['a source as UKG spells it', custom('x: { from: employeeNumber }'), '5:14', 'Did you mean employee_number?'],
  ['the code of an organization level', custom('x: { from: orgLevel2Code }'), '5:14', 'Did you mean org_level_2?'],
  ['a word for a source', custom('x: { from: email }'), '5:14', 'Did you mean email_address?'],
  ['a number as source', custom('x: { from: 5 }'), '5:14', '"5" is not a UKG value'],
  ['no source in a list of them', custom('x: { from: [job_title, emial_address] }'), '5:26', '"emial_address" is not a UKG value that can feed "custom.x". Did you mean email_address?'],
  ['a list of no sources', custom('x: { from: [] }'), '5:14', '"custom.x.from" is empty.'],
  ['a source twice', custom('x: { from: [job_title, job_title] }'), '5:26', 'stands in the list already.'],
  ['pay in a list of sources', custom('x: { from: [job_title, "udf:Salary"] }'), '5:26', 'is never mapped'],
  ['neither always nor create', custom('x: { from: job_title, write: once }'), '5:32', 'Write one of: always, create'],
  ['a user-defined field with a blank', custom('x: { from: "udf: Badge" }'), '5:14', 'Did you mean "udf:Badge"?'],
  ['a user-defined field without label', custom('x: { from: "udf: " }'), '5:14', 'After "udf:" the label of the user-defined field is missing. Write it as UKG shows it, in quotes: "udf:Badge colour".'],
  ['no choice for use', custom('x: { from: job_title, use: cod }'), '5:30', 'Did you mean code? Write one of: description, long_description, code'],
  ['use without codes', custom('x: { from: work_phone, use: code }'), '5:26', '"use" has no meaning for work_phone'],
  ['use for a date', changed('from: hire_date', 'from: hire_date, use: code'), '3:31', '"use" is not a key of "hire_date".'],
  ['a number as default', custom('x: { from: job_title, default: 5 }'), '5:34', 'Put it in quotes: "5"'],
  ['an empty default', custom('x: { from: job_title, default: "" }'), '5:34', '"custom.x.default" has no value.'],
  ['a number in a look-up', custom('x: { from: job_title, lookup: { a: 5 } }'), '5:38', 'Put it in quotes: "5"'],
  ['a number in a look-up of a code that looks like one', custom('x: { from: job_title, lookup: { 12: 5 } }'), '5:39', '"custom.x.lookup.12" has to be text, but is a number.'],
  ['a bad option of a custom field whose key is a year', custom('2024: { from: job_title, default: 5 }'), '5:37', '"custom.2024.default" has to be text'],
  ['an empty look-up', custom('x: { from: job_title, lookup: { a: } }'), '5:35', 'has no value. Write for example: a: Engineering'],
  ['a look-up of nothing', custom('x: { from: job_title, lookup: { "": b } }'), '5:35', 'The UKG value in front of the colon is empty. Use default'],
  ['no choice for when_empty', custom('x: { from: job_title, when_empty: clean }'), '5:37', 'Did you mean clear?'],
  ['a key with capitals and blanks', custom('Cost Centré: { from: org_level_3 }'), '5:3', 'with small letters, digits and _ only, at most 50 characters.'],
  ['a custom field without entry', custom('x: false'), '5:6', '"custom.x" has to be an entry { from: ... }, but is true or false. Write for example: x: { from: org_level_3 }'],
  ['a bare custom field', custom('x: org_level_3'), '5:6', 'Write x: { from: org_level_3 }'],
  ["one of Betterworks' own fields as custom", custom('phone: { from: work_phone }'), '5:3', 'Move it to the left edge, out of "custom:": phone: { from: ... }'],
  ['a field mapped twice', custom('title: { from: job_code }'), '5:3', 'It is mapped already in line 2. Delete it here.'],
  ['a reserved key', custom('manager_email: { from: email_address }'), '5:3', 'cannot be a custom field too'],
  ['the same custom field twice', custom('x: { from: job_code }\n  x: { from: job_title }'), '6:3', '"x" stands twice here; the first is in line 5.'],
  ['a default that is no date', changed('from: hire_date', 'from: hire_date, default: tomorrow'), '3:40', '"tomorrow" is no date, as "hire_date" has to be. Write the year first, in quotes: "2026-01-31"'],
  ['a date that is looked up and is none', changed('from: hire_date', 'from: hire_date, lookup: { "2026-01-01": 01/02/2026 }'), '3:55', '"01/02/2026" is no date'],
  ['a leave that is looked up as neither', plus('on_leave: { from: employee_status, lookup: { L: maybe } }'), '4:49', '"maybe" is neither true nor false, as "on_leave" has to be.'],
  ['one e-mail for all', plus('email: { from: email_address, default: hr@acme.example }'), '4:31', 'everybody without a value would share one "email"'],
  ['an e-mail that is cleared', plus('email: { from: email_address, when_empty: clear }'), '4:43', 'a user is known by it'],
  ['a supervisor among other values', plus('manager_id: { from: [supervisor_id, "udf:Boss"] }'), '4:22', 'it cannot stand in a list with other values. Write { from: supervisor_id } alone'],
  ['a last day that is written only once', plus('deactivation_date: { from: termination_date, write: create }'), '4:53', 'cannot be written then alone. Delete "write".'],
];

test('what is said to write in mapping.yml is right', () => {
  const followed = FAULTS.filter(([, mapping]) => expectAdviceHolds({ mapping }, 'mapping'));
  expect(followed.length).toBeGreaterThan(FAULTS.length / 4);
});

describe('a mistake in mapping.yml is told with its place and what to write', () => {
  test.each(FAULTS)('%s', (_, mapping, place, words) => {
    const { problems, integration } = validated({ mapping });
    expect(problems.map(told)).toEqual([expect.stringContaining(`mapping.yml:${place} `)]);
    expect(told(problems[0]!)).toContain(words);
    expect(integration).toBeNull();
  });

  test('51 custom fields are one too many, told at "custom"', () => {
    const fields = Array.from({ length: 51 }, (_, number) => `  f${number}: { from: job_code }`).join('\n');
    expect(validated({ mapping: plus(`custom:\n${fields}`) }).problems.map(told)).toEqual([
      'mapping.yml:5:3 "custom" has more than 50 entries. Keep at most 50.',
    ]);
  });
});

describe('personal data that Betterworks does not need is never mapped', () => {
  test.each([
    'gender',
    'home_phone',
    'employee_address1',
    'employee_address2',
    'city',
    'state',
    'zip_code',
    'zipCode',
    'birth_date',
    'date_of_birth',
    'ssn',
    'national_id',
    'annual_salary',
    'hourly_pay_rate',
    'pay_group',
    'health_insurance',
    'is_disabled',
    'ethnicity',
    'udf:SSN',
    'udf:Date of Birth',
  ])('%s', (from) => {
    const { problems } = validated({ mapping: custom(`x: { from: "${from}" }`) });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 5, column: 14 });
    expect(problems[0]?.message).toContain('personal data that Betterworks does not need');
  });

  test('whether somebody is paid by the hour is no pay', () => {
    expect(validated({ mapping: custom('x: { from: salary_or_hourly }') }).problems).toEqual([]);
  });
});

describe('what is right is not complained about', () => {
  test.each([
    ['every automatic field overridden', plus('employee_id: { from: person_id }\nemail: { from: alternate_email_address }\nmanager_id: { from: "udf:Boss" }')],
    ['every field turned off that can be', plus('employee_id: false\nmanager_id: false\nphone: false\nlocation: false\non_leave: false\npreferred_name: false\ndeactivation_date: false')],
    ['all options', custom('x: { from: work_location, use: code, default: None, lookup: { SEA: Seattle, "007": Bond }, when_empty: keep }')],
    ['the other name of the last hire date', custom('x: { from: date_of_last_hire }')],
    ['a user-defined field', custom('x: { from: udf:Badge colour }')],
    ['digits as key', custom('1: { from: job_code }')],
  ])('%s', (_, mapping) => {
    expect(validated({ mapping }).problems).toEqual([]);
  });
});
