// Finds what somebody most likely meant: the nearest of the allowed words by edits, case and hyphens aside.

/** The nearest candidate, or null when none is near enough to be worth a guess. */
export function closest(word: string, candidates: readonly string[]): string | null {
  const wanted = plainWord(word).slice(0, LONGEST);
  let best: { readonly candidate: string; readonly edits: number } | null = null;
  for (const candidate of candidates) {
    const edits = editsBetween(wanted, plainWord(candidate).slice(0, LONGEST));
    if (edits <= allowedEdits(wanted) && (best === null || edits < best.edits)) best = { candidate, edits };
  }
  return best?.candidate ?? null;
}

/** `employeeNumber`, `Employee-Number` and `"employee number"` are all `employee_number`. */
export function plainWord(word: string): string {
  return word
    .slice(0, LONGEST * 2)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

/** Longer words are cut: the work grows with the product of the lengths. */
const LONGEST = 64;

/** One edit for a short word, a third of a longer one; a word of one letter is compared as it is. */
function allowedEdits(word: string): number {
  return word.length <= 1 ? 0 : Math.max(1, Math.floor(word.length / 3));
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other. */
export function editsBetween(a: string, b: string): number {
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(last, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = isSwap(a, b, row, column) ? at(beforeLast, column - 2) + 1 : Infinity;
      current.push(Math.min(replaced, at(last, column) + 1, at(current, column - 1) + 1, swapped));
    }
    [beforeLast, last] = [last, current];
  }
  return at(last, b.length);
}

function isSwap(a: string, b: string, row: number, column: number): boolean {
  return row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
}

const at = (cells: readonly number[], index: number): number => cells[index] ?? Infinity;
