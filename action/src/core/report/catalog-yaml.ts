// catalog.yml: the tenant's choices as a file to commit beside the mapping, so that codes are checked without UKG.
import { hiddenIn } from '../model/hidden.ts';
import { countOf } from '../model/text.ts';
import type { Catalog, CodeText } from '../model/model.ts';

/** How much of everything there is, as the middle of a sentence. */
export function catalogCounts(catalog: Catalog): string {
  const { orgLevels, jobs, locations, employeeTypes, companies, userDefinedFields } = catalog;
  const counts = [
    countOf(orgLevels.length, 'org level'),
    countOf(jobs.length, 'job'),
    countOf(locations.length, 'location'),
    countOf(employeeTypes.length, 'employee type'),
    countOf(companies.length, 'company', 'companies'),
  ];
  return `${counts.join(', ')} and ${countOf(userDefinedFields.length, 'user-defined field')}`;
}

/** YAML in the form of `schemas/catalog.schema.json`; every text is quoted, so that no code becomes a number or a flag. */
export function catalogYaml(catalog: Catalog): string {
  const levels = catalog.orgLevels.map(({ level, name, codes }) =>
    [
      `  org_level_${String(level)}:`,
      ...(name === '' ? [] : [`    name: ${quoted(name)}`]),
      block('    codes', codes.map(text), '{}'),
    ].join('\n'),
  );
  return [
    '# yaml-language-server: $schema=../../schemas/catalog.schema.json',
    '# Written by the command catalog. Commit it next to mapping.yml; write it again when codes were added in UKG.',
    block('org_levels', levels, '{}'),
    block('jobs', catalog.jobs.map(job), '{}'),
    block('locations', catalog.locations.map(text), '{}'),
    block('employee_types', catalog.employeeTypes.map(text), '{}'),
    block('companies', catalog.companies.map(company), '[]'),
    block(
      'user_defined_fields',
      catalog.userDefinedFields.map((label) => `  - ${quoted(label)}`),
      '[]',
    ),
    '',
  ].join('\n');
}

/** A key with its lines, each two blanks further in than a key at the margin. */
function block(key: string, lines: readonly string[], empty: string): string {
  if (lines.length === 0) return `${key}: ${empty}`;
  const indent = ' '.repeat(key.length - key.trimStart().length);
  return [`${key}:`, ...lines.map((line) => indent + line)].join('\n');
}

function text(choice: CodeText): string {
  return `  ${quoted(choice.code)}: ${quoted(choice.text)}`;
}

function job({ code, title, description }: Catalog['jobs'][number]): string {
  return `  ${quoted(code)}: { title: ${quoted(title)}, description: ${quoted(description)} }`;
}

function company({ id, code, name }: Catalog['companies'][number]): string {
  return `  - { id: ${quoted(id)}, code: ${quoted(code)}, name: ${quoted(name)} }`;
}

/** JSON's quoting is YAML's double quoting. What nobody sees is written as its number, so that it can be seen. */
function quoted(text: string): string {
  return Array.from(JSON.stringify(text), (letter) => (hiddenIn(letter) !== null ? escaped(letter) : letter)).join('');
}

function escaped(letter: string): string {
  const code = (letter.codePointAt(0) as number).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}
