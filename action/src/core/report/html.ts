// The little HTML that every page and mail of ours is made of.

/** Any text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Our own sentences: what stands between backticks is shown as code. */
export function sentenceHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/gu, '<code>$1</code>');
}

/** A link; its words alone without an address of the web. */
export function linkHtml(words: string, address: string): string {
  if (!isWebAddress(address)) return escapeHtml(words);
  return `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
}

/** Whether a click on it leads anywhere. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//u.test(address);
}
