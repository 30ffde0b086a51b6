// A parser's complaint about a text that is not YAML, and what all explanations of one share.

import type { Position } from './position.ts';

export interface Explanation extends Position {
  readonly message: string;
  readonly fix: string;
}

/** A parser's complaint together with the text it is about. */
export interface Fault extends Position {
  readonly reason: string;
  readonly lines: readonly string[];
}

/** One guess at what was done; null where it does not fit. */
export type Hint = (fault: Fault) => Explanation | null;

export const lineAt = (fault: Fault, line: number): string => fault.lines[line - 1] ?? '';

/** The line of the complaint and the one above that holds anything: a text without its colon goes on over empty lines and comments. */
export function linesBack(fault: Fault): readonly number[] {
  let above = fault.line - 1;
  while (above > 0 && /^\s*(?:#|$)/.test(lineAt(fault, above))) above -= 1;
  return [fault.line, above];
}

export function at(place: Position, words: { readonly message: string; readonly fix: string }): Explanation {
  return { line: place.line, column: place.column, ...words };
}
