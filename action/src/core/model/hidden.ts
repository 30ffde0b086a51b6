// Characters that nobody sees. Two texts that differ by them alone look the same and are not.

/** Unicode's default-ignorables and format characters (zero-width, bidi marks, fillers such as U+3164), and the empty Braille cell. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]/gu;

/** Blanks other than the one on the keyboard: no-break, thin, ideographic. */
const ODD_BLANK = /[\p{Zs}--[ ]]/gv;

export function hasHidden(text: string): boolean {
  return text !== withoutHidden(text);
}

/** Without what nobody sees; every blank is a plain one. */
export function withoutHidden(text: string): string {
  return text.replace(HIDDEN, '').replace(ODD_BLANK, ' ');
}
