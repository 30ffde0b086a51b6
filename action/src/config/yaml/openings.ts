// Finds the quote or bracket that was opened and not closed, some lines above the place where the parser noticed.
import type { Position } from './position.ts';

export interface Opening extends Position {
  /** The quote or bracket itself. */
  readonly sign: string;
}

/** The last line up to `line` in which one opens and does not close; a line is read by itself. */
export function nearestOpening(
  { lines, line }: { readonly lines: readonly string[]; readonly line: number },
  what: 'quote' | 'bracket',
): Opening | null {
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
