// What somebody most likely meant: the nearest of the allowed words, plain letters for those that only look like ours, and the
// entries of a list that was written as one text.
import { hiddenIn, withoutHidden } from '../../core/model/hidden.ts';
import type { Sentences } from '../problem.ts';
import { inlineYaml, shown } from '../problem.ts';

/**
 * The nearest candidate by edits, case and hyphens aside, else the only one that goes on where the word ends or ends within it;
 * null when none is near enough to be worth a guess.
 */
export function closest(word: string, candidates: readonly string[]): string | null {
  const wanted = plainWord(word).slice(0, LONGEST);
  // One edit for a short word, a third of a longer one; a word of one letter is compared as it is.
  let fewest = wanted.length <= 1 ? 0 : Math.max(1, Math.floor(wanted.length / 3));
  let best: string | null = null;
  for (const candidate of candidates) {
    const edits = editsBetween(wanted, plainWord(candidate).slice(0, LONGEST));
    if (edits > fewest || (best !== null && edits === fewest)) continue;
    [best, fewest] = [candidate, edits];
  }
  if (best !== null || wanted.length < SHORTEST_STEM) return best;
  const [only, ...others] = candidates.filter((candidate) => {
    const plain = plainWord(candidate);
    return plain.startsWith(wanted) || (plain.length >= SHORTEST_STEM && wanted.startsWith(plain));
  });
  return others.length === 0 ? (only ?? null) : null;
}

/** Fewer letters than these begin too many words. */
const SHORTEST_STEM = 4;

/** `employeeNumber`, `Employee-Number` and `"employee number"` are all `employee_number`. */
export function plainWord(word: string): string {
  return word
    .slice(0, LONGEST * 2)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** Longer words are cut: the work grows with the product of the lengths. */
const LONGEST = 64;

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editsBetween(a: string, b: string): number {
  const at = (cells: readonly number[], index: number): number => cells[index] ?? Infinity;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swapped = isSwap ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(replaced, at(last, column) + 1, at(current, column - 1) + 1, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

// Texts that look right and are not: invisible characters, letters of another alphabet, quotes of a word processor.

/** Cyrillic and Greek letters that look like one of ours, and ours in the same order. */
const FOREIGN = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухΑΒΕΖΗΙΚΜΝΟΡΤΥΧοԁɡһԛԝ';
const OURS = 'ABESIJKMHOPCTYXaesijopcyxABEZHIKMNOPTYXodghqw';

/** Letters of other widths and styles, which are ours in another form. */
const STYLED = /[\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}]/u;

/** A text in quotes that word processors make of straight ones. */
const TYPOGRAPHIC =
  /^[\u2018-\u201f\u00ab\u00bb\u2039\u203a`\u00b4]+(.*?)[\u2018-\u201f\u00ab\u00bb\u2039\u203a`\u00b4]+$/su;

/** The text as it was most likely meant, in our letters; the text itself when nothing about it only looks right. */
export function plainOf(text: string): string {
  const visible = withoutHidden(text).trim().replace(TYPOGRAPHIC, '$1').trim();
  const inOurs = (letter: string): string =>
    OURS[FOREIGN.indexOf(letter)] ?? (STYLED.test(letter) ? letter.normalize('NFKC') : letter);
  const ours = Array.from(visible, inOurs).join('');
  return /^[\x20-\x7e]*$/.test(ours) ? ours : visible;
}

/** A sentence about what only looks right in a text; null when nothing does. `name` stands for a text that no log may show. */
export function lookAlike(text: string, name = `"${shown(text)}"`): string | null {
  const hidden = hiddenIn(text.trim());
  if (hidden !== null) return `${name} has a character in it that cannot be seen (${codeOf(hidden)}).`;
  const plain = plainOf(text);
  if (plain === text.trim() || plain === '') return null;
  if (TYPOGRAPHIC.test(text)) return `${name} stands in typographic quotes, which belong to the text for YAML.`;
  const odd = /[^\x20-\x7e]/u.exec(text)?.[0] ?? '';
  return `${name} has a letter in it that only looks like one of ours (${codeOf(odd)}).`;
}

/** What is wrong with a text at a place that only looks right; null when nothing is. */
export function oddText(text: string, pointer: string): Sentences | null {
  // An emoji is made of several characters, some of which nobody sees alone.
  const written = text.replace(/\p{RGI_Emoji}/gv, '').replace(/^udf:/, '');
  if (FREE.test(pointer) ? hiddenIn(written) === null : !isMixed(written)) return null;
  const isAddress = ADDRESS.test(pointer);
  const message = lookAlike(written, isAddress ? 'The address' : `"${shown(text)}"`);
  if (message === null) return null;
  return { message, fix: `Delete it and type it again${isAddress ? '.' : `: ${inlineYaml(plainOf(text))}`}` };
}

/** Read by people alone: a letter of another alphabet or a quote changes nothing. */
const FREE = /^\/organization$|^\/\d+\/reason$/;
/** No log may show one. */
const ADDRESS = /^\/technical_contact/;

/** A word that is all of another alphabet may be meant so; one that begins in ours and goes on in another is not. */
function isMixed(text: string): boolean {
  return hiddenIn(text) !== null || /[\uff01-\uff5e]|[0-9A-Za-z]\S*[^\x20-\x7e]|[^\x20-\x7e]\S*[0-9A-Za-z]/.test(text);
}

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

// One text that was meant as several entries of a list, in whatever way people write lists.

/**
 * What separates entries: in `text` only signs that no text of UKG has in it, in `texts` (a list was wanted here) commas and
 * bullets too, in `codes` also what a text may have, such as a slash or "and".
 */
const BETWEEN = {
  text: /[;；，、،|\n\u2022\u00b7]/u,
  texts: /[,;；，、،|\n\u2022\u00b7]|(?:^|\s)[-*\u2013\u2014]\s/u,
  codes: /[,;；，、،|/\n\u2022\u00b7]|(?:^|\s)[&+*\u2013\u2014-](?=\s|\w)|\s(?:and|or|und|y|et|e)\s/iu,
} as const;

/** The entries that were meant, without quotes, brackets and bullets around them. A text that is one entry gives one. */
export function entriesMeant(text: string, of: keyof typeof BETWEEN): readonly string[] {
  // `REG INT` as UKG's screens list codes, of which none has a blank.
  if (of === 'codes' && /^[A-Z]{1,4}(?:\s+[A-Z]{1,4})+$/.test(text.trim())) return text.trim().split(/\s+/);
  const isBracketed = /^\s*["'“]?[[(]/u.test(text) && of === 'text';
  return text
    .split(BETWEEN[isBracketed ? 'texts' : of])
    .map(entryMeant)
    .filter((entry) => entry !== '');
}

function entryMeant(part: string): string {
  const inner = /^["'(\s[{]*(.*?)["')\s\]}]*$/su.exec(part)?.[1] ?? '';
  // A bracket that opens within the text belongs to it: `Newark (NJ)`.
  return plainOf(/[[({]/.test(inner) ? part : inner);
}

/** A word that is no code and no text but stands for everybody or nobody. */
export function isWordForAll(text: string): boolean {
  return /^(?:all|any|every|everybody|everyone|[*%]+|none|n\/a)$/i.test(text.trim());
}

/** What to write in place of a word for all. */
export const NO_LINE = 'Delete the line: without it any value fits.';

/** `yes` and `no` were flags in older YAML, and still are in people's minds; so are flags in quotes. */
export function flagMeant(written: string): boolean | null {
  if (/^(yes|y|on|1|true)$/i.test(written)) return true;
  return /^(no|n|off|0|false)$/i.test(written) ? false : null;
}
