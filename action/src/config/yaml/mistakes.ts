// Mistakes in YAML that the line or the parser's complaint shows, one in each row.
import { countOf } from '../../core/model/text.ts';
import { TAG } from './places.ts';

/** A sentence, or a function that makes it of the pattern's groups; the text before the mistake comes last. */
export type Words = string | ((...found: readonly string[]) => string);

export interface Mistake {
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
export const SLIPS: readonly Mistake[] = [
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

export const RESERVED = (sign = ''): string => `A text cannot begin with ${sign} unless it stands in quotes.`;
export const IN_QUOTES = 'Put the whole text in double quotes: "...".';

const WITHOUT_COLON = {
  reason: /multiline key|expected ':'|separator is expected|whitespace character is expected/,
  message: 'This line is no key with a value.',
  fix: 'Write a key, a colon, a blank and the value: "import: matching".',
};

/** Mistakes in a line without an open quote or bracket. */
export const MISTAKES: readonly Mistake[] = [
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
