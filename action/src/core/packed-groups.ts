// Who of a population has the same key as somebody else. Of a key that one person has only his position is kept: the keys of a
// population would fill the memory.
import { createPackedIndex } from './packed-index.ts';

export interface PackedGroups {
  /** Whoever stands at this position is looked at; each once. */
  readonly add: (position: number) => void;
  /** The positions of those who have one key, where they are several, as they were added. */
  readonly several: () => readonly (readonly number[])[];
}

/** `keyAt` says the key of whoever stands at a position, `''` for none. */
export function createPackedGroups(keyAt: (position: number) => string): PackedGroups {
  const first = createPackedIndex(keyAt);
  const several = new Map<string, number[]>();
  return {
    add: (position) => {
      const key = keyAt(position);
      if (key === '') return;
      const other = first.get(key);
      const group = several.get(key);
      if (group !== undefined) group.push(position);
      else if (other !== undefined) several.set(key, [other, position]);
      else first.set(key, position);
    },
    several: () => [...several.values()],
  };
}
