// Writes the tables of schemas/README.md from the schemas, and the advice of the page of help from the catalog of problems.
// `--check` only says whether the committed tables are fresh.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { format, resolveConfig } from 'prettier';
import { FILE_KINDS } from '../src/config/problem.ts';
import type { ProblemCode } from '../src/core/model/problem-catalog.ts';
import { LIMIT_ADVICE, problemCatalog } from '../src/core/model/problem-catalog.ts';
import { ROOT } from './bundle.ts';
import { writeOrCheck } from './generated-files.ts';

interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The documents by path, as the schemas and the catalog of problems demand them. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  const fields = await fieldReference();
  return new Map([
    await changed('schemas/README.md', (text) => {
      const place = /(?<=<!-- fields -->\n).*(?=<!-- \/fields -->)/s;
      if (!place.test(text))
        throw new Error(
          'schemas/README.md has no place for the fields: write <!-- fields --> and <!-- /fields --> on lines of their own.',
        );
      return text.replace(place, () => `\n${fields}\n\n`);
    }),
    await changed('action/TROUBLESHOOTING.md', withAdvice),
  ]);
}

/** A document that is written by hand but for a part. */
async function changed(name: string, change: (text: string) => string): Promise<readonly [string, string]> {
  const path = join(ROOT, name);
  const text = change(await readFile(path, 'utf8'));
  return [path, await format(text, { ...(await resolveConfig(path)), filepath: path })];
}

/** Where something is found in UKG Pro and Betterworks: the page of help says it once, above its codes. */
const SAID_ONCE = [
  ['In UKG Pro open the employee (Employee Admin › My Employees)', 'Open the employee'],
  ['System Configuration › Security › ', ''],
  ['Admin › User Management › Departments and users › Users', 'Users'],
] as const;

/** How the paragraph of a code begins on the page of help: what is wrong, what to do, and who does it. */
export function adviceOnPage(code: ProblemCode): string {
  const { title, whatToDo, owner } = problemCatalog[code];
  const inFull = code in LIMIT_ADVICE ? '[What to do](#a-run-was-stopped-now-what).' : whatToDo;
  const advice = SAID_ONCE.reduce((text, [long, short]) => text.replace(long, short), inFull);
  return `**${title}.** ${advice} (\`${owner}\`)`;
}

/** The page of help: a code's paragraph begins with its advice; what follows is written there by hand. */
export function withAdvice(page: string): string {
  return (Object.keys(problemCatalog) as ProblemCode[]).reduce(
    (text, code) =>
      text.replace(new RegExp(`(?<=^## \`${code}\`\n)\n*(?:\\*\\*.*)?`, 'm'), () => `\n${adviceOnPage(code)}\n\n`),
    page,
  );
}

async function fieldReference(): Promise<string> {
  const parts: string[] = [];
  for (const name of FILE_KINDS.filter((kind) => kind !== 'catalog')) {
    const schema = JSON.parse(await readFile(join(ROOT, `schemas/${name}.schema.json`), 'utf8')) as Schema;
    const described = schema.description?.replace(/^[a-z]+\.yml: /, '') ?? '';
    parts.push(`## ${name}.yml`, sentence(described), fieldList(schema));
    const entry = schema.$defs?.['entry'];
    if (entry !== undefined)
      parts.push('An entry of the mapping, like `{ from: org_level_2 }`, takes these keys:', fieldList(entry, schema));
  }
  return parts.join('\n\n');
}

/** A line a key: what the schema says of it, then what may stand there, or an example. */
function fieldList(schema: Schema, whole = schema): string {
  const lines = fieldsOf(schema, whole).map(({ key, field, isRequired }) => {
    const { lead, values } = valuesOf(field);
    const shown = values.length === 0 ? '' : `${lead} ${values.map((value) => code(inYaml(value))).join(', ')}.`;
    const said = full(field.description ?? '').replace(/^Required: (.)/, (_, first: string) => first.toUpperCase());
    return `- ${code(key)}${isRequired ? ' (required)' : ''}: ${said} ${shown}`.trim();
  });
  return lines.join('\n');
}

interface Field {
  readonly key: string;
  readonly field: Schema;
  readonly isRequired: boolean;
}

/** Every key of a file, those inside others with a dot. Definitions that are referred to are not gone into. */
function fieldsOf(schema: Schema, whole: Schema, prefix = ''): readonly Field[] {
  const list = schema.type === 'array' && schema.items ? schema.items : schema;
  return Object.entries(list.properties ?? {}).flatMap(([name, field]): readonly Field[] => {
    const key = `${prefix}${name}`;
    const inner = fieldsOf(field, whole, field.type === 'array' ? `${key}[].` : `${key}.`);
    const definition = whole.$defs?.[field.$ref?.replace('#/$defs/', '') ?? ''];
    return [
      {
        key,
        field: { enum: definition?.enum ?? [], ...field },
        isRequired: list.required?.includes(name) ?? false,
      },
      ...inner,
    ];
  });
}

/** More choices than a reader takes in are told by the description alone. */
const FEW = 6;

function valuesOf({ enum: choices = [], type, examples = [] }: Schema): {
  readonly lead: string;
  readonly values: readonly unknown[];
} {
  if (choices.length > 0) return { lead: 'One of', values: choices.length > FEW ? [] : choices };
  return { lead: 'For example', values: type === 'boolean' || type === 'object' ? [] : examples.slice(0, 1) };
}

/** As one would write it in a file, on one line. */
function inYaml(value: unknown): string {
  return dump(value, { flowLevel: 0, lineWidth: -1, quoteStyle: 'single' }).trim();
}

function sentence(text: string): string {
  return full(`${text.slice(0, 1).toUpperCase()}${text.slice(1)}`);
}

function full(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}

function code(text: string): string {
  return `\`${text}\``;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeOrCheck(await generate());
