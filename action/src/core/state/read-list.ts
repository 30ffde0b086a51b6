// The lists of `<slug>.json`, read so that a refusal names the line of the entry.
import { StateUnreadable } from './errors.ts';
import { rowOf, type Refuse, type Row } from './read-row.ts';

interface ListPlace {
  readonly key: string;
  readonly text: string;
  readonly file: string;
}

/** Every entry of the list under a key; one that is not as written is refused with its place. */
export function readList<T>(row: Row, place: ListPlace, read: (row: Row, refuse: Refuse) => T): readonly T[] {
  const list = row[place.key];
  if (!Array.isArray(list)) {
    throw new StateUnreadable(`${place.key} is not a list`, { file: place.file, line: lineOf(place.text, place.key) });
  }
  return list.map((entry: unknown, index) => {
    const refuse: Refuse = (reason) => {
      throw new StateUnreadable(`${place.key}: ${reason}`, {
        file: place.file,
        line: lineOfEntry(place, index, entry),
      });
    };
    return read(rowOf(entry, `entry ${String(index + 1)}`, refuse), refuse);
  });
}

export function withoutRepetition<T>(list: readonly T[], keyOf: (entry: T) => string, refuse: Refuse): readonly T[] {
  const seen = new Set<string>();
  for (const entry of list) {
    if (seen.has(keyOf(entry))) return refuse(`employee ${keyOf(entry)} is there twice`);
    seen.add(keyOf(entry));
  }
  return list;
}

/** Where a key of the file stands, 1-based; null when it is not there. */
export function lineOf(text: string, key: string): number | null {
  const position = text.indexOf(`"${key}":`);
  return position === -1 ? null : text.slice(0, position).split('\n').length;
}

/** The entry's own line in a file that is still laid out as we write it; else the line of its list. */
function lineOfEntry({ key, text }: ListPlace, index: number, entry: unknown): number | null {
  const first = lineOf(text, key);
  if (first === null) return null;
  const line = text.split('\n')[first + index]?.replace(/,$/, '');
  return line === JSON.stringify(entry) ? first + index + 1 : first;
}
