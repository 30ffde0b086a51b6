// Fills the tables of the code into schemas/*.schema.json, and turns these into validators and types; `--check` only says
// whether the committed files are fresh.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { FILE_KINDS } from '../src/config/problem.ts';
import type { FieldRow } from '../src/core/model/fields.ts';
import { fieldRow, STANDARD_FIELD_NAMES } from '../src/core/model/fields.ts';
import type { Vendor } from '../src/core/model/hosts.ts';
import { knownHosts } from '../src/core/model/hosts.ts';
import type { LimitRow } from '../src/core/model/limits.ts';
import { LIMITS } from '../src/core/model/limits.ts';
import { problemCatalog } from '../src/core/model/problem-catalog.ts';
import { ROW_SOURCES, STATUSES } from '../src/core/model/sources.ts';
import { ROOT } from './bundle.ts';
import { writeOrCheck } from './generated-files.ts';

/** Choices that a table of the code knows: where they stand in a schema, and what they are. */
const TABLES: Readonly<Record<string, readonly { readonly path: string; readonly choices: readonly string[] }[]>> = {
  integration: [
    { path: 'properties/ukg/properties/host/examples', choices: exampleHosts('ukg') },
    { path: 'properties/betterworks/properties/host/examples', choices: exampleHosts('betterworks') },
  ],
  mapping: [{ path: '$defs/source/anyOf/0/enum', choices: ROW_SOURCES }],
  filter: [
    { path: '$defs/where/propertyNames/anyOf/0/enum', choices: ROW_SOURCES },
    { path: '$defs/statuses/items/enum', choices: Object.keys(STATUSES) },
  ],
  decisions: [{ path: 'items/properties/accept/enum', choices: Object.keys(problemCatalog) }],
};

/** The files that the action itself writes and reads back; the core's, so their validators stand there. */
const OWN_NAMES = ['state', 'plan'] as const;
function exampleHosts(vendor: Vendor): readonly string[] {
  return knownHosts(vendor).map((host) => `https://${host}`);
}

const GENERATED = join(ROOT, 'action/src/config/generated');
const OWN_GENERATED = join(ROOT, 'action/src/core/model/generated');
const HEAD = 'Generated from schemas/*.schema.json by action/scripts/generate-config.ts; do not edit.';

type Schema = Readonly<Record<string, unknown>>;

/** The generated files by path, as the schemas of now demand them. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const schemas = await readSchemas(FILE_KINDS);
  const own = await readSchemas(OWN_NAMES);
  const files = new Map<string, string>();
  for (const [name, schema] of schemas) {
    const path = pathOf(name);
    files.set(path, await format(JSON.stringify(schema), { ...(await resolveConfig(path)), filepath: path }));
  }
  return new Map([
    ...files,
    [join(GENERATED, 'validators.cjs'), validators(schemas)],
    [join(GENERATED, 'written.ts'), `${await types(schemas)}\n${typeOfAll(schemas)}`],
    [join(OWN_GENERATED, 'validators.cjs'), validators(own, { user_line: 'state#/$defs/user' })],
    [join(OWN_GENERATED, 'files.ts'), await types(own)],
  ]);
}

const pathOf = (name: string): string => join(ROOT, `schemas/${name}.schema.json`);

async function readSchemas(names: readonly string[]): Promise<ReadonlyMap<string, Schema>> {
  const schemas = new Map<string, Schema>();
  for (const name of names) schemas.set(name, filled(name, JSON.parse(await readFile(pathOf(name), 'utf8')) as Schema));
  return schemas;
}

function filled(name: string, schema: Schema): Schema {
  if (name === 'mapping') fillFields(schema);
  if (name === 'integration') fillLimits(schema);
  for (const { path, choices } of TABLES[name] ?? []) {
    const steps = path.split('/');
    const parent = steps.slice(0, -1).reduce<unknown>((node, step) => (node as Schema)[step], schema);
    (parent as Record<string, unknown>)[steps.at(-1) ?? ''] = choices;
  }
  return schema;
}

/** A field of the table that the schema does not have yet gets a plain entry, which may be given better words by hand. */
function fillFields(schema: Schema): void {
  const { properties, required } = schema as { properties: Record<string, unknown>; required: string[] };
  const { custom, ...known } = properties;
  for (const field of STANDARD_FIELD_NAMES.filter((name) => !Object.hasOwn(known, name))) {
    const { from, noun, required: isNeeded } = fieldRow(field) as FieldRow;
    const isEntry = from === null || isNeeded === true;
    known[field] = {
      description: from === null ? `Required: the ${noun}.` : `The ${noun}. Mapped automatically from ${from}.`,
      $ref: isEntry ? '#/$defs/entry' : '#/$defs/automatic',
      examples: [{ from: from ?? 'job_code' }],
    };
    if (from === null) required.push(field);
  }
  for (const key of Object.keys(properties)) Reflect.deleteProperty(properties, key);
  Object.assign(properties, known, { custom });
}

/** Every limit that integration.yml may set, with what leaving it out means. */
function fillLimits(schema: Schema): void {
  const { limits } = schema['properties'] as { limits: { properties: Record<string, unknown> } };
  const rows: readonly LimitRow[] = Object.values(LIMITS);
  limits.properties = {};
  for (const [setting, [row, ...alike]] of Map.groupBy(rows, (one) => one.setting)) {
    if (setting === null || row === undefined) continue;
    const isOpen = row.percent === null;
    const apart = alike.map(({ label }) => ` ${label} are counted apart, with the same limit.`).join('');
    const without = isOpen ? 'no limit' : `${String(row.percent)}%, but never under ${String(row.floor)}`;
    limits.properties[setting] = {
      description: `${row.label}.${apart} Leaving it out means ${without}.`,
      $ref: '#/$defs/limit',
      ...(isOpen ? {} : { default: `${String(row.percent)}%` }),
      examples: isOpen ? [500, '50%'] : [`${String(row.percent)}%`, 10],
    };
  }
}

/** CommonJS, since ajv's ESM output keeps calls of `require`, which an ES module cannot answer. */
function validators(schemas: ReadonlyMap<string, Schema>, parts: Readonly<Record<string, string>> = {}): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strictTuples: false,
    // A code of digits alone may stand without quotes.
    allowUnionTypes: true,
    code: { source: true, esm: false, lines: true },
  });
  ajv.addVocabulary(OWN_KEYWORDS);
  for (const [name, schema] of schemas) ajv.addSchema(withoutSentences(schema) as Schema, name);
  const names = Object.fromEntries([...schemas.keys()].map((name) => [name, name]));
  const code = standalone.default(ajv, { ...names, ...parts });
  return `// ${HEAD}\n${code}\n`;
}

async function types(schemas: ReadonlyMap<string, Schema>): Promise<string> {
  const parts = [`// ${HEAD}\n`];
  for (const schema of schemas.values()) {
    const part = await compile(forTypes(schema) as Parameters<typeof compile>[0], String(schema['title']), {
      bannerComment: '',
      ignoreMinAndMaxItems: true,
      style: { singleQuote: true, printWidth: 120 },
    });
    parts.push(part);
  }
  return parts.join('\n');
}

/** The types of the files by the files' names. */
function typeOfAll(schemas: ReadonlyMap<string, Schema>): string {
  const members = [...schemas].map(([name, schema]) => `  ${name}: ${String(schema['title'])};\n`);
  return `export interface WrittenFiles {\n${members.join('')}}\n`;
}

/** Our own words for people, which JSON Schema does not know: SchemaPlace says what each is for. */
export const OWN_KEYWORDS = ['patternErrorMessage', 'otherNames', 'kindWords', 'advice'];
/** What only people and editors read. Names of keys are for editors; a rule says more. */
const WORDS = ['description', 'examples', 'default', 'propertyNames', ...OWN_KEYWORDS];

/** The validator needs no texts; without them it is a third of the size. */
function withoutSentences(node: unknown): unknown {
  return rewrite(node, withoutSentences, ['title', ...WORDS]);
}

/** One type for each definition, without the schema's words: texts beside a `$ref` would make a copy of it, and patterns of keys say nothing to TypeScript. */
function forTypes(node: unknown): unknown {
  if (isRecord(node) && typeof node['$ref'] === 'string') return { $ref: node['$ref'] };
  if (isRecord(node) && isRecord(node['patternProperties'])) {
    const { patternProperties, ...rest } = node;
    return { ...rest, additionalProperties: forTypes(Object.values(patternProperties)[0]) };
  }
  return rewrite(node, forTypes, ['oneOf', ...WORDS]);
}

/** Copies a schema without some annotations; the keys under `properties` and `$defs` are names, not keywords. */
function rewrite(node: unknown, recur: (inner: unknown) => unknown, dropped: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((inner: unknown) => recur(inner));
  if (!isRecord(node)) return node;
  const kept = Object.entries(node).filter(([key]) => !dropped.includes(key));
  return Object.fromEntries(kept.map(([key, value]) => [key, NAMED.has(key) ? eachValue(value, recur) : recur(value)]));
}

const NAMED: ReadonlySet<string> = new Set(['properties', 'patternProperties', '$defs']);

function eachValue(value: unknown, recur: (inner: unknown) => unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, recur(inner)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeOrCheck(await generate());
