// The problems of an organization's files: their order, whether they keep it from running, and values as their texts show them.
import { ascending } from '../../core/model/text.ts';
import type { ConfigProblem } from '../../core/model/model.ts';

/** A new list by file, line and column; at one place errors first. */
export function sortProblems(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...problems].sort(
    (a, b) => ascending(a.file, b.file) || a.line - b.line || a.column - b.column || ascending(a.severity, b.severity),
  );
}

export function hasErrors(problems: readonly ConfigProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** A text as it is shown in a message: on one line, printable, not endless. */
export function shown(text: string): string {
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]/gu, '?');
  return printable.length > LONGEST ? `${printable.slice(0, LONGEST)}...` : printable;
}

const LONGEST = 60;

/** `{ from: org_level_2 }`, `[A, L]`, `"udf:Badge colour"`; what is no plain text stands in quotes. */
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
  return (
    /^[A-Za-z][\w ./@-]*$/.test(text) ||
    /^https?:\/\/[\w.:[\]/-]+$/.test(text) ||
    /^\d+(\.\d+)?%$/.test(text) ||
    /^\d{4}-\d\d-\d\d$/.test(text)
  );
}
