// Keeps a text under a size: GitHub drops a job summary that is too long altogether, and a report shows the beginning of what
// others say.

/** Above 1 MiB GitHub drops the summaries of a step altogether; what else the step adds has the rest. */
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
 * The words that are within so many characters: half an e-mail address or half a secret would be recognised by no redactor. A
 * text that is one word is cut all the same.
 */
export function firstWords(text: string, most: number): string {
  if (text.length <= most) return text;
  const words = /^.*(?=[\s"'`,;:=&<>()[\]{}])/su.exec(text.slice(0, most + 1))?.[0].trimEnd();
  return words || text.slice(0, most);
}
