// Sentences about values that only mapping.yml has: sources, entries, and fields that are turned off.
import { ALL_SOURCES } from '../file-kinds.ts';
import type { FileKind } from '../file-kinds.ts';
import { closest } from './closest.ts';
import { inlineYaml, shown } from './problem.ts';
import { choicesAt, isEntryAt, keysAt, schemaAt } from './schema-guide.ts';
import type { Steps } from './schema-guide.ts';
import { flagMeant, MOST_CHOICES, nameOf, noBlank, subject } from './wording.ts';
import type { BadValue, Sentences } from './wording.ts';
import { NO_LABEL, refusalOf, sameSource, sourceAmong, sourceInstead } from '../sources.ts';

/** Null where the general sentences say it as well. */
export function mappingSentences(bad: BadValue): Sentences | null {
  if (bad.kind !== 'mapping') return null;
  return turnedOff(bad) ?? wrongSource(bad) ?? emptyLookup(bad) ?? bareSource(bad);
}

/** A field with `true` or `false` where an entry is wanted. */
function turnedOff({ kind, steps, value }: BadValue): Sentences | null {
  const isField = keysAt(kind, steps).includes('from');
  const flag = typeof value === 'string' ? flagMeant(value) : value;
  if (typeof flag !== 'boolean' || !isField) return null;
  const name = nameOf(kind, steps);
  if (steps[0] === 'custom') {
    return {
      message: `${name} is no entry.`,
      fix: 'Delete the line to leave the field out, or write { from: org_level_3 }.',
    };
  }
  const choices = choicesAt(kind, [...steps, 'from']);
  if (choices.length <= MOST_CHOICES) {
    return {
      message: `${name} cannot be ${String(value)}: it has to be mapped.`,
      fix: `Write { from: ... } with one of: ${choices.join(', ')}`,
    };
  }
  if (flag)
    return {
      message: `${name} cannot be ${String(value)}.`,
      fix: 'Delete the line: the field is mapped automatically.',
    };
  if (schemaAt(kind, steps)?.anyOf !== undefined) {
    return { message: `${name} is turned off by the word false alone.`, fix: `Write ${steps.at(-1) ?? ''}: false` };
  }
  return {
    message: `${name} cannot be turned off: Betterworks requires it for every user.`,
    fix: 'Delete the line, or write another source.',
  };
}

function wrongSource({ kind, steps, value, typed, keyword }: BadValue): Sentences | null {
  const from = (typeof value === 'string' ? value : typed) ?? '';
  const field = steps.slice(0, fromAt(kind, steps));
  if (field.length === steps.length || from === '' || keyword === 'uniqueItems') return null;
  if (/^udf:\s*$/i.test(from)) return NO_LABEL;
  return refusalOf(from) ?? notASource(from, choicesAt(kind, steps), nameOf(kind, field));
}

/** Where in the steps `from` stands when it or an entry of its list is meant; behind the last one else. */
function fromAt(kind: FileKind, steps: Steps): number {
  if (steps.at(-1) === 'from') return steps.length - 1;
  return steps.at(-2) === 'from' && isEntryAt(kind, steps) ? steps.length - 2 : steps.length;
}

function notASource(from: string, choices: readonly string[], field: string): Sentences {
  const isNarrow = choices.length <= MOST_CHOICES;
  const near = isNarrow ? (closest(sameSource(from), choices) ?? sourceAmong(choices, from)) : sourceInstead(from);
  const all = isNarrow ? `Write one of: ${choices.join(', ')}` : ALL_SOURCES;
  return {
    message: `"${shown(from)}" is not a UKG value that can feed ${field}.`,
    fix: near === null ? all : `Did you mean ${shown(near)}? ${all}`,
  };
}

function emptyLookup({ kind, steps, value }: BadValue): Sentences | null {
  const isEmpty = value === null || value === '';
  if (!isEmpty || steps.at(-2) !== 'lookup') return null;
  const message = `${nameOf(kind, steps)} has no value.`;
  return { message, fix: "Write Betterworks' value behind the colon, or delete the line." };
}

/** `title: job_title` instead of `title: { from: job_title }`. */
function bareSource(bad: BadValue): Sentences | null {
  const { kind, steps, value } = bad;
  if (typeof value !== 'string' || value === '' || !keysAt(kind, steps).includes('from')) return null;
  const joined = noBlank(value, keysAt(kind, steps));
  if (joined !== null) return joined;
  return {
    message: `${subject(bad)} has to be an entry { from: ... }, but is text.`,
    fix: `Write ${steps.at(-1) ?? ''}: { from: ${shown(inlineYaml(value))} }`,
  };
}
