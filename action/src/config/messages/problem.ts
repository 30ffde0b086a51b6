// The problems of an organization's files: their order, whether they keep it from running, and texts of others within them.
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
