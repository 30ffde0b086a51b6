// One thing wrong with one file of an organization, told so that whoever wrote the file can mend it.
import { ascending } from '../core/ascending.ts';

export interface ConfigProblem {
  /** Repository-relative, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** An error keeps every command from running; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** What is wrong. */
  readonly message: string;
  /** What to write. */
  readonly fix: string;
}

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
  const printable = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '?');
  return printable.length > LONGEST ? `${printable.slice(0, LONGEST)}...` : printable;
}

const LONGEST = 60;
