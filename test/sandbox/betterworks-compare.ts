// Compares the users that Betterworks holds with those it should hold, in sentences.
import { isActive } from './betterworks-store.ts';
import type { BetterworksUser, UserFields } from './betterworks-user.ts';

export interface CompareOptions {
  /** Fields to compare; default: all that the expected user names. */
  readonly fields?: readonly string[];
  /** False also accepts active users whom nobody expects; default true. */
  readonly strict?: boolean;
}

/** One sentence a difference, keyed by employee id (else e-mail); empty when all is as it should be. */
export function compareUsers(
  actual: Iterable<BetterworksUser>,
  expected: readonly UserFields[],
  options: CompareOptions = {},
): readonly string[] {
  const byKey = Map.groupBy(actual, keyOf);
  const wanted = new Set(expected.map(keyOf));
  const unexpected = [...byKey].filter(([key, users]) => !wanted.has(key) && users.some(isActive));
  return [
    ...expected.flatMap((user) => differencesOf(user, byKey.get(keyOf(user)) ?? [], options)),
    ...(options.strict === false ? [] : unexpected.map(([key]) => `${key}: is active, and nobody expects them`)),
  ];
}

function differencesOf(
  wanted: UserFields,
  found: readonly BetterworksUser[],
  options: CompareOptions,
): readonly string[] {
  const key = keyOf(wanted);
  const active = found.filter(isActive);
  if (active.length > 1) return [`${key}: is there ${active.length} times`];
  const user = active[0] ?? found.at(-1);
  if (user === undefined) return [`${key}: is missing`];
  const fields = options.fields ?? Object.keys(wanted).filter((field) => field !== 'id');
  return fields
    .filter((field) => valueOf(user, field) !== valueOf(wanted, field))
    .map((field) => `${key}: ${field} is ${JSON.stringify(user[field])}, expected ${JSON.stringify(wanted[field])}`);
}

/** Empty text and nothing are the same. */
function valueOf(user: UserFields, field: string): string {
  return String(user[field] ?? '');
}

function keyOf(user: UserFields): string {
  return String(user['employee_id'] ?? '') || String(user['email'] ?? '');
}
