// Texts that come again and again in a packed list, named by a number: departments and titles over all entries, and what one
// entry says twice, like an address.
//
//   "Sales"  in many entries         ->   -40      word 7 of the list (-33 and below)
//   "a@b.c"  again in one entry      ->   -1       the first text of this entry (-1 to -32)

const FIRST_OWN = -1;
const MOST_OWN = 32;
const FIRST_WORD = FIRST_OWN - MOST_OWN;
/** A shorter text takes no more room than its number. */
const SHORTEST = 3;
const LONGEST = 80;
const MOST_WORDS = 4096;
/** Texts that were seen once of late: whichever comes again before they are forgotten becomes a word. */
const MOST_LATELY = 2048;

export interface Words {
  /** Before each entry is packed, and before it is unpacked. */
  begin(): void;
  /** The text, or the negative number that stands for it. */
  pack(text: string): string | number;
  /** Of a text that stands as it is. */
  unpack(text: string): string;
  /** The text that a number stands for. */
  named(number: number): string;
}

export function createWords(): Words {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const lately = new Set<string>();
  /** The texts of the present entry that are no words, in their order. */
  let own: string[] = [];

  function learn(text: string): void {
    if (words.length === MOST_WORDS) return;
    if (lately.delete(text)) numbers.set(text, FIRST_WORD + 1 - words.push(text));
    else lately.add(text);
    if (lately.size > MOST_LATELY) lately.clear();
  }

  function unpack(text: string): string {
    if (isFit(text) && own.length < MOST_OWN) own.push(text);
    return text;
  }

  return {
    begin() {
      own = [];
    },
    pack(text) {
      if (!isFit(text)) return text;
      const number = numbers.get(text);
      if (number !== undefined) return number;
      const before = own.indexOf(text);
      if (before !== -1) return FIRST_OWN - before;
      learn(text);
      return unpack(text);
    },
    unpack,
    named: (number) => (number > FIRST_WORD ? own[FIRST_OWN - number] : words[FIRST_WORD - number]) as string,
  };
}

function isFit(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST;
}
