// A long list of plain values, kept as text outside the heap: an entry takes a third of the memory of its objects, and none of
// the collector's time. For the few places that hold a whole population at once.
//
//   { a: 1, b: ['x'] }   ->   [7,1,[-1,"x"]]      7 names the shape `a,b`, -1 a list; undefined is {}
//   -5                   ->   [-2,-5]             a negative number alone stands for a text that comes again: packed-words.ts
import { createWords } from './packed-words.ts';

const CHUNK_BYTES = 1024 * 1024;
/** What an array holds that is not an object's values. */
const LIST = -1;
const NEGATIVE = -2;
/** UTF-8 takes at most so many bytes for one unit of a text. */
const MOST_BYTES_A_UNIT = 3;

export interface PackedList<T> {
  readonly length: number;
  add(value: T): void;
  /** A copy of the value that was added. */
  at(index: number): T;
  /** Gives the memory of all entries before this one back, as far as it can; they cannot be read any more. */
  forget(before: number): void;
}

/** Values are JSON and `undefined`; their objects may have any keys, best always the same few sets of them. */
export function createPackedList<T>(): PackedList<T> {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const shapes = createShapes();
  const chunks: (Uint8Array<ArrayBuffer> | null)[] = [];
  const places = createPlaces();
  let used = CHUNK_BYTES;

  function chunkFor(bytes: number): Uint8Array {
    const last = chunks.at(-1);
    if (last && used + bytes <= last.length) return last;
    const size = Math.max(CHUNK_BYTES, bytes);
    // Resizable buffers are pages of their own: the system has their memory back at once, and they leave no holes in the heap of C.
    const chunk = new Uint8Array(new ArrayBuffer(size, { maxByteLength: size }));
    chunks.push(chunk);
    used = 0;
    return chunk;
  }

  return {
    get length() {
      return places.length();
    },
    add(value) {
      const text = JSON.stringify(shapes.pack(value));
      const chunk = chunkFor(text.length * MOST_BYTES_A_UNIT);
      const { written } = encoder.encodeInto(text, chunk.subarray(used));
      places.add(chunks.length - 1, used, written);
      used += written;
    },
    at(index) {
      const { chunk, start, bytes } = places.at(index);
      const text = decoder.decode(chunks[chunk]?.subarray(start, start + bytes));
      return shapes.unpack(JSON.parse(text)) as T;
    },
    forget(before) {
      const end = before < places.length() ? places.at(before).chunk : chunks.length - 1;
      for (const chunk of chunks.slice(0, Math.max(0, end))) chunk?.buffer.resize(0);
      chunks.fill(null, 0, Math.max(0, end));
    },
  };
}

interface Shapes {
  readonly pack: (value: unknown) => unknown;
  readonly unpack: (packed: unknown) => unknown;
}

function createShapes(): Shapes {
  const known: (readonly string[])[] = [];
  const numbers = new Map<string, number>();
  const words = createWords();

  function numberOf(keys: readonly string[]): number {
    // With their lengths, since no key and the empty key, or a key with the separator in it, would have one name.
    const name = keys.map((key) => `${String(key.length)}:${key}`).join('');
    const number = numbers.get(name) ?? known.push(keys) - 1;
    numbers.set(name, number);
    return number;
  }

  function pack(value: unknown): unknown {
    if (value === undefined) return {};
    if (typeof value === 'string') return words.pack(value);
    if (typeof value === 'number' && value < 0) return [NEGATIVE, value];
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return [LIST, ...value.map(pack)];
    const keys = Object.keys(value);
    return [numberOf(keys), ...keys.map((key) => pack((value as Readonly<Record<string, unknown>>)[key]))];
  }

  function unpack(packed: unknown): unknown {
    if (typeof packed === 'string') return words.unpack(packed);
    if (typeof packed === 'number' && packed < 0) return words.named(packed);
    if (Array.isArray(packed)) return unpackArray(packed as [number, ...unknown[]]);
    return typeof packed === 'object' && packed !== null ? undefined : packed;
  }

  function unpackArray([head, ...rest]: readonly [number, ...unknown[]]): unknown {
    if (head === LIST) return rest.map(unpack);
    return head === NEGATIVE ? rest[0] : objectOf(known[head] as readonly string[], rest.map(unpack));
  }

  const eachAlone =
    (work: (value: unknown) => unknown) =>
    (value: unknown): unknown => {
      words.begin();
      return work(value);
    };
  return { pack: eachAlone(pack), unpack: eachAlone(unpack) };
}

function objectOf(keys: readonly string[], values: readonly unknown[]): object {
  const object: Record<string, unknown> = {};
  for (const [at, key] of keys.entries()) put(object, key, values[at]);
  return object;
}

/** A key may be named like what every object has: assigned, it would be lost. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

interface Place {
  readonly chunk: number;
  readonly start: number;
  readonly bytes: number;
}

/** Three numbers an entry. */
function createPlaces(): { length(): number; add(...place: readonly number[]): void; at(index: number): Place } {
  let numbers = new Uint32Array(3 * 1024);
  let length = 0;
  return {
    length: () => length,
    add(...place) {
      if (3 * length === numbers.length) {
        const wider = new Uint32Array(2 * numbers.length);
        wider.set(numbers);
        numbers = wider;
      }
      numbers.set(place, 3 * length);
      length += 1;
    },
    at(index) {
      const [chunk = 0, start = 0, bytes = 0] = numbers.subarray(3 * index, 3 * index + 3);
      return { chunk, start, bytes };
    },
  };
}
