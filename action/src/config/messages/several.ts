// One text that was meant as several entries of a list, in whatever way people write lists.
import { plainOf } from './look-alike.ts';

/**
 * What separates entries: in `text` only signs that no text of UKG has in it, in `texts` (a list was wanted here) commas and
 * bullets too, in `codes` also what a text may have, such as a slash or "and".
 */
const BETWEEN = {
  text: /[;；，、،|\n\u2022\u00b7]/u,
  texts: /[,;；，、،|\n\u2022\u00b7]|(?:^|\s)[-*\u2013\u2014]\s/u,
  codes: /[,;；，、،|/\n\u2022\u00b7]|(?:^|\s)[&+*\u2013\u2014-](?=\s|\w)|\s(?:and|or|und|y|et|e)\s/iu,
} as const;

export type ListOf = keyof typeof BETWEEN;

/** The entries that were meant, without quotes, brackets and bullets around them. A text that is one entry gives one. */
export function entriesMeant(text: string, of: ListOf): readonly string[] {
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
