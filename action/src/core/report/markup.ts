// HTML and GitHub's Markdown, made so that no value of a report can change the layout, notify a GitHub user or break a table.
import { ascending, cutText, escapeMarkdown, grouped } from '../model/text.ts';

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

/** Our own sentences; text between backticks is shown as code. */
export function sentenceHtml(text: string): string {
  return escapeHtml(text).replace(/`([^`]+)`/gu, '<code>$1</code>');
}

/** A link; only its words when the address is not a web address. */
export function linkHtml(words: string, address: string): string {
  if (!isWebAddress(address)) return escapeHtml(words);
  return `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
}

/** Whether the address can be opened in a browser. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//u.test(address);
}

/** Text that is Markdown already: only from this module, and from our own sentences. */
export type Markdown = string;

/** An id, a code or a file as code; anything with unusual characters as escaped text. */
export function code(text: string): Markdown {
  if (text === '') return '–';
  return /^[\p{L}\p{N} _.:/+@#=%(),;-]+$/u.test(text) ? `\`${text.trim()}\`` : escapeMarkdown(text);
}

/** The first ids as code, sorted, and how many more there are. */
export function idList(ids: readonly string[], most: number): Markdown {
  const shown = ids.toSorted(ascending).slice(0, most).map(code).join(', ');
  const rest = ids.length - most;
  if (rest <= 0) return shown === '' ? '–' : shown;
  return `${shown} and ${grouped(rest)} more`;
}

/** The first items as a list, and how many more there are. */
export function bullets(items: readonly Markdown[], most: number, rest: (count: number) => string): Markdown {
  const shown = items.slice(0, most).map((item) => `- ${item}`);
  if (items.length > most) shown.push(`- ${rest(items.length - most)}`);
  return shown.join('\n');
}

/** A table; `:` before a heading aligns its column to the right. Cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly Markdown[])[]): Markdown {
  const titles = head.map((title) => title.replace(/^:/u, ''));
  const marks = head.map((title) => (title.startsWith(':') ? '---:' : '---'));
  return [titles, marks, ...rows.map((cells) => cells.map(breakable))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** First what must not be broken (code, an address, a tag, an entity), then a word that is too long for a phone. */
const CODE_OR_LONG_WORD = /`[^`]*`|\]\([^)\s]*\)|<[^>]*>|&#?\w+;|(?:\\.|[^\s`<&\\\]]){17,}/gu;

/** With places to break in every long word, so that no table column leaves the screen of a phone. */
function breakable(cell: Markdown): Markdown {
  return cell.replace(CODE_OR_LONG_WORD, (found) => {
    if (/^`\S{17,}`$/u.test(found)) return `<code>${withBreaks(escapeHtml(found.slice(1, -1)))}</code>`;
    return /^[`<&]|^\]\(/u.test(found) ? found : withBreaks(found);
  });
}

function withBreaks(word: string): string {
  return word.replace(/(?:&#?\w+;|\\.|[^\s\\&]){1,12}?[_/.:@-](?=.)|(?:&#?\w+;|\\.|[^\s\\&]){12}(?=.)/gu, '$&<wbr>');
}

/** A part that opens on a click. */
export function folded(title: Markdown, body: Markdown): Markdown {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

/** A link with an address that we built; only its words without an address. */
export function link(words: string, address: string | null): Markdown {
  const isSafe = address !== null && /^https?:\/\/[^\s()<>]+$/u.test(address);
  return isSafe ? `[${escapeMarkdown(words)}](${address})` : escapeMarkdown(words);
}

/** The page, cut to whole lines of at most `mostBytes` UTF-8 bytes. An open folded part is closed, so that the note is seen. */
export function cutPage(page: Markdown, mostBytes: number, note: Markdown): Markdown {
  const end = '</details>\n\n';
  const cut = cutText(page, mostBytes - end.length, note);
  const count = (tag: string): number => cut.split(tag).length;
  const isOpen = cut !== page && count('<details>') > count('</details>');
  return isOpen ? `${cut.slice(0, cut.lastIndexOf(note))}${end}${note}\n` : cut;
}

/** The parts that are not empty, each with a blank line before the next. */
export function paragraphs(parts: readonly (Markdown | null)[]): Markdown {
  return parts.filter((part) => part !== null && part !== '').join('\n\n');
}
