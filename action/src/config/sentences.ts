// What all sentences about files share: their shape, how they call a place, and the example that they show.
import { inlineYaml } from './inline-yaml.ts';
import { shown } from './problem.ts';
import { schemaAt } from './schema-guide.ts';
import type { FileKind, Steps } from './schema-guide.ts';

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

/** How a place is called in a sentence: `"ukg.host"`, `entry 2 of "employee_types"`, `the file`. */
export function nameOf(steps: Steps): string {
  const last = steps.at(-1);
  if (last === undefined) return 'the file';
  if (!/^\d+$/.test(last)) return `"${shown(steps.filter((step) => !/^\d+$/.test(step)).join('.'))}"`;
  const outer = steps.slice(0, -1);
  const entry = `entry ${String(Number(last) + 1)}`;
  return outer.length === 0 ? entry : `${entry} of ${nameOf(outer)}`;
}

/** The place as the first word of a sentence. */
export function subject({ steps }: Pick<BadValue, 'steps'>): string {
  const name = nameOf(steps);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** From the schema's own examples; an entry of a list is shown by the list's. */
export function example({ kind, steps }: Pick<BadValue, 'kind' | 'steps'>): string {
  const isEntry = /^\d+$/.test(steps.at(-1) ?? '');
  const owner = isEntry ? steps.slice(0, -1) : steps;
  // Addresses never reach a log, not even that of an example.
  if (owner[0] === 'technical_contact') return 'Write it with its @, or several in a list: [one, another].';
  const examples = schemaAt(kind, owner)?.examples ?? [];
  const fitting = isEntry ? (examples.find((one) => Array.isArray(one)) ?? examples[0]) : examples[0];
  if (fitting === undefined) return 'Compare it with the same file in integrations/example.';
  return `Write for example: ${keyed(owner)}${inlineYaml(fitting)}`;
}

function keyed(owner: Steps): string {
  const key = owner.at(-1);
  return key === undefined ? '' : `${key}: `;
}
