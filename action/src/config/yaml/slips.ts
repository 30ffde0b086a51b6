// Slips of a kind that the parser's complaint does not lead to: what people write who know lists and comments from elsewhere.
import { inlineYaml, shown } from '../messages/problem.ts';
import { entriesMeant, NO_LINE } from '../messages/several.ts';
import { lineAt, mistake, nearestOpening } from './fault.ts';
import type { YamlFault, Fault, Hint } from './fault.ts';

/** A line like this stands around a file that was copied from a web page or a chat. */
function markdownFence({ lines }: Fault): YamlFault | null {
  const index = lines.findIndex((line) => /^\s*(?:`{3}|~{3})/.test(line));
  if (index < 0) return null;
  return {
    ...{ line: index + 1, column: 1 },
    message: 'This line is the mark of a code block, copied from a web page or a chat.',
    fix: 'Delete the line, and the one like it at the end.',
  };
}

/** `{ from: org_level_2 # the department }`: what is behind the # is a comment, the bracket with it. */
function bracketInComment(fault: Fault): YamlFault | null {
  if (!/deficient indentation|flow collection|separator is expected/.test(fault.reason)) return null;
  const open = nearestOpening(fault, 'bracket');
  const comment = open === null ? null : /^(.*?\s)#.*[\]}]/.exec(lineAt(fault, open.line));
  if (open === null || comment === null) return null;
  return {
    ...{ line: open.line, column: (comment[1] ?? '').length + 1 },
    message: 'A comment begins at this #, and the closing bracket belongs to it.',
    fix: 'Write the comment behind the bracket; if the # belongs to the text, put the text in quotes.',
  };
}

/** `[REG, INT];`, `]# types`, `] // types`. */
function textBehindBracket(fault: Fault): YamlFault | null {
  const line = lineAt(fault, fault.line);
  const end = endOfBrackets(line);
  const rest = end < 0 ? '' : line.slice(end).trimStart();
  if (rest === '' || (/^\s/.test(line.slice(end)) && rest.startsWith('#'))) return null;
  return {
    ...{ line: fault.line, column: line.length - rest.length + 1 },
    message: 'There is text behind the closing bracket.',
    fix: BEHIND.find(({ sign }) => rest.startsWith(sign))?.fix ?? '',
  };
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

/** Before all hints about what the parser noticed. */
export const SLIPS: readonly Hint[] = [
  markdownFence,
  // `[!TES]`; a word behind the tag would make it one that was meant.
  mistake({
    reason: /\btag\b/,
    line: /^(.*?(?:^|[\s:,[{-]))!([\w-]+)\s*(?:[,\]}#]|$)/,
    message: 'A ! does not mean "not" here; it has a meaning of its own in YAML.',
    fix: (code = '') => `Write ${shown(code)} without the !, under "exclude:" if that is what it was for.`,
  }),
  // `* REG` as an entry, and `[*]` for everything.
  mistake({
    reason: /alias node/,
    line: /^(\s*)\*\s/,
    message: 'An entry of a list begins with a hyphen, not with *.',
    fix: 'Write - and a blank in place of each *.',
  }),
  mistake({ reason: /alias node/, line: /^([^*]*)\*/, message: 'A * stands for nothing here.', fix: NO_LINE }),
  bracketInComment,
  // `'Don't know'` ends at its apostrophe.
  mistake({
    line: /^(.*?(?:^|[\s:,[{-]))'([^'"\\]*\p{L})'(\p{L}[^'"\\]*)'/u,
    message: 'The apostrophe within single quotes ends the text.',
    fix: (start = '', rest = '') => `Write it in double quotes: "${shown(`${start}'${rest}`)}"`,
  }),
  // `"REG", "INT"` without brackets.
  mistake({
    line: /^(\s*(?:- )?[\w-]+:\s+)((?:"[^"]*"|'[^']*')\s*[,;].*)$/,
    message: 'Several texts are a list, which stands in brackets.',
    fix: (texts = '') => `Write ${shown(inlineYaml(entriesMeant(texts, 'texts')))}`,
  }),
  textBehindBracket,
  // `%5` is how some write a percentage.
  mistake({
    line: /^(.*:\s+)%\s*(\d+(?:\.\d+)?)\s*(?:[,}#]|$)/,
    message: 'The sign % stands behind the number.',
    fix: (number = '') => `Write ${number}%`,
  }),
  mistake({
    line: /^([^"'#]*:\x20*)\t/,
    message: 'There is a tab behind the colon.',
    fix: 'Replace the tab by a blank.',
  }),
  // `time_zone = Europe/Berlin`, `title -> ...`.
  mistake({
    isAbove: true,
    line: /^(\s*(?:- )?([\w-]+)\s*)(->|=>|=)\s*(\S.*)$/,
    message: (_, sign = '') => `Between a key and its value stands a colon, not ${sign}.`,
    fix: (...[key = '', , value = '']) => `Write ${shown(`${key}: ${value}`)}`,
  }),
];
