// Says in plain words what is wrong with a text that is not YAML, and where the mistake was made rather than where it was noticed.
import { EXAMPLES } from '../file-kinds.ts';
import { shown } from '../messages/problem.ts';
import { lineAt, linesBack, mistake, nearestOpening } from './fault.ts';
import type { YamlFault, Fault, Hint } from './fault.ts';
import { SLIPS } from './slips.ts';

/** The first hint that fits; a complaint that none explains is passed on as it is. */
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

function openQuote(fault: Fault): YamlFault | null {
  if (!/deficient indentation|quoted scalar|valid JSON character/.test(fault.reason)) return null;
  const open = nearestOpening(fault, 'quote');
  if (open === null) return null;
  return {
    ...open,
    message: `The quote ${open.sign} that opens here is not closed.`,
    fix: `Write ${open.sign} at the end of the text, in the same line.`,
  };
}

function openBracket(fault: Fault): YamlFault | null {
  if (!/deficient indentation|flow collection|separator is expected/.test(fault.reason)) return null;
  const open = nearestOpening(fault, 'bracket');
  if (open === null) return null;
  const [end, what] = open.sign === '[' ? [']', 'list'] : ['}', 'entry'];
  return {
    ...open,
    message: `The bracket ${open.sign} that opens here is not closed.`,
    fix: `Write ${end} where the ${what} ends.`,
  };
}

/** In brackets the complaint itself is at the sign. A hyphen behind a key begins a list; in brackets it belongs to the text. */
function reservedInBrackets(fault: Fault): YamlFault | null {
  const line = lineAt(fault, fault.line);
  const [before, sign] = [line.slice(0, fault.column - 1), line.charAt(fault.column - 1)];
  if (!/[@`%]/.test(sign) && !(sign === '-' && /[[,{]\s*$/.test(before))) return null;
  return { line: fault.line, column: fault.column, message: RESERVED(sign), fix: IN_QUOTES };
}

const RESERVED = (sign = ''): string => `A text cannot begin with ${sign} unless it stands in quotes.`;
const IN_QUOTES = 'Put the whole text in double quotes: "...".';

function unfitIndentation(fault: Fault): YamlFault | null {
  if (!/bad indentation|separator is expected|multiline key/.test(fault.reason)) return null;
  const text = lineAt(fault, fault.line);
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const isWholeLine = fault.reason.includes('bad indentation') && fault.column === indent + 1;
  if (indent === 0 || !(isWholeLine || /^ *[^\s:]+:(\s|$)/.test(text))) return null;
  return {
    ...{ line: fault.line, column: indent + 1 },
    message: `This line is indented by ${String(indent)} ${indent === 1 ? 'blank' : 'blanks'}, which fits no line above it.`,
    fix: 'Begin it below the first letter of the keys it belongs with: two blanks for each level.',
  };
}

function noColon(fault: Fault): YamlFault | null {
  if (!/multiline key|expected ':'|separator is expected|whitespace character is expected/.test(fault.reason))
    return null;
  const line = linesBack(fault).find((candidate) => /^[^:#]*[^\s:#][^:#]*$/.test(lineAt(fault, candidate)));
  const place = line === undefined ? fault : { line, column: lineAt(fault, line).search(/\S/) + 1 };
  return {
    ...{ line: place.line, column: place.column },
    message: 'This line is no key with a value.',
    fix: 'Write a key, a colon, a blank and the value: "import: matching".',
  };
}

/** From the most certain to the vaguest. */
const HINTS: readonly Hint[] = [
  mistake({
    reason: /non-printable|null byte/,
    message: 'There is a character here that cannot be printed.',
    fix: 'Delete the character; if it cannot be seen, type the line again.',
  }),
  mistake({
    reason: /escape sequence|hexadecimal/,
    message: 'A backslash in double quotes has a meaning of its own, and this one has none.',
    fix: "Put the text in single quotes: '...'.",
  }),
  mistake({
    isAbove: true,
    line: /^( *)\t/,
    message: 'This line is indented with a tab; YAML knows only blanks.',
    fix: 'Replace the tab by two blanks.',
  }),
  ...SLIPS,
  // What web pages and word processors write for a blank looks like one and is none.
  mistake({
    isAbove: true,
    line: /^( *(?:- )?[\w-]+: *)\u00a0/,
    message: 'There is a no-break space here, which looks like a blank and is none.',
    fix: 'Delete it and type a blank.',
  }),
  // `from: udf: Badge`: the commonest source with a colon of its own.
  mistake({
    line: /^(.*\bfrom: +)udf: +([^\s,}#][^,}#]*?) *(?:[,}#]|$)/,
    message: 'The source of a user-defined field has a colon of its own.',
    fix: (label = '') => `Put it in quotes, without a blank behind the colon: "udf:${shown(label)}".`,
  }),
  openQuote,
  openBracket,
  mistake({ line: /^(\s*(?:- )?(?:[^\s:]+:)?\s+|\s*)([@`%])/, message: RESERVED, fix: IN_QUOTES }),
  reservedInBrackets,
  mistake({
    line: /^(\s*[^\s:"']+:\s+(?:"[^"]*"|'[^']*')\s*)[^\s#,\]}]/,
    message: 'There is text behind the closing quote.',
    fix: 'Put the whole text in one pair of quotes, or put # before a comment.',
  }),
  mistake({
    line: /^(\s*[^\s:"']+:\s+)-\s/,
    message: 'A list with hyphens cannot begin in the line of its key.',
    fix: 'Write the list in brackets, [REG, INT], or each entry with its hyphen in a line of its own.',
  }),
  mistake({
    isAbove: true,
    line: /^(\s*(?:- )?([A-Za-z_][\w-]*)):[^\s:]/,
    message: (key = '') => `There is no blank after the colon of "${shown(key)}".`,
    fix: (key = '') => `Write "${shown(key)}: " with a blank, then the value.`,
  }),
  mistake({
    line: /^(\s*(?:- )?[^\s:"'{[]+:\s+[^\s"'{[#][^#]*?):(?:\s|$)/,
    message: 'There is a second colon in this line.',
    fix: 'Put the value in quotes if the colon belongs to it, or begin a new line for the second key.',
  }),
  mistake({
    reason: /missed comma|expected the node content/,
    message: 'Between the brackets a comma is missing or is one too many here.',
    fix: 'Separate the entries by one comma each: [REG, INT] or { from: org_level_2, use: code }.',
  }),
  mistake({
    reason: /\btag\b/,
    message: 'A text that begins with ! has a meaning of its own in YAML, which these files do not use.',
    fix: 'Put the text in quotes, or delete the word that begins with !.',
  }),
  mistake({
    reason: /maxDepth/,
    message: 'The brackets or indents are nested too deep.',
    fix: 'Remove the brackets or indents that are too many.',
  }),
  unfitIndentation,
  noColon,
];
