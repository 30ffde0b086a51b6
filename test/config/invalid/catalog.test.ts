// With a catalog the codes of the other files are checked; without one they are not.
import { describe, expect, test } from 'vitest';
import { MAPPING, told, validated } from '../builders.ts';

const CATALOG = `org_levels:
  org_level_2: { name: Department, codes: { ENG: Engineering, OPS: "" } }
jobs: { TECH1: { title: Technician, description: Field technician }, MGR: [{ title: Manager }, { title: Leitung }] }
locations: { SEA: [Seattle, Sea port] }
employee_types: { REG: Regular, INT: Intern }
companies:
  - { id: EXMPL, code: ACME1, name: Acme }
user_defined_fields: [Badge colour]
`;

const custom = (entry: string): string => `${MAPPING}custom:\n  x: ${entry}\n`;

type Case = readonly [name: string, files: { readonly filter?: string; readonly mapping?: string }, told: string];

const UNKNOWN: readonly Case[] = [
  ['an included type', { filter: 'import: matching\nemployee_types: [REG, INTT]\n' }, 'filter.yml:2:23 UKG has no employee type "INTT", says catalog.yml. Did you mean INT?'],
  ['an excluded type', { filter: 'import: all\nexclude: { employee_types: [ZZZZZZ] }\n' }, 'filter.yml:2:29 UKG has no employee type "ZZZZZZ", says catalog.yml. Known are: REG, INT.'],
  ['a company', { filter: 'import: matching\ncompanies: [ACME2]\n' }, 'filter.yml:2:13 UKG has no company "ACME2", says catalog.yml. Did you mean ACME1?'],
  ['a company by its name', { filter: 'import: matching\ncompanies: [acme]\n' }, 'filter.yml:2:13 UKG has no company "acme", says catalog.yml. Did you mean EXMPL?'],
  ['the code of a company as its id', { filter: 'import: matching\nwhere: { company_id: [ACME1] }\n' }, 'filter.yml:2:23 UKG has no company "ACME1", says catalog.yml. Did you mean EXMPL?'],
  ['the name of a company', { filter: 'import: matching\nwhere: { company_name: [Acme Inc] }\n' }, 'filter.yml:2:25 UKG has no value of company_name "Acme Inc", says catalog.yml. Did you mean Acme?'],
  ['the text of a type', { filter: 'import: matching\nemployee_types: [intern]\n' }, 'filter.yml:2:18 UKG has no employee type "intern", says catalog.yml. Did you mean INT?'],
  ['a code among texts', { filter: 'import: matching\nwhere: { job_title: [TECH1] }\n' }, 'filter.yml:2:22 UKG has no value of job_title "TECH1", says catalog.yml. Did you mean Technician?'],
  ['a code without a text among texts', { filter: 'import: matching\nwhere: { org_level_2: [OPS] }\n' }, 'filter.yml:2:24 UKG has no value of org_level_2 "OPS", says catalog.yml. Known are: Engineering.'],
  ['an organization level', { mapping: custom('{ from: org_level_3 }') }, 'mapping.yml:5:14 UKG has no codes on org_level_3, says catalog.yml. Levels in use: org_level_2 (Department).'],
  ['a user-defined field', { mapping: custom('{ from: udf:Badge color }') }, 'mapping.yml:5:14 UKG has no user-defined field "Badge color", says catalog.yml. Did you mean "udf:Badge colour"?'],
  ['a value of a look-up', { mapping: custom('{ from: org_level_2, lookup: { Enginering: Eng } }') }, 'warning mapping.yml:5:37 UKG has no value "Enginering" for org_level_2, says catalog.yml. Did you mean "Engineering"?'],
  ['a code of a look-up', { mapping: custom('{ from: org_level_2, use: code, lookup: { EN: Eng } }') }, 'warning mapping.yml:5:48 UKG has no value "EN" for org_level_2 as a code'],
  ['a job of a look-up', { mapping: custom('{ from: job_title, lookup: { Tech: T } }') }, 'warning mapping.yml:5:35 UKG has no value "Tech" for job_title'],
];

describe('what the catalog does not know', () => {
  test.each(UNKNOWN)('%s is told', (_, files, words) => {
    expect(validated({ ...files, catalog: CATALOG }).problems.map(told)).toEqual([expect.stringContaining(words)]);
  });

  test.each(UNKNOWN)('%s is not told without a catalog', (_, files) => {
    expect(validated(files).problems).toEqual([]);
  });
});

describe('what the catalog knows is right', () => {
  test.each([
    ['a company by its id, in small letters', { filter: 'import: matching\ncompanies: [exmpl]\n' }],
    ['every text of a code that rows share', { filter: 'import: matching\nwhere: { job_title: [Leitung], work_location: [sea port] }\n' }],
    ['the title of a job without a long text', { filter: 'import: matching\nwhere: { job_description: [Manager, Field technician] }\n' }],
    ['a company by its code', { filter: 'import: matching\ncompanies: [ACME1]\n' }],
    ['a look-up of a description', { mapping: custom('{ from: org_level_2, lookup: { Engineering: Eng } }') }],
    ['a look-up of a code without description', { mapping: custom('{ from: org_level_2, lookup: { OPS: Operations } }') }],
    ['a look-up of a location', { mapping: custom('{ from: work_location, lookup: { Seattle: Sea } }') }],
    ['a look-up of a source without a list', { mapping: custom('{ from: country_code, lookup: { USA: US } }') }],
  ])('%s', (_, files) => {
    expect(validated({ ...files, catalog: CATALOG }).problems).toEqual([]);
  });
});

describe('a catalog with gaps', () => {
  test('says nothing of what it leaves out', () => {
    const files = { filter: 'import: matching\ncompanies: [NEW]\n', mapping: custom('{ from: org_level_4 }') };
    expect(validated({ ...files, catalog: 'employee_types: { REG: Regular }\n' }).problems).toEqual([]);
  });

  test('without user-defined fields warns as the vendor does, and the organization stays usable', () => {
    const result = validated({ mapping: custom('{ from: udf:Badge }'), catalog: 'user_defined_fields: []\n' });
    expect(result.problems.map(told)).toEqual([expect.stringContaining('warning mapping.yml:5:14 No user-defined fields are available in UKG')]);
    expect(result.integration).not.toBeNull();
  });

  test('with a mistake of its own is told, and no code is judged by it', () => {
    const result = validated({ filter: 'import: matching\nemployee_types: [NEW]\n', catalog: 'employee_types: [REG]\n' });
    expect(result.problems.map(told)).toEqual(['catalog.yml:1:17 "employee_types" has to be a group of keys, but is a list. Run the command catalog, and commit the catalog.yml that it writes; or delete the file, which only helps validate.']);
  });
});
