// Says in plain words what is wrong with a text that is not YAML, and where the mistake was made rather than where it was noticed.
import { EXAMPLES } from '../file-kinds.ts';
import { shown } from '../messages/problem.ts';
import { at, lineAt, linesBack } from './fault.ts';
import type { Explanation, Fault, Hint } from './fault.ts';
import { nearestOpening } from './openings.ts';
import { SLIPS } from './slips.ts';

/** The first hint that fits; a complaint that none explains is passed on as it is. */
export function explainFault(fault: Fault): Explanation {
  for (const hint of HINTS) {
    const explanation = hint(fault);
    if (explanation !== null) return explanation;
  }
  return at(fault, {
    message: `This is not valid YAML: ${shown(fault.reason)}.`,
    fix: `Compare this line and the one above with the same file in ${EXAMPLES}.`,
  });
}

/** From the most certain to the vaguest. */
const HINTS: readonly Hint[] = [
  unprintableCharacter,
  backslash,
  tabInIndentation,
  ...SLIPS,
  noBreakSpace,
  unquotedLabel,
  openQuote,
  openBracket,
  reservedCharacter,
  textAfterQuote,
  listBehindKey,
  noBlankAfterColon,
  secondColon,
  noComma,
  unknownTag,
  tooDeep,
  unfitIndentation,
  noColon,
];

function unprintableCharacter(fault: Fault): Explanation | null {
  if (!/non-printable|null byte/.test(fault.reason)) return null;
  return at(fault, {
    message: 'There is a character here that cannot be printed.',
    fix: 'Delete the character; if it cannot be seen, type the line again.',
  });
}

function backslash(fault: Fault): Explanation | null {
  if (!/escape sequence|hexadecimal/.test(fault.reason)) return null;
  return at(fault, {
    message: 'A backslash in double quotes has a meaning of its own, and this one has none.',
    fix: "Put the text in single quotes: '...'.",
  });
}

function tabInIndentation(fault: Fault): Explanation | null {
  for (const line of [fault.line, fault.line - 1]) {
    const tab = /^ *\t/.exec(lineAt(fault, line));
    if (tab) {
      return {
        line,
        column: tab[0].length,
        message: 'This line is indented with a tab; YAML knows only blanks.',
        fix: 'Replace the tab by two blanks.',
      };
    }
  }
  return null;
}

/** What web pages and word processors write for a blank looks like one and is none. */
function noBreakSpace(fault: Fault): Explanation | null {
  for (const line of linesBack(fault)) {
    const found = /^( *(?:- )?[\w-]+: *)\u00a0/.exec(lineAt(fault, line));
    if (found) {
      return {
        line,
        column: (found[1] ?? '').length + 1,
        message: 'There is a no-break space here, which looks like a blank and is none.',
        fix: 'Delete it and type a blank.',
      };
    }
  }
  return null;
}

function openQuote(fault: Fault): Explanation | null {
  if (!/deficient indentation|quoted scalar|valid JSON character/.test(fault.reason)) return null;
  const open = nearestOpening(fault, 'quote');
  if (open === null) return null;
  return {
    ...open,
    message: `The quote ${open.sign} that opens here is not closed.`,
    fix: `Write ${open.sign} at the end of the text, in the same line.`,
  };
}

function openBracket(fault: Fault): Explanation | null {
  if (!/deficient indentation|flow collection|separator is expected/.test(fault.reason)) return null;
  const open = nearestOpening(fault, 'bracket');
  if (open === null) return null;
  const end = open.sign === '[' ? ']' : '}';
  return {
    ...open,
    message: `The bracket ${open.sign} that opens here is not closed.`,
    fix: `Write ${end} where the ${open.sign === '[' ? 'list' : 'entry'} ends.`,
  };
}

function reservedCharacter(fault: Fault): Explanation | null {
  const line = lineAt(fault, fault.line);
  const before = /^(\s*(?:- )?(?:[^\s:]+:)?\s+|\s*)[@`%]/.exec(line)?.[1];
  // A hyphen behind a key begins a list; in brackets it belongs to the text.
  const isHere =
    /^[@`%]/.test(line.slice(fault.column - 1)) ||
    (/[[,{]\s*$/.test(line.slice(0, fault.column - 1)) && line.charAt(fault.column - 1) === '-');
  if (before === undefined && !isHere) return null;
  const column = before === undefined ? fault.column : before.length + 1;
  return {
    line: fault.line,
    column,
    message: `A text cannot begin with ${line.charAt(column - 1)} unless it stands in quotes.`,
    fix: 'Put the whole text in double quotes: "...".',
  };
}

function textAfterQuote(fault: Fault): Explanation | null {
  const found = /^(\s*[^\s:"']+:\s+("[^"]*"|'[^']*')\s*)[^\s#,\]}]/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return {
    line: fault.line,
    column: (found[1] ?? '').length + 1,
    message: 'There is text behind the closing quote.',
    fix: 'Put the whole text in one pair of quotes, or put # before a comment.',
  };
}

function listBehindKey(fault: Fault): Explanation | null {
  const found = /^(\s*[^\s:"']+:\s+)-\s/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return {
    line: fault.line,
    column: (found[1] ?? '').length + 1,
    message: 'A list with hyphens cannot begin in the line of its key.',
    fix: 'Write the list in brackets, [REG, INT], or each entry with its hyphen in a line of its own.',
  };
}

function noComma(fault: Fault): Explanation | null {
  if (!/missed comma|expected the node content/.test(fault.reason)) return null;
  return at(fault, {
    message: 'Between the brackets a comma is missing or is one too many here.',
    fix: 'Separate the entries by one comma each: [REG, INT] or { from: org_level_2, use: code }.',
  });
}

function unknownTag(fault: Fault): Explanation | null {
  if (!/\btag\b/.test(fault.reason)) return null;
  return at(fault, {
    message: 'A text that begins with ! has a meaning of its own in YAML, which these files do not use.',
    fix: 'Put the text in quotes, or delete the word that begins with !.',
  });
}

function tooDeep(fault: Fault): Explanation | null {
  if (!fault.reason.includes('maxDepth')) return null;
  return at(fault, {
    message: 'The brackets or indents are nested too deep.',
    fix: 'Remove the brackets or indents that are too many.',
  });
}

function unfitIndentation(fault: Fault): Explanation | null {
  if (!/bad indentation|separator is expected|multiline key/.test(fault.reason)) return null;
  const text = lineAt(fault, fault.line);
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const isWholeLine = fault.reason.includes('bad indentation') && fault.column === indent + 1;
  if (indent === 0 || !(isWholeLine || /^ *[^\s:]+:(\s|$)/.test(text))) return null;
  return {
    line: fault.line,
    column: indent + 1,
    message: `This line is indented by ${String(indent)} ${indent === 1 ? 'blank' : 'blanks'}, which fits no line above it.`,
    fix: 'Begin it below the first letter of the keys it belongs with: two blanks for each level.',
  };
}

// What is wrong with the colons of a text that is not YAML: one too many, one too few, or no blank behind one.

/** `from: udf: Badge`: the commonest source with a colon of its own. */
function unquotedLabel(fault: Fault): Explanation | null {
  const found = /^(.*\bfrom: +)udf: +([^\s,}#][^,}#]*?) *(?:[,}#]|$)/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return {
    line: fault.line,
    column: (found[1] ?? '').length + 1,
    message: 'The source of a user-defined field has a colon of its own.',
    fix: `Put it in quotes, without a blank behind the colon: "udf:${shown(found[2] ?? '')}".`,
  };
}

function noBlankAfterColon(fault: Fault): Explanation | null {
  for (const line of linesBack(fault)) {
    const found = /^(\s*(?:- )?([A-Za-z_][\w-]*):)[^\s:]/.exec(lineAt(fault, line));
    if (found) {
      return {
        line,
        column: (found[1] ?? '').length,
        message: `There is no blank after the colon of "${shown(found[2] ?? '')}".`,
        fix: `Write "${shown(found[2] ?? '')}: " with a blank, then the value.`,
      };
    }
  }
  return null;
}

function secondColon(fault: Fault): Explanation | null {
  const found = /^(\s*(?:- )?[^\s:"'{[]+:\s+[^\s"'{[#][^#]*?):(\s|$)/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return {
    line: fault.line,
    column: (found[1] ?? '').length + 1,
    message: 'There is a second colon in this line.',
    fix: 'Put the value in quotes if the colon belongs to it, or begin a new line for the second key.',
  };
}

function noColon(fault: Fault): Explanation | null {
  if (!/multiline key|expected ':'|separator is expected|whitespace character is expected/.test(fault.reason))
    return null;
  const line = linesBack(fault).find((candidate) => /^[^:#]*[^\s:#][^:#]*$/.test(lineAt(fault, candidate)));
  const place = line === undefined ? fault : { line, column: lineAt(fault, line).search(/\S/) + 1 };
  return at(place, {
    message: 'This line is no key with a value.',
    fix: 'Write a key, a colon, a blank and the value: "import: matching".',
  });
}
