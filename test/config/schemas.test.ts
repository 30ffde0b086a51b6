// The schemas are what editors and the validator know: complete, with words and examples, and the generated files are theirs.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { generate, OWN_KEYWORDS } from '../../action/scripts/generate-config.ts';
import { FILE_KINDS, inlineYaml } from '../../action/src/config/problem.ts';
import { refusalOf, sourceInstead } from '../../action/src/config/sources.ts';
import { STANDARD_FIELD_NAMES } from '../../action/src/core/model/fields.ts';
import { CODED_SOURCES, hasCodeTable, isRowSource, ROW_SOURCES } from '../../action/src/core/model/sources.ts';
import { MAPPING, validated } from './builders.ts';

interface Node {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Node>>;
  readonly additionalProperties?: unknown;
  readonly $defs: Readonly<Record<string, Node>>;
  readonly anyOf: readonly { readonly enum?: readonly string[]; readonly pattern?: string }[];
}

function schemaOf(kind: string): Node {
  return JSON.parse(readFileSync(new URL(`../../schemas/${kind}.schema.json`, import.meta.url), 'utf8')) as Node;
}

/** Every node below a schema with its path as JSON pointer. */
function nodesOf(node: unknown, path = ''): readonly (readonly [path: string, node: Node])[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).filter(([key]) => !['examples', 'default', 'enum', 'required'].includes(key));
  return [
    [path, node as Node],
    ...inner.flatMap(([key, value]) => nodesOf(value, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)),
  ];
}

describe.each(FILE_KINDS)('%s.schema.json', (kind) => {
  const schema = schemaOf(kind);
  const properties = nodesOf(schema).flatMap(([path, { properties: own }]) =>
    Object.keys(own ?? {}).map((key) => [`${path}/properties/${key}`, own![key]!] as const),
  );

  test.each(properties)('%s has a description and examples that fit it', (path, property) => {
    expect(property.description).toMatch(/^[A-Zafu].*[.:)]$/s);
    expect(property.examples).not.toHaveLength(0);
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(schema, 'it');
    for (const example of property.examples ?? [])
      expect([example, ajv.validate({ $ref: `it#${encodeURI(path)}` }, example)]).toEqual([example, true]);
  });

  test('allows no unknown key in any group of fixed keys', () => {
    const open = nodesOf(schema).filter(
      ([, node]) => node.properties !== undefined && node.additionalProperties !== false,
    );
    expect(open.map(([path]) => path)).toEqual([]);
  });

  test('is valid in strict mode', () => {
    // The keys that a `oneOf` asks for are properties of the group around it.
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false });
    ajv.addVocabulary(OWN_KEYWORDS);
    expect(() => ajv.compile(schema)).not.toThrow();
  });
});

describe('the sources of a mapping', () => {
  const { $defs, properties } = schemaOf('mapping');

  test('in the schema are those of the code', () => {
    expect($defs['source']?.anyOf[0]?.enum).toEqual(ROW_SOURCES);
    expect($defs['source']?.anyOf[1]?.pattern).toMatch(/^\^udf:/);
  });

  test('in the manual are those of the code', () => {
    const manual = readFileSync(new URL('../../integrations/README.md', import.meta.url), 'utf8');
    const table = /<!-- sources -->(.*)<!-- \/sources -->/s.exec(manual)?.[1] ?? '';
    const named = [...table.matchAll(/`([a-z_0-9]+)`/g)].map(([, name]) => name).filter((name) => name !== 'use');
    expect([...named, 'date_of_last_hire'].sort()).toEqual([...ROW_SOURCES].sort());
  });

  test('are every value of the change feed but the personal ones', () => {
    const feed =
      'first_name last_name preferred_name middle_name prefix suffix email_address alternate_email_address country_code language_code ' +
      'employee_number employee_id person_id user_integration_key company_name company_id supervisor_id supervisor_name salary_or_hourly ' +
      'full_time_or_part_time is_active work_location job_code job_group_code alternate_job_title project_code org_level_1 org_level_2 ' +
      'org_level_3 org_level_4 work_phone hire_date date_of_last_hire termination_date employee_status employee_type ' +
      'empl_status_start_date date_in_job';
    const ours = ['job_title', 'job_description', 'last_hire_date'];
    expect([...feed.split(' '), ...ours].sort()).toEqual([...ROW_SOURCES].sort());
  });

  test('are none that is refused as personal', () => {
    expect(ROW_SOURCES.filter((source) => refusalOf(source) !== null)).toEqual([]);
    expect(isRowSource('gender')).toBe(false);
    expect(CODED_SOURCES.every(hasCodeTable)).toBe(true);
  });

  test('the fields of the schema are those of the code', () => {
    expect(Object.keys(properties ?? {}).sort()).toEqual([...STANDARD_FIELD_NAMES, 'custom'].sort());
  });

  test.each([
    ['Employee Number', 'employee_number'],
    ['work_location_code', 'work_location'],
    ['original_hire_date', 'hire_date'],
    ['supervisorID', 'supervisor_id'],
    ['UDF_Badge', '"udf:Badge"'],
    ['Organization Level Code 2', 'org_level_2'],
    ['quite another thing', null],
  ])('for "%s" propose %s', (from, proposal) => {
    expect(sourceInstead(from)).toBe(proposal);
  });
});

test('what an editor proposes for the hire date passes its rules, too', () => {
  const options = Object.entries(schemaOf('mapping').$defs['hired']?.properties ?? {});
  const written = options.map(([option, { examples }]) => `${option}: ${inlineYaml(examples?.[0])}`);
  const mapping = MAPPING.replace('{ from: hire_date }', `{ ${written.join(', ')} }`);
  expect(validated({ mapping }).problems).toEqual([]);
});

test('the generated files are what the schemas demand', async () => {
  for (const [path, text] of await generate())
    expect([path, readFileSync(path, 'utf8') === text]).toEqual([path, true]);
});
