// Every example of a file in the documents is one that `validate` takes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import type { FileKind } from '../../action/src/config/problem.ts';
import { FILE_KINDS } from '../../action/src/config/problem.ts';
import { validateIntegration } from '../../action/src/config/validate.ts';
import type { Block } from './documents.ts';
import { blocksOf, documents, ROOT } from './documents.ts';

interface Schema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: Schema;
}

const schemas = new Map(
  FILE_KINDS.map((kind) => [
    kind,
    JSON.parse(readFileSync(join(ROOT, `schemas/${kind}.schema.json`), 'utf8')) as Schema,
  ]),
);

/** The files that an organization needs, with what they need. */
const WHOLE: { readonly [Kind in FileKind]?: string } = {
  integration:
    'organization: Acme\ntechnical_contact: hr@acme.example\ntime_zone: UTC\nukg: { host: https://service5.ultipro.com }\nbetterworks: { host: https://app.betterworks.com }\n',
  mapping: 'department_name: { from: org_level_2 }\ntitle: { from: job_title }\nhire_date: { from: hire_date }\n',
  filter: 'import: all\n',
};

/** The file that this is a part of, by its keys; null for other YAML. */
function kindOf(value: unknown): FileKind | null {
  const keys = Object.keys((Array.isArray(value) ? (value as readonly object[])[0] : value) ?? {});
  const fits = ([, { properties, items }]: readonly [FileKind, Schema]): boolean =>
    keys.every((key) => Object.hasOwn((items ?? { properties }).properties ?? {}, key));
  return keys.length === 0 ? null : ([...schemas].find(fits)?.[0] ?? null);
}

/** The example, with the required lines that it leaves out. */
function completed(kind: FileKind, text: string): string {
  const whole = WHOLE[kind];
  if (whole === undefined) return text;
  const given = Object.keys(load(text) as object);
  const missing = whole.split('\n').filter((line) => line !== '' && !given.includes(line.split(':')[0]!));
  return `${text}\n${missing.join('\n')}\n`;
}

function complaints(kind: FileKind, text: string): readonly string[] {
  const written = { ...WHOLE, [kind]: completed(kind, text) };
  const files = Object.fromEntries(
    Object.entries(written).map(([name, content]) => [
      name,
      { file: `${name}.yml`, content: new TextEncoder().encode(content) },
    ]),
  );
  return validateIntegration('acme', files).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A block of comments alone says nothing; YAML itself takes no empty text. */
const loaded = (text: string): unknown => load(/^(\s*(#.*)?\n?)*$/.test(text) ? '{}' : text);

const blocks = documents.flatMap((document) => blocksOf(document, 'yaml', 'yml'));
const examples = blocks.flatMap((block) => {
  const kind = kindOf(loaded(block.text));
  return kind === null ? [] : [{ ...block, kind }];
});

describe('YAML in the documents', () => {
  it.each(blocks)('$title can be read', ({ text }: Block) => {
    expect(() => loaded(text)).not.toThrow();
  });

  it.each(examples)('$title is a good $kind.yml', ({ kind, text }) => {
    expect(complaints(kind, text)).toEqual([]);
  });

  it('shows a digest as a stopped run prints it', () => {
    const shown = [...blocks.map(({ text }) => text), readFileSync(join(ROOT, 'schemas/README.md'), 'utf8')];
    const schema = readFileSync(join(ROOT, 'schemas/approvals.schema.json'), 'utf8');
    const digests = [...shown, schema].flatMap(
      (text) => text.match(/(?<![\w#@])(?=[0-9a-f]*\d)[0-9a-f]{12,}\b/g) ?? [],
    );
    expect(digests.length).toBeGreaterThan(3);
    expect(digests.filter((digest) => digest.length !== 64)).toEqual([]);
  });

  it('shows a decision of each sort', () => {
    const decisions = examples.filter(({ kind }) => kind === 'decisions').map(({ text }) => text);
    for (const key of ['leave_alone:', 'user:', 'accept:', 'until:']) expect(decisions.join('')).toContain(key);
  });

  it('of README.md shows each of the three files', () => {
    const kinds = examples.filter(({ file }) => file === 'README.md').map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['integration', 'mapping', 'filter']));
  });
});
