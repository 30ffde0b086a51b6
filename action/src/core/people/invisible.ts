// Characters that nobody sees: Unicode's default-ignorables (zero-width ones, bidi marks, fillers such as U+3164) and the blank
// of braille (U+2800). Two texts that look the same must not be two people.

const HIDDEN = /[\p{Default_Ignorable_Code_Point}\u2800]/u;

/** A joiner between two letters is part of how a name is written. */
const REMOVED =
  /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])|(?![\u200c\u200d])[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** True for a text with a character that nobody sees. */
export function isHidden(text: string): boolean {
  return HIDDEN.test(text);
}

/** The text as it is seen, without blanks around it. */
export function visible(text: string): string {
  return text.replace(REMOVED, '').trim();
}
