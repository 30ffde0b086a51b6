// Writes the tables of schemas/README.md from the schemas, and the advice of the page of help from the catalog of problems.
// `--check` only says whether the committed tables are fresh.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { format, resolveConfig } from 'prettier';
import { FILE_KINDS } from '../src/config/file-kinds.ts';
import { ROOT } from './bundle.ts';
import { writeOrCheck } from './generated-files.ts';
import { problemCatalog } from '../src/core/model/problem-catalog.ts';

interface Schema {
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The documents by path, as the schemas and the catalog of problems demand them. */
export async function generate(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    await document('schemas/README.md', new Map([['fields', await fieldReference()]])),
    await troubleshooting(),
  ]);
}

/** A document with fresh parts: what stands between `<!-- name -->` and `<!-- /name -->` is replaced. */
async function document(name: string, parts: ReadonlyMap<string, string>): Promise<readonly [string, string]> {
  const path = join(ROOT, name);
  let text = await readFile(path, 'utf8');
  for (const [part, markdown] of parts) {
    const [open, close] = [`<!-- ${part} -->`, `<!-- /${part} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start === -1 || end < start)
      throw new Error(`${name} has no place for a table: write ${open} and ${close} on lines of their own.`);
    text = `${text.slice(0, start + open.length)}\n\n${markdown}\n\n${text.slice(end)}`;
  }
  return [path, await format(text, { ...(await resolveConfig(path)), filepath: path })];
}

/** The page of help: each code's title, advice and who does it are those of the catalog; the rest of a paragraph is its own, and a test misses it. */
async function troubleshooting(): Promise<readonly [string, string]> {
  const path = join(ROOT, 'action/TROUBLESHOOTING.md');
  let text = await readFile(path, 'utf8');
  for (const [code, { title, whatToDo, owner }] of Object.entries(problemCatalog)) {
    const paragraph = new RegExp(`(?<=^## \`${code}\`\\n\\n)\\*\\*.*?\\.\\*\\*(.*?)\\n\\n\\*\\*What to do:.*`, 'm');
    const who = `**What to do:** ${whatToDo} (\`${owner}\`)`;
    text = text.replace(paragraph, (_, meaning: string) => `**${title}.**${meaning}\n\n${who}`);
  }
  return [path, await format(text, { ...(await resolveConfig(path)), filepath: path })];
}

async function fieldReference(): Promise<string> {
  const parts: string[] = [];
  for (const name of FILE_KINDS) {
    const schema = JSON.parse(await readFile(join(ROOT, `schemas/${name}.schema.json`), 'utf8')) as Schema;
    const described = schema.description?.replace(/^[a-z]+\.yml: /, '') ?? '';
    parts.push(`## ${name}.yml`, sentence(described), fieldTable(schema));
    const entry = schema.$defs?.['entry'];
    if (entry !== undefined)
      parts.push('An entry of the mapping, like `{ from: org_level_2 }`, takes these keys:', fieldTable(entry, schema));
  }
  return parts.join('\n\n');
}

function fieldTable(schema: Schema, whole = schema): string {
  const rows = fieldsOf(schema, whole).map(({ key, field, isRequired }) => [
    code(key),
    [full(field.description ?? ''), choicesOf(field)].filter((part) => part !== undefined).join(' '),
    isRequired ? 'required' : field.default === undefined ? '' : code(inYaml(field.default)),
    (field.examples ?? [])
      .slice(0, 2)
      .map((example) => code(inYaml(example)))
      .join('<br>'),
  ]);
  return table(['Key', 'Meaning', 'Default', 'Examples'], rows);
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
        field: { default: definition?.default, enum: definition?.enum ?? [], ...field },
        isRequired: list.required?.includes(name) ?? false,
      },
      ...inner,
    ];
  });
}

function choicesOf({ enum: choices = [] }: Schema): string | undefined {
  return choices.length === 0 ? undefined : `One of ${choices.map((choice) => code(inYaml(choice))).join(', ')}.`;
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeOrCheck(await generate());
