// Text of others in GitHub's Markdown: it cannot change the shape of what stands around it, call somebody or break a table.

/** GitHub shows nothing for it, and what stands before and behind it is no longer one word. */
const ZERO_WIDTH = '&#8203;';

/** Any text as plain words: no formatting, no HTML, no line break, no @mention, no #reference, no link. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*[\]~|$]/gu, String.raw`\$&`)
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, String.raw`\_`)
    .replace(/[@#]/gu, `$&${ZERO_WIDTH}`)
    .replaceAll('://', `:${ZERO_WIDTH}//`)
    .replace(/www\./giu, (found) => `${found.slice(0, 3)}${ZERO_WIDTH}.`)
    .trim();
}
