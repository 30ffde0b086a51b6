// Says in plain words what is wrong with a text that is not YAML, and where the mistake is, which is often before the place where
// the parser noticed it.
import { countOf } from '../../core/model/text.ts';
import type { Position, Sentences } from '../problem.ts';
import { EXAMPLES, shown } from '../problem.ts';
import { TAG } from './places.ts';

/** A complaint of the parser, with the text that it is about. */
interface Fault extends Position {
  readonly reason: string;
  readonly lines: readonly string[];
}

type YamlFault = Position & Sentences;

/** One guess at the mistake; null when it does not fit. */
type Hint = (fault: Fault) => YamlFault | null;

/** The first hint that fits; otherwise the complaint as it is. */
export function explainFault(fault: Fault): YamlFault {
  for (const hint of HINTS) {
    const explanation = hint(fault);
    if (explanation !== null) return explanation;
  }
  return {
    ...{ line: fault.line, column: fault.column },
    message: `This is not valid YAML: ${shown(fault.reason)}.`,
    fix: `Compare this line and the one above with the same file in ${EXAMPLES}.`,
  };
}

function hintOf({ reason = /^/, line = /^/, isAbove, message, fix }: Mistake): Hint {
  return (fault) => {
    if (!reason.test(fault.reason)) return null;
    const lines = isAbove === undefined ? [fault.line] : [fault.line, lineAbove(fault)];
    for (const number of lines) {
      const found = line.exec(lineAt(fault, number));
      if (found === null) continue;
      const [, before, ...groups] = Array.from<string | undefined, string>(found, (group) => group ?? '');
      const column = before === undefined ? fault.column : before.length + 1;
      const said = (words: Words): string => (typeof words === 'string' ? words : words(...groups, before ?? ''));
      return { line: number, column, message: said(message), fix: said(fix) };
    }
    return null;
  };
}

/** The nearest line above that is not empty: a text without its colon continues over empty lines and comments. */
function lineAbove(fault: Fault): number {
  let above = fault.line - 1;
  while (above > 0 && /^\s*(?:#|$)/.test(lineAt(fault, above))) above -= 1;
  return above;
}

const lineAt = ({ lines }: Fault, line: number): string => lines[line - 1] ?? '';

// Quotes and brackets: opened in one place, and missed in another.

const IN_BRACKETS = /deficient indentation|flow collection|separator is expected/;

function openQuote(fault: Fault): YamlFault | null {
  if (!/deficient indentation|quoted scalar|valid JSON character/.test(fault.reason)) return null;
  const open = nearestOpening(fault, OPEN_QUOTE, withoutTexts);
  if (open === null) return null;
  const { sign, ...place } = open;
  const message = `The quote ${sign} that opens here is not closed.`;
  return { ...place, message, fix: `Write ${sign} at the end of the text, in the same line.` };
}

/** An apostrophe inside a word opens nothing. */
const OPEN_QUOTE = /(?<=^|[\s:,[{-])["']/;

function openBracket(fault: Fault): YamlFault | null {
  const open = openBracketOf(fault);
  if (open === null) return null;
  const { sign, ...place } = open;
  const [end, what] = sign === '[' ? [']', 'list'] : ['}', 'entry'];
  // The first bracket after the fault that has no partner in its line.
  const next = fault.lines.slice(fault.line - 1).map((line) => /[[\]{}]/.exec(withoutBrackets(line))?.[0]);
  if (fault.reason === 'deficient indentation' && next.find((found) => found !== undefined) === end)
    return {
      ...{ line: fault.line, column: fault.column },
      message: `The ${what} that opens in line ${String(open.line)} goes on too far to the left here.`,
      fix: `Indent this line, and the one with the closing ${end}, by two blanks more.`,
    };
  const message = `The bracket ${sign} that opens here is not closed.`;
  return { ...place, message, fix: `Write ${end} where the ${what} ends. A comment comes behind it.` };
}

/** The first line is indented, and a later one is not, which ends the document. */
function indentedStart(fault: Fault): YamlFault | null {
  const first = fault.lines.findIndex((line) => !/^\s*(?:#|$)/.test(line));
  const indent = /^ */.exec(lineAt(fault, first + 1))?.[0] ?? '';
  if (!/end of the stream/.test(fault.reason) || lineAt(fault, fault.line).startsWith(indent)) return null;
  return {
    ...{ line: first + 1, column: indent.length + 1 },
    message: `This line is indented by ${countOf(indent.length, 'blank')}, and line ${String(fault.line)} is not.`,
    fix: 'Delete the blanks in front of it: what belongs to one level begins in one column.',
  };
}

function openBracketOf(fault: Fault): Opening | null {
  return IN_BRACKETS.test(fault.reason) ? nearestOpening(fault, /[[{]/, withoutBrackets) : null;
}

/** The quote or bracket itself, and its place. */
interface Opening extends Position {
  readonly sign: string;
}

/** In the last line, up to the complaint, in which one opens and does not close. Each line is read by itself. */
function nearestOpening(fault: Fault, sign: RegExp, without: (line: string) => string): Opening | null {
  const last = fault.reason === 'deficient indentation' ? fault.line - 1 : fault.line;
  for (let line = last; line >= Math.max(1, last - FARTHEST); line -= 1) {
    const found = sign.exec(without(lineAt(fault, line)));
    if (found !== null) return { sign: found[0], line, column: found.index + 1 };
  }
  return null;
}

const FARTHEST = 60;

/** The line with blanks in place of closed quotes and its comment, so that columns stay the same. */
function withoutTexts(line: string): string {
  return line
    .replace(/(?<=^|[\s:,[{-])(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/g, (text) => ' '.repeat(text.length))
    .replace(/(?<=^|\s)#.*$/, '');
}

/** The line with blanks in place of closed brackets and their contents, the innermost first. */
function withoutBrackets(line: string): string {
  const rest = withoutTexts(line);
  const outer = rest.replace(/[[{][^[\]{}]*[\]}]/g, (part) => '\0'.repeat(part.length));
  return outer === rest ? rest : withoutBrackets(outer);
}

/** In brackets the complaint is at the sign itself. After a key a hyphen begins a list; in brackets it belongs to the text. */
function reservedInBrackets(fault: Fault): YamlFault | null {
  const { line, column } = fault;
  const text = lineAt(fault, line);
  const [before, sign] = [text.slice(0, column - 1), text.charAt(column - 1)];
  if (!/[@`%]/.test(sign) && !(sign === '-' && /[[,{]\s*$/.test(before))) return null;
  return { line, column, message: RESERVED(sign), fix: IN_QUOTES };
}

// Mistakes that the line or the parser's complaint shows, one in each row.

/** A sentence, or a function that makes it of the pattern's groups; the text before the mistake comes last. */
type Words = string | ((...found: readonly string[]) => string);

interface Mistake {
  /** What the parser must say; absent: anything. */
  readonly reason?: RegExp;
  /** The pattern of the line. Its first group is the text before the mistake, the others are for the words. */
  readonly line?: RegExp;
  /** The mistake may also be in the line above the one where the parser noticed it. */
  readonly isAbove?: true;
  readonly message: Words;
  readonly fix: Words;
}

/** Mistakes that are told whatever else is in the line. */
const SLIPS: readonly Mistake[] = [
  {
    reason: /escape sequence|hexadecimal/,
    message: 'A backslash in double quotes has a meaning of its own, and this one has none.',
    fix: "Put the text in single quotes: '...'.",
  },
  {
    isAbove: true,
    line: /^([^"'#]*?)\t/,
    message: 'There is a tab here; YAML knows only blanks.',
    fix: 'Replace the tab by two blanks.',
  },
];

const RESERVED = (sign = ''): string => `A text cannot begin with ${sign} unless it stands in quotes.`;
const IN_QUOTES = 'Put the whole text in double quotes: "...".';

const WITHOUT_COLON = {
  reason: /multiline key|expected ':'|separator is expected|whitespace character is expected/,
  message: 'This line is no key with a value.',
  fix: 'Write a key, a colon, a blank and the value: "import: matching".',
};

/** Mistakes in a line without an open quote or bracket. */
const MISTAKES: readonly Mistake[] = [
  {
    reason: /(?:alias|anchor) node/,
    line: /^([^*&]*)([*&])/,
    message: RESERVED,
    fix: 'Put the text in double quotes; an entry of a list begins with a hyphen and a blank.',
  },
  { line: /^(\s*(?:- )?(?:[^\s:]+:)?\s+|\s*)([@`%>|])/, message: RESERVED, fix: IN_QUOTES },
  {
    line: /^(\s*[^\s:"']+:\s+(?:"[^"]*"|'[^']*')\s*(?=[^\s#])|.*[\s,:[{]'[^']*'(?=\p{L}))/u,
    message: 'There is text behind the closing quote.',
    fix: 'Put the whole text in one pair of double quotes, several texts in brackets, or # and a blank before a comment.',
  },
  {
    line: /^([^#]*[\]}](?=#|\s*[^\s#,\]}])|[^#[{]*(?:\[[^[\]{}#]*\]|\{[^[\]{}#]*\})\s*(?=[\]}]))/,
    message: 'There is text behind the closing bracket.',
    fix: 'Delete it, or write it as a comment: a blank, #, a blank, the text.',
  },
  {
    line: /^(\s*[^\s:"']+:\s+)-\s/,
    message: 'A list with hyphens cannot begin in the line of its key.',
    fix: 'Write the list in brackets, [REG, INT], or each entry with its hyphen in a line of its own.',
  },
  {
    isAbove: true,
    line: /^(\s*(?:- )?([A-Za-z_][\w-]*)):[^\s:]/,
    message: (key = '') => `There is no blank after the colon of "${key}".`,
    fix: (key = '') => `Write "${key}: " with a blank, then the value.`,
  },
  {
    line: /^(.*?[^\s:"'{[]+:\s+[^\s"'{[#][^#,{}[\]]*?):(?:\s|$)/,
    message: 'There is a second colon in this line.',
    fix: 'Put the value in quotes if the colon belongs to it, or begin a new line for the second key.',
  },
  {
    reason: /missed comma|expected the node content/,
    message: 'Between the brackets a comma is missing or is one too many here.',
    fix: 'Separate the entries by one comma each: [REG, INT] or { from: org_level_2, use: code }.',
  },
  { reason: /\btag\b/, ...TAG },
  {
    reason: /non-printable|null byte|valid JSON character/,
    message: 'There is a character here that cannot be printed.',
    fix: 'Delete the character; if it cannot be seen, type the line again.',
  },
  {
    reason: /maxDepth/,
    message: 'The brackets or indents are nested too deep.',
    fix: 'Remove the brackets or indents that are too many.',
  },
  {
    reason: /bad indentation|separator is expected|multiline key/,
    line: /^( +)(?:[-{[]|[^\s:]+:(?:\s|$))/,
    message: (indent = '') =>
      `This line is indented by ${countOf(indent.length, 'blank')}, which fits no line above it.`,
    fix: 'Begin it below the first letter of the keys it belongs with: two blanks for each level.',
  },
  { ...WITHOUT_COLON, isAbove: true, line: /^(\s*)[^\s:#][^:#]*$/ },
  WITHOUT_COLON,
];

/** The most certain first. */
const HINTS: readonly Hint[] = [
  ...SLIPS.map(hintOf),
  indentedStart,
  openQuote,
  openBracket,
  reservedInBrackets,
  ...MISTAKES.map(hintOf),
];
