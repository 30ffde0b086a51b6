// Texts as people read them: cut to a size, in one order, with numbers, dates and times, and safe in Markdown.

/** Above 1 MiB GitHub drops the whole summary of a step; the rest is left for other parts of the step. */
export const MOST_SUMMARY_BYTES = 900_000;

/** The text itself when it fits, else its whole lines that fit together with `note` at the end. Sizes are UTF-8 bytes. */
export function cutText(text: string, mostBytes: number, note: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= mostBytes) return text;
  const end = `\n\n${note}\n`;
  const room = Math.max(0, mostBytes - new TextEncoder().encode(end).length);
  const head = new TextDecoder().decode(bytes.subarray(0, room)).replace(/\uFFFD$/u, '');
  const lastLine = head.lastIndexOf('\n');
  return (lastLine > 0 ? head.slice(0, lastLine) : head) + end;
}

/**
 * The whole words within this many characters: no redactor recognises half an e-mail address or half a secret. A text of one
 * word is cut all the same.
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = /^.*(?=[\s"'`,;:=&<>()[\]{}])/su.exec(text.slice(0, most + 1))?.[0].trimEnd();
  return words || text.slice(0, most);
}

/** For `sort`: texts by code unit, so that the order is the same on every machine. */
export function ascending<T extends string | number>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// Numbers with their nouns, as people read them.

/** `1 problem`, `2 problems`, `12,345 people`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** `12345` as `12,345`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** How often a waiting person was tried: `tried 3 times`. */
export function triedWords(attempts: number): string {
  return `tried ${attempts === 1 ? 'once' : `${grouped(attempts)} times`}`;
}

/** `integrations/acme/filter.yml:5`, with a column `integrations/acme/filter.yml:5:12` */
export function placeOf(place: { readonly file: string; readonly line: number; readonly column?: number }): string {
  const { file, line, column } = place;
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** `filter.yml line 5` */
export function placeWords({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file.slice(file.lastIndexOf('/') + 1)} line ${String(line)}`;
}

// Dates and times, as people read them. They are made here, so that no new locale data changes their order.

/** `2026-11-22T04:05:06.000Z` as `21 Nov 2026, 23:05 EST` in New York. */
export function momentOf(at: string, timeZone: string): string {
  const { hour, minute, timeZoneName } = partsIn(timeZone, at);
  return `${dateWords(at, timeZone)}, ${hour}:${minute} ${timeZoneName}`;
}

/** `2026-11-24` as `24 Nov 2026`; an instant by its day in the time zone. */
export function dateWords(date: string, timeZone = 'UTC'): string {
  const { day, month, year } = partsIn(date.length > 10 ? timeZone : 'UTC', date);
  return `${day} ${month} ${year}`;
}

const PARTS = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** An offset such as +05:00 is not a time zone: it has no summer time. */
export function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  // The list is fast but has no aliases; making a first date format takes longer than all other rules.
  if (Intl.supportedValuesOf('timeZone').includes(zone)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Made once for each zone: making one takes longer than using it a thousand times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, at: string): Readonly<Record<keyof typeof PARTS, string>> {
  const known = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...PARTS });
  formats.set(timeZone, known);
  const parts = known.formatToParts(new Date(at));
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as Record<keyof typeof PARTS, string>;
}

// Texts of others in GitHub's Markdown: they cannot change the layout around them, notify a GitHub user or break a table.

/** GitHub shows nothing for it, and the texts before and after it are no longer one word. */
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

/** Whether the host of an address is this machine itself. */
export function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
