// A parser's complaint about a text that is not YAML, and how one kind of mistake is recognized and explained.
import type { Position } from './places.ts';

export interface YamlFault extends Position {
  readonly message: string;
  readonly fix: string;
}

/** A parser's complaint together with the text it is about. */
export interface Fault extends Position {
  readonly reason: string;
  readonly lines: readonly string[];
}

/** One guess at what was done; null where it does not fit. */
export type Hint = (fault: Fault) => YamlFault | null;

/** A sentence, or how it is made of what the pattern found. */
type Words = string | ((...found: readonly string[]) => string);

interface Mistake {
  /** What the parser has to say; anything when left out. */
  readonly reason?: RegExp;
  /** How the line looks; its first group is what stands before the mistake, the others are for the words. */
  readonly line?: RegExp;
  /** The line above may be the one: a text without its colon goes on over empty lines and comments. */
  readonly isAbove?: true;
  readonly message: Words;
  readonly fix: Words;
}

/** A mistake that its line shows. */
export function mistake({ reason = /^/, line = /^/, isAbove, message, fix }: Mistake): Hint {
  return (fault) => {
    if (!reason.test(fault.reason)) return null;
    for (const number of isAbove ? linesBack(fault) : [fault.line]) {
      const found = line.exec(lineAt(fault, number));
      if (found === null) continue;
      const [, before, ...groups] = Array.from<string | undefined, string>(found, (group) => group ?? '');
      const column = before === undefined ? fault.column : before.length + 1;
      const said = (words: Words): string => (typeof words === 'string' ? words : words(...groups));
      return { line: number, column, message: said(message), fix: said(fix) };
    }
    return null;
  };
}

export const lineAt = (fault: Fault, line: number): string => fault.lines[line - 1] ?? '';

/** The line of the complaint and the one above that holds anything. */
export function linesBack(fault: Fault): readonly number[] {
  let above = fault.line - 1;
  while (above > 0 && /^\s*(?:#|$)/.test(lineAt(fault, above))) above -= 1;
  return [fault.line, above];
}

interface Opening extends Position {
  /** The quote or bracket itself. */
  readonly sign: string;
}

/** The last line up to the complaint in which one opens and does not close; a line is read by itself. */
export function nearestOpening({ lines, line }: Fault, what: 'quote' | 'bracket'): Opening | null {
  for (let current = line; current >= Math.max(1, line - FARTHEST); current -= 1) {
    const found = OPEN[what](withoutTexts(lines[current - 1] ?? ''));
    if (found !== null) return { line: current, ...found };
  }
  return null;
}

const FARTHEST = 60;

type Found = { readonly sign: string; readonly column: number } | null;

const OPEN: Readonly<Record<'quote' | 'bracket', (line: string) => Found>> = { quote: openQuote, bracket: openBracket };

/** The line with its closed quotes and its comment blanked out, so that columns stay. */
function withoutTexts(line: string): string {
  return line
    .replace(/(?<=^|[\s:,[{-])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/g, (text) => ' '.repeat(text.length))
    .replace(/(?<=^|\s)#.*$/, '');
}

/** An apostrophe inside a word opens nothing. */
function openQuote(line: string): Found {
  const quote = /(?<=^|[\s:,[{-])["']/.exec(line);
  return quote === null ? null : { sign: quote[0], column: quote.index + 1 };
}

function openBracket(line: string): Found {
  const open: { sign: string; column: number }[] = [];
  for (const bracket of line.matchAll(/[[\]{}]/g)) {
    if (/[[{]/.test(bracket[0])) open.push({ sign: bracket[0], column: bracket.index + 1 });
    else open.pop();
  }
  return open[0] ?? null;
}
