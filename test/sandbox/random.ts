// Numbers that look random and are the same for the same seed.

export interface Random {
  /** From 0 up to but without 1. */
  next(): number;
  /** A whole number from 0 up to but without `limit`. */
  below(limit: number): number;
  pick<T>(choices: readonly T[]): T;
  chance(share: number): boolean;
}

/** The generator known as mulberry32. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (choices) => {
      const choice = choices[below(choices.length)];
      if (choice === undefined) throw new Error('There is nothing to pick from.');
      return choice;
    },
    chance: (share) => next() < share,
  };
}

/** A 32-bit number from a text (FNV-1a, mixed once more), for orders and choices that depend on a name. */
export function hashText(text: string, seed = 0): number {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The same things in another order. */
export function shuffled<T>(things: readonly T[], seed: number): readonly T[] {
  const source = random(seed);
  return things
    .map((thing) => ({ thing, key: source.next() }))
    .sort((one, other) => one.key - other.key)
    .map(({ thing }) => thing);
}
