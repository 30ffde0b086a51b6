// Texts that look right and are not: invisible characters, letters of another alphabet, quotes of a word processor.
import { hiddenIn, withoutHidden } from '../../core/model/hidden.ts';
import { shown } from './problem.ts';

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
  const ours = Array.from(visible, inOurs).join('');
  return /^[\x20-\x7e]*$/.test(ours) ? ours : visible;
}

function inOurs(letter: string): string {
  return OURS[FOREIGN.indexOf(letter)] ?? (STYLED.test(letter) ? letter.normalize('NFKC') : letter);
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

export const TYPE_AGAIN = 'Delete it and type it again.';

function codeOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
