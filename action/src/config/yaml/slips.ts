// Slips of a kind that the parser's complaint does not lead to: what people write who know lists and comments from elsewhere.
import { inlineYaml } from '../messages/inline-yaml.ts';
import { shown } from '../messages/problem.ts';
import { entriesMeant, NO_LINE } from '../messages/several.ts';
import { at, lineAt, linesBack } from './fault.ts';
import type { Explanation, Fault, Hint } from './fault.ts';
import { nearestOpening } from './openings.ts';

/** A line like this stands around a file that was copied from a web page or a chat. */
function markdownFence(fault: Fault): Explanation | null {
  const index = fault.lines.findIndex((line) => /^\s*(?:`{3}|~{3})/.test(line));
  if (index < 0) return null;
  return at(
    { line: index + 1, column: 1 },
    {
      message: 'This line is the mark of a code block, copied from a web page or a chat.',
      fix: 'Delete the line, and the one like it at the end.',
    },
  );
}

/** `[!TES]`; a word behind the tag would make it one that was meant. */
function exclamationMark(fault: Fault): Explanation | null {
  if (!/\btag\b/.test(fault.reason)) return null;
  const found = /^(.*?(?:^|[\s:,[{-]))!([\w-]+)\s*(?:[,\]}#]|$)/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return at(
    { line: fault.line, column: (found[1] ?? '').length + 1 },
    {
      message: 'A ! does not mean "not" here; it has a meaning of its own in YAML.',
      fix: `Write ${shown(found[2] ?? '')} without the !, under "exclude:" if that is what it was for.`,
    },
  );
}

/** `* REG` as an entry, and `[*]` for everything. */
function lonelyStar(fault: Fault): Explanation | null {
  if (!/alias node/.test(fault.reason)) return null;
  const line = lineAt(fault, fault.line);
  const column = line.indexOf('*') + 1;
  return at(
    { line: fault.line, column },
    /^\s*\*\s/.test(line)
      ? {
          message: 'An entry of a list begins with a hyphen, not with *.',
          fix: 'Write - and a blank in place of each *.',
        }
      : { message: 'A * stands for nothing here.', fix: NO_LINE },
  );
}

/** `'Don't know'` ends at its apostrophe. */
function apostrophe(fault: Fault): Explanation | null {
  const found = /^(.*?(?:^|[\s:,[{-]))'([^'"\\]*\p{L})'(\p{L}[^'"\\]*)'/u.exec(lineAt(fault, fault.line));
  if (!found) return null;
  const [, before = '', start = '', rest = ''] = found;
  return at(
    { line: fault.line, column: before.length + 1 },
    {
      message: 'The apostrophe within single quotes ends the text.',
      fix: `Write it in double quotes: "${shown(`${start}'${rest}`)}"`,
    },
  );
}

/** `"REG", "INT"` without brackets. */
function severalTexts(fault: Fault): Explanation | null {
  const found = /^(\s*(?:- )?[\w-]+:\s+)((?:"[^"]*"|'[^']*')\s*[,;].*)$/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return at(
    { line: fault.line, column: (found[1] ?? '').length + 1 },
    {
      message: 'Several texts are a list, which stands in brackets.',
      fix: `Write ${shown(inlineYaml(entriesMeant(found[2] ?? '', 'texts')))}`,
    },
  );
}

/** `[REG, INT];`, `]# types`, `] // types`. */
function textBehindBracket(fault: Fault): Explanation | null {
  const line = lineAt(fault, fault.line);
  const end = endOfBrackets(line);
  const rest = end < 0 ? '' : line.slice(end).trimStart();
  if (rest === '' || (/^\s/.test(line.slice(end)) && rest.startsWith('#'))) return null;
  return at(
    { line: fault.line, column: line.length - rest.length + 1 },
    {
      message: 'There is text behind the closing bracket.',
      fix: BEHIND.find(({ sign }) => rest.startsWith(sign))?.fix ?? '',
    },
  );
}

const BEHIND = [
  { sign: '#', fix: 'Put a blank in front of the #.' },
  { sign: '//', fix: 'A comment begins with #: write # in place of //.' },
  { sign: ';', fix: 'Delete the semicolon.' },
  { sign: ',', fix: 'Delete the comma.' },
  { sign: '', fix: 'Delete it, or write it as a comment: a blank, #, a blank, the text.' },
] as const;

/** Behind the bracket that closes the first one of the line; -1 where there is none. */
function endOfBrackets(line: string): number {
  let depth = 0;
  const texts = line.replace(/"[^"]*"|'[^']*'/g, (text) => ' '.repeat(text.length));
  for (const { 0: sign, index } of texts.matchAll(/[[\]{}]/g)) {
    depth += /[[{]/.test(sign) ? 1 : -1;
    if (depth === 0) return index + 1;
  }
  return -1;
}

/** `{ from: org_level_2 # the department }`: what is behind the # is a comment, the bracket with it. */
function bracketInComment(fault: Fault): Explanation | null {
  if (!/deficient indentation|flow collection|separator is expected/.test(fault.reason)) return null;
  const open = nearestOpening(fault, 'bracket');
  const comment = open === null ? null : /^(.*?\s)#.*[\]}]/.exec(lineAt(fault, open.line));
  if (open === null || comment === null) return null;
  return at(
    { line: open.line, column: (comment[1] ?? '').length + 1 },
    {
      message: 'A comment begins at this #, and the closing bracket belongs to it.',
      fix: 'Write the comment behind the bracket; if the # belongs to the text, put the text in quotes.',
    },
  );
}

/** `time_zone = Europe/Berlin`, `title -> ...`. */
function arrow(fault: Fault): Explanation | null {
  for (const line of linesBack(fault)) {
    const found = /^(\s*(?:- )?([\w-]+)\s*)(->|=>|=)\s*(\S.*)$/.exec(lineAt(fault, line));
    if (found) {
      return at(
        { line, column: (found[1] ?? '').length + 1 },
        {
          message: `Between a key and its value stands a colon, not ${found[3] ?? ''}.`,
          fix: `Write ${shown(`${found[2] ?? ''}: ${found[4] ?? ''}`)}`,
        },
      );
    }
  }
  return null;
}

function tabBehindColon(fault: Fault): Explanation | null {
  const found = /^([^"'#]*:\x20*)\t/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return at(
    { line: fault.line, column: (found[1] ?? '').length + 1 },
    { message: 'There is a tab behind the colon.', fix: 'Replace the tab by a blank.' },
  );
}

/** `%5` is how some write a percentage. */
function percentInFront(fault: Fault): Explanation | null {
  const found = /^(.*:\s+)%\s*(\d+(?:\.\d+)?)\s*(?:[,}#]|$)/.exec(lineAt(fault, fault.line));
  if (!found) return null;
  return at(
    { line: fault.line, column: (found[1] ?? '').length + 1 },
    { message: 'The sign % stands behind the number.', fix: `Write ${found[2] ?? ''}%` },
  );
}

/** Before all hints about what the parser noticed. */
export const SLIPS: readonly Hint[] = [
  markdownFence,
  exclamationMark,
  lonelyStar,
  bracketInComment,
  apostrophe,
  severalTexts,
  textBehindBracket,
  percentInFront,
  tabBehindColon,
  arrow,
];
