// Who of a population has a value: by its hash, eight bytes a place. The values themselves stay where the population keeps them.

export interface PackedIndex {
  /** The position of whoever has this value. */
  get(value: string): number | undefined;
  /** From now on the value leads there. */
  set(value: string, position: number): void;
}

/** At most so full, or looking for a value that nobody has would take long. */
const PLACES_A_VALUE = 2;
const FREE = 0xffff_ffff;

/** For at most `most` values; `valueAt` says what whoever stands at a position has, for two values may have one hash. */
export function createPackedIndex(most: number, valueAt: (position: number) => string): PackedIndex {
  const places = 2 ** Math.ceil(Math.log2(Math.max(1, most) * PLACES_A_VALUE));
  const hashes = new Uint32Array(places);
  const positions = new Uint32Array(places).fill(FREE);

  /** Where the value stands, or else where it belongs. */
  function placeOf(value: string, hash: number): number {
    let place = hash % places;
    while (positions[place] !== FREE && !isHere(place, value, hash)) place = (place + 1) % places;
    return place;
  }

  function isHere(place: number, value: string, hash: number): boolean {
    return hashes[place] === hash && valueAt(positions[place] as number) === value;
  }

  return {
    get(value) {
      const position = positions[placeOf(value, hashOf(value))];
      return position === FREE ? undefined : position;
    },
    set(value, position) {
      const hash = hashOf(value);
      const place = placeOf(value, hash);
      hashes[place] = hash;
      positions[place] = position;
    },
  };
}

/** FNV-1a of the text's units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}
