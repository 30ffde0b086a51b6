// Mistakes in YAML that the line or the parser's complaint shows, one a row.
import { countOf } from '../../core/model/text.ts';
import { entriesMeant, NO_LINE } from '../messages/guess.ts';
import { inlineYaml, shown } from '../problem.ts';
import { TAG } from './places.ts';

/** A sentence, or how it is made of what the pattern found; what stands before the mistake comes last. */
export type Words = string | ((...found: readonly string[]) => string);

export interface Mistake {
  /** What the parser has to say; anything when left out. */
  readonly reason?: RegExp;
  /** How the line looks; its first group is what stands before the mistake, the others are for the words. */
  readonly line?: RegExp;
  /** Whether only the line of the complaint may be the one, or that above as well, or any. */
  readonly look?: 'here' | 'above' | 'everywhere';
  readonly message: Words;
  readonly fix: Words;
}

/** Of a kind that the parser's complaint does not lead to: what people write who know lists and comments from elsewhere. */
export const SLIPS: readonly Mistake[] = [
  {
    reason: /non-printable|null byte/,
    message: 'There is a character here that cannot be printed.',
    fix: 'Delete the character; if it cannot be seen, type the line again.',
  },
  {
    reason: /escape sequence|hexadecimal/,
    message: 'A backslash in double quotes has a meaning of its own, and this one has none.',
    fix: "Put the text in single quotes: '...'.",
  },
  {
    look: 'above',
    line: /^( *)\t/,
    message: 'This line is indented with a tab; YAML knows only blanks.',
    fix: 'Replace the tab by two blanks.',
  },
  // A line like this stands around a file that was copied from a web page or a chat.
  {
    look: 'everywhere',
    line: /^()\s*(?:`{3}|~{3})/,
    message: 'This line is the mark of a code block, copied from a web page or a chat.',
    fix: 'Delete the line, and the one like it at the end.',
  },
  // `* REG` as an entry, and `[*]` for everything.
  {
    reason: /alias node/,
    line: /^(\s*)\*\s/,
    message: 'An entry of a list begins with a hyphen, not with *.',
    fix: 'Write - and a blank in place of each *.',
  },
  { reason: /alias node/, line: /^([^*]*)\*/, message: 'A * stands for nothing here.', fix: NO_LINE },
  // `'Don't know'` ends at its apostrophe.
  {
    line: /^(.*?(?:^|[\s:,[{-]))'([^'"\\]*\p{L})'(\p{L}[^'"\\]*)'/u,
    message: 'The apostrophe within single quotes ends the text.',
    fix: (start = '', rest = '') => `Write it in double quotes: "${shown(`${start}'${rest}`)}"`,
  },
  // `"REG", "INT"` without brackets.
  {
    line: /^(\s*(?:- )?[\w-]+:\s+)((?:"[^"]*"|'[^']*')\s*[,;].*)$/,
    message: 'Several texts are a list, which stands in brackets.',
    fix: (texts = '') => `Write ${shown(inlineYaml(entriesMeant(texts, 'texts')))}`,
  },
  // `%5` is how some write a percentage.
  {
    line: /^(.*:\s+)%\s*(\d+(?:\.\d+)?)\s*(?:[,}#]|$)/,
    message: 'The sign % stands behind the number.',
    fix: (number = '') => `Write ${number}%`,
  },
  {
    line: /^([^"'#]*:\x20*)\t/,
    message: 'There is a tab behind the colon.',
    fix: 'Replace the tab by a blank.',
  },
  // `time_zone = Europe/Berlin`, `title -> ...`.
  {
    look: 'above',
    line: /^(\s*(?:- )?([\w-]+)\s*)(->|=>|=)\s*(\S.*)$/,
    message: (_, sign = '') => `Between a key and its value stands a colon, not ${sign}.`,
    fix: (...[key = '', , value = '']) => `Write ${shown(`${key}: ${value}`)}`,
  },
  // What web pages and word processors write for a blank looks like one and is none.
  {
    look: 'above',
    line: /^( *(?:- )?[\w-]+: *)\u00a0/,
    message: 'There is a no-break space here, which looks like a blank and is none.',
    fix: 'Delete it and type a blank.',
  },
  // `from: udf: Badge`: the commonest source with a colon of its own.
  {
    line: /^(.*\bfrom: +)udf: +([^\s,}#][^,}#]*?) *(?:[,}#]|$)/,
    message: 'The source of a user-defined field has a colon of its own.',
    fix: (label = '') => `Put it in quotes, without a blank behind the colon: "udf:${shown(label)}".`,
  },
];

export const RESERVED = (sign = ''): string => `A text cannot begin with ${sign} unless it stands in quotes.`;
export const IN_QUOTES = 'Put the whole text in double quotes: "...".';

const WITHOUT_COLON = {
  reason: /multiline key|expected ':'|separator is expected|whitespace character is expected/,
  message: 'This line is no key with a value.',
  fix: 'Write a key, a colon, a blank and the value: "import: matching".',
};

/** Where no quote and no bracket is open. */
export const MISTAKES: readonly Mistake[] = [
  { line: /^(\s*(?:- )?(?:[^\s:]+:)?\s+|\s*)([@`%])/, message: RESERVED, fix: IN_QUOTES },
  {
    line: /^(\s*[^\s:"']+:\s+(?:"[^"]*"|'[^']*')\s*)[^\s#,\]}]/,
    message: 'There is text behind the closing quote.',
    fix: 'Put the whole text in one pair of quotes, or put # before a comment.',
  },
  {
    line: /^(\s*[^\s:"']+:\s+)-\s/,
    message: 'A list with hyphens cannot begin in the line of its key.',
    fix: 'Write the list in brackets, [REG, INT], or each entry with its hyphen in a line of its own.',
  },
  {
    look: 'above',
    line: /^(\s*(?:- )?([A-Za-z_][\w-]*)):[^\s:]/,
    message: (key = '') => `There is no blank after the colon of "${shown(key)}".`,
    fix: (key = '') => `Write "${shown(key)}: " with a blank, then the value.`,
  },
  {
    line: /^(\s*(?:- )?[^\s:"'{[]+:\s+[^\s"'{[#][^#]*?):(?:\s|$)/,
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
    reason: /valid JSON character/,
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
  { ...WITHOUT_COLON, look: 'above', line: /^(\s*)[^\s:#][^:#]*$/ },
  WITHOUT_COLON,
];
