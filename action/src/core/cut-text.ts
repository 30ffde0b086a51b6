// Keeps a text under a size in bytes: GitHub drops a job summary that is too long altogether.

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
