// What all sentences about files share: their shape, how they call a place, and the example that they show.
import { inlineYaml, shown } from './problem.ts';
import { isEntryAt, schemaAt } from './schema-guide.ts';
import type { Steps } from './schema-guide.ts';
import { EXAMPLES } from '../file-kinds.ts';
import type { FileKind } from '../file-kinds.ts';

export interface Sentences {
  /** What is wrong. */
  readonly message: string;
  /** What to write. */
  readonly fix: string;
}

/** A value that broke a rule of its schema. */
export interface BadValue {
  readonly kind: FileKind;
  readonly steps: Steps;
  readonly value: unknown;
  /** As it was typed without quotes, else null. */
  readonly typed: string | null;
  /** The rule of the schema, in JSON Schema's words, and its number. */
  readonly keyword: string;
  readonly limit: unknown;
}

/** Up to so many choices are listed in a sentence. */
export const MOST_CHOICES = 10;

/** How a place is called in a sentence: `"ukg.host"`, `entry 2 of "employee_types"`, `the file`. */
export function nameOf(kind: FileKind, steps: Steps): string {
  if (steps.length === 0) return 'the file';
  const outer = steps.slice(0, -1);
  if (!isEntryAt(kind, steps)) return `"${shown(keysOf(kind, steps).join('.'))}"`;
  const entry = `entry ${String(Number(steps.at(-1)) + 1)}`;
  return outer.length === 0 ? entry : `${entry} of ${nameOf(kind, outer)}`;
}

function keysOf(kind: FileKind, steps: Steps): Steps {
  return steps.filter((_, index) => !isEntryAt(kind, steps.slice(0, index + 1)));
}

/** The place as the first word of a sentence. */
export function subject({ kind, steps }: Pick<BadValue, 'kind' | 'steps'>): string {
  const name = nameOf(kind, steps);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** From the schema's own examples; an entry of a list is shown by the list's. */
export function example({ kind, steps }: Pick<BadValue, 'kind' | 'steps'>): string {
  const isEntry = isEntryAt(kind, steps);
  const owner = isEntry ? steps.slice(0, -1) : steps;
  // Addresses never reach a log, not even that of an example.
  if (owner[0] === 'technical_contact') return 'Write it with its @, or several in a list: [one, another].';
  const examples = schemaAt(kind, owner)?.examples ?? [];
  const fitting = isEntry ? (examples.find((one) => Array.isArray(one)) ?? examples[0]) : examples[0];
  if (fitting === undefined) return `Compare it with the same file in ${EXAMPLES}.`;
  return `Write for example: ${keyed(owner)}${inlineYaml(fitting)}`;
}

function keyed(owner: Steps): string {
  const key = owner.at(-1);
  return key === undefined ? '' : `${key}: `;
}

/** `yes` and `no` were flags in older YAML, and still are in people's minds; so are flags in quotes. */
export function flagMeant(written: string): boolean | null {
  if (/^(yes|y|on|1|true)$/i.test(written)) return true;
  return /^(no|n|off|0|false)$/i.test(written) ? false : null;
}

/** `host:https://...` is one text for YAML; null unless it begins with one of these keys. */
export function noBlank(written: string, keys: readonly string[]): Sentences | null {
  const [, key = '', rest = ''] = /^([\w-]+):(\S.*)$/s.exec(written) ?? [];
  if (!keys.includes(key)) return null;
  return { message: `There is no blank after the colon of "${key}".`, fix: `Write ${key}: ${shown(rest)}` };
}
