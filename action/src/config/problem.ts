// The files of an organization, and problems in them: their place, and how sentences show values.
import type { ConfigProblem } from '../core/model/model.ts';
import { ascending } from '../core/model/text.ts';

/** Each has `schemas/<name>.schema.json`. */
export const FILE_KINDS = ['integration', 'mapping', 'filter', 'decisions', 'catalog', 'approvals'] as const;

/** A file by its name without `.yml`. */
export type FileKind = (typeof FILE_KINDS)[number];

// Pages to which sentences refer. A customer's repository has neither, so the names say which repository has them.

export const EXAMPLES = "integrations/example of the action's repository";
export const ALL_SOURCES = "All sources stand in integrations/README.md of the action's repository.";

/** What is wrong, and what to write. */
export type Sentences = Pick<ConfigProblem, 'message' | 'fix'>;

/** Line and column from 1, the column in UTF-16 units. */
export type Position = Pick<ConfigProblem, 'line' | 'column'>;

/** The beginning of a file: the place of a problem with the whole file. */
export const START: Position = { line: 1, column: 1 };

export function errorIn(file: string, { message, fix }: Sentences, { line, column } = START): ConfigProblem {
  return { file, line, column, severity: 'error', message, fix };
}

export function warningIn(...given: Parameters<typeof errorIn>): ConfigProblem {
  return { ...errorIn(...given), severity: 'warning' };
}

/** A new list by file, line and column; at one place errors first. */
export function sortProblems(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return problems.toSorted(
    (a, b) => ascending(a.file, b.file) || a.line - b.line || a.column - b.column || ascending(a.severity, b.severity),
  );
}

export function hasErrors(problems: readonly ConfigProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** A text for a message: on one line, printable, and cut when it is long. */
export function shown(text: string): string {
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu, '?');
  return printable.length > LONGEST ? `${printable.slice(0, LONGEST)}...` : printable;
}

const LONGEST = 60;

/** `{ from: org_level_2 }`, `[A, L]`, `"udf:Badge colour"`; a text that is not plain stands in quotes. */
export function inlineYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((entry: unknown) => inlineYaml(entry)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).map(([key, entry]) => `${inlineYaml(key)}: ${inlineYaml(entry)}`);
    return `{ ${pairs.join(', ')} }`;
  }
  return typeof value === 'string' && !isPlain(value) ? JSON.stringify(value) : String(value);
}

/** Narrower than YAML is: a text that YAML could take for anything else is quoted. */
function isPlain(text: string): boolean {
  if (/^(true|false|null)$/i.test(text)) return false;
  return /^(?:[A-Za-z][\w ./@-]*|https?:\/\/[\w.:[\]/-]+|\d+(\.\d+)?%|\d{4}-\d\d-\d\d)$/.test(text);
}
