// From the bytes of a file to its text: UTF-8 only, since another encoding would change names without a word.
import { START } from './text-position.ts';
import type { Position } from './text-position.ts';

type Refusal = Position & { readonly message: string; readonly fix: string };

/** The text without a byte order mark, or why there is none. `mostBytes` bounds the file. */
export function decodeText(
  content: Uint8Array | string,
  mostBytes: number,
): { readonly text: string } | { readonly refusal: Refusal } {
  if (content.length > mostBytes) return { refusal: tooLarge(mostBytes) };
  if (typeof content === 'string') return { text: content.startsWith('\ufeff') ? content.slice(1) : content };
  const text = decoded(content);
  return text === null ? { refusal: notUtf8(content) } : { text };
}

function tooLarge(mostBytes: number): Refusal {
  return {
    ...START,
    message: `The file is larger than ${String(Math.floor(mostBytes / 1024))} KB.`,
    fix: 'Shorten it; a file of this kind has some dozen lines.',
  };
}

function notUtf8(bytes: Uint8Array): Refusal {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return {
    ...(isUtf16 ? START : endOf(longestText(bytes))),
    message: isUtf16
      ? 'The file is stored as UTF-16 ("Unicode").'
      : 'The file is not stored as UTF-8: this letter is broken.',
    fix: 'Open it in the editor, choose "Save as" with the encoding UTF-8, and look at the accented letters.',
  };
}

/** The part before the first broken letter, found by halving. */
function longestText(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decoded(bytes.subarray(0, middle), { stream: true }) === null) high = middle - 1;
    else low = middle;
  }
  return decoded(bytes.subarray(0, low), { stream: true }) ?? '';
}

function decoded(bytes: Uint8Array, options: { readonly stream?: boolean } = {}): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, options);
  } catch {
    return null;
  }
}

function endOf(text: string): Position {
  const lines = text.split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
