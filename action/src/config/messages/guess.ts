// What a person most likely meant: the nearest of the allowed words, and the entries of a list that was written as one text.
import { hiddenIn } from '../../core/model/hidden.ts';
import type { Sentences } from '../problem.ts';
import { shown } from '../problem.ts';

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

/** Too many words begin with fewer letters than this. */
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

/** The number of insertions, deletions, replacements and swaps of neighbours from one word to the other. */
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

// Texts that look right but are wrong: invisible characters, letters of another alphabet, quotes of a word processor.

const FOREIGN = String.raw`[\p{Script=Cyrillic}\p{Script=Greek}]`;
/** A word in another alphabet may be meant so; a word that mixes our letters with those or with wide letters is not. */
const MIXED = new RegExp(String.raw`(?<=[0-9A-Za-z])${FOREIGN}|${FOREIGN}(?=[0-9A-Za-z])|[\uff01-\uff5e]`, 'u');
/** A text in the curly quotes of a word processor. */
const TYPOGRAPHIC = /^[\u2018-\u201f\u00ab\u00bb](?=.*[\u2018-\u201f\u00ab\u00bb]$)/su;

/** What is wrong with a text that only looks right; null when nothing is. */
export function oddText(text: string, pointer: string): Sentences | null {
  // An emoji consists of several characters, some of them invisible.
  const written = text
    .replace(/\p{RGI_Emoji}/gv, '')
    .replace(/^udf:/, '')
    .trim();
  const seen = FREE.test(pointer) ? null : (MIXED.exec(written) ?? TYPOGRAPHIC.exec(written));
  const odd = hiddenIn(written) ?? seen?.[0];
  if (odd === undefined) return null;
  const name = ADDRESS.test(pointer) ? 'The address' : `"${shown(text)}"`;
  const code = `U+${(odd.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const message = `${name} has a character in it that cannot be seen, or that only looks like the right one (${code}).`;
  return { message, fix: 'Delete it and type it again, with plain letters and no quotes of a word processor.' };
}

/** Only people read these: a letter of another alphabet or a quote does no harm. */
const FREE = /^\/organization$|^\/\d+\/reason$/;
/** No log may show an address. */
const ADDRESS = /^\/technical_contact/;

/** The entries of one text with commas, semicolons or hyphens between them. */
export function entriesMeant(text: string): readonly string[] {
  const bare = text.replace(/^[[(\s]+|[\])\s]+$/g, '');
  return bare
    .split(/[,;\n]|(?:^|\s)-/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A word that is not a code or a text, but means everybody or nobody. */
export const WORD_FOR_ALL = /^\s*(?:all|any|every|everybody|everyone|none|n\/a|[*%]+)\s*$/i;

/** What to write instead of a word for everybody. */
export const NO_LINE = 'Delete the line: without it any value fits.';
