// UKG's employee statuses and what they mean; the codes are the same in every tenant.

export const STATUSES: Readonly<Record<string, string>> = {
  A: 'active',
  L: 'on leave',
  O: 'on strike',
  R: 'released',
  S: 'suspended',
  T: 'terminated',
};

/** `A (active)`. */
export function statusWords(code: string): string {
  const meaning = STATUSES[code.toUpperCase()];
  return meaning === undefined ? code : `${code} (${meaning})`;
}
