// Who of a population has a value: by its hash, eight bytes a place. The values themselves stay where the population keeps them.

export interface PackedIndex {
  /** The position of whoever has this value. */
  get(value: string): number | undefined;
  /** From now on the value leads there. */
  set(value: string, position: number): void;
}

const FIRST_PLACES = 1024;
/** Fuller, and looking for a value that nobody has would take long. */
const PLACES_A_VALUE = 2;
const FREE = 0xffff_ffff;

interface Places {
  readonly hashes: Uint32Array;
  readonly positions: Uint32Array;
}

/** `valueAt` says what whoever stands at a position has, for two values may have one hash. */
export function createPackedIndex(valueAt: (position: number) => string): PackedIndex {
  let places = placesFor(FIRST_PLACES);
  let used = 0;

  /** Where the value stands, or else where it belongs. */
  function placeOf(value: string, hash: number): number {
    const { hashes, positions } = places;
    let place = hash % hashes.length;
    while (positions[place] !== FREE && !(hashes[place] === hash && valueAt(positions[place] as number) === value))
      place = (place + 1) % hashes.length;
    return place;
  }

  return {
    get(value) {
      const position = places.positions[placeOf(value, hashOf(value))];
      return position === FREE ? undefined : position;
    },
    set(value, position) {
      const hash = hashOf(value);
      const place = placeOf(value, hash);
      used += Number(places.positions[place] === FREE);
      places.hashes[place] = hash;
      places.positions[place] = position;
      if (used * PLACES_A_VALUE > places.hashes.length) places = widened(places);
    },
  };
}

function placesFor(count: number): Places {
  return { hashes: new Uint32Array(count), positions: new Uint32Array(count).fill(FREE) };
}

/** Twice the places; the hashes are known, so nobody is asked for his value. */
function widened({ hashes, positions }: Places): Places {
  const wider = placesFor(2 * hashes.length);
  for (const [old, position] of positions.entries()) {
    if (position === FREE) continue;
    const hash = hashes[old] as number;
    let place = hash % wider.hashes.length;
    while (wider.positions[place] !== FREE) place = (place + 1) % wider.hashes.length;
    wider.hashes[place] = hash;
    wider.positions[place] = position;
  }
  return wider;
}

/** FNV-1a of the text's units, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash >>> 0;
}
