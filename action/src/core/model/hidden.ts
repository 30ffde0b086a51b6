// Invisible characters: two texts that differ only in these look the same, and must not count as two people, codes or labels.

/**
 * Unicode's default-ignorables (zero-width, bidi marks, fillers such as U+3164), annotation marks, the empty Braille cell, and what
 * ends a line in some programs or controls a terminal, such as U+0085 and U+2028.
 */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2800\u007f-\u009f\u2028\u2029]/u;
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu');

/** Blanks other than the one on the keyboard: no-break, thin, ideographic. */
const ODD_BLANK = /[\p{Zs}--[ ]]/v;
const ALL_ODD_BLANKS = new RegExp(ODD_BLANK, 'gv');

/** A joiner between two letters is part of how a name is written. */
const JOINER = /(?<=[\p{L}\p{M}])[\u200c\u200d](?=[\p{L}\p{M}])/gu;

/** True for a text with a character that nobody sees; odd blanks are seen. */
export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** A name as it is seen, without blanks around it. */
export function visible(text: string): string {
  const joiners = new Set(Array.from(text.matchAll(JOINER), ({ index }) => index));
  return text.replace(ALL_UNSEEN, (letter, index: number) => (joiners.has(index) ? letter : '')).trim();
}

/** The first character that is not what it looks like, odd blanks among them; null where there is none. */
export function hiddenIn(text: string): string | null {
  const joined = text.replace(JOINER, '');
  return (UNSEEN.exec(joined) ?? ODD_BLANK.exec(joined))?.[0] ?? null;
}

/** The same for all texts that look alike: without what nobody sees and blanks around, every blank a plain one. */
export function plainText(text: string): string {
  return text.replace(ALL_UNSEEN, '').replace(ALL_ODD_BLANKS, ' ').trim().normalize('NFC');
}
