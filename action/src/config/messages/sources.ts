// Sentences about values that only mapping.yml has: sources, entries, and fields that are turned off.
import { closest, flagMeant, noBlank } from './guess.ts';
import { ALL_SOURCES, inlineYaml, shown } from '../problem.ts';
import type { Sentences } from '../problem.ts';
import { MOST_CHOICES } from './schema-place.ts';
import type { BadValue, SchemaPlace } from './schema-place.ts';
import { NO_LABEL, refusalOf, sameSource, sourceAmong, sourceInstead } from '../sources.ts';

/** Null where the general sentences say it as well. */
export function mappingSentences(bad: BadValue): Sentences | null {
  if (bad.place.kind !== 'mapping') return null;
  return turnedOff(bad) ?? wrongSource(bad) ?? emptyLookup(bad) ?? bareSource(bad);
}

/** A field with `true` or `false` where an entry is wanted. */
function turnedOff({ place, value }: BadValue): Sentences | null {
  const flag = typeof value === 'string' ? flagMeant(value) : value;
  if (typeof flag !== 'boolean' || !place.keys.includes('from')) return null;
  const { name, lastStep: field } = place;
  if (place.steps[0] === 'custom') {
    const fix = 'Delete the line to leave the field out, or write { from: org_level_3 }.';
    return { message: `${name} is no entry.`, fix };
  }
  const { choices } = place.inner('from');
  if (choices.length <= MOST_CHOICES) {
    const message = `${name} cannot be ${String(value)}: it has to be mapped.`;
    return { message, fix: `Write { from: ... } with one of: ${choices.join(', ')}` };
  }
  if (flag) {
    const fix = 'Delete the line: the field is mapped automatically.';
    return { message: `${name} cannot be ${String(value)}.`, fix };
  }
  if (place.isUnion) return { message: `${name} is turned off by the word false alone.`, fix: `Write ${field}: false` };
  const message = `${name} cannot be turned off: Betterworks requires it for every user.`;
  return { message, fix: 'Delete the line, or write another source.' };
}

function wrongSource({ place, value, typed, keyword }: BadValue): Sentences | null {
  const from = (typeof value === 'string' ? value : typed) ?? '';
  const entry = place.isEntry ? place.outer : place;
  if (entry.lastStep !== 'from' || from === '' || keyword === 'uniqueItems') return null;
  if (/^udf:\s*$/i.test(from)) return NO_LABEL;
  return refusalOf(from) ?? notASource(from, place.choices, entry.outer);
}

function notASource(from: string, choices: readonly string[], field: SchemaPlace): Sentences {
  const isNarrow = choices.length <= MOST_CHOICES;
  const near = isNarrow ? (closest(sameSource(from), choices) ?? sourceAmong(choices, from)) : sourceInstead(from);
  const all = isNarrow ? `Write one of: ${choices.join(', ')}` : ALL_SOURCES;
  const message = `"${shown(from)}" is not a UKG value that can feed ${field.name}.`;
  return { message, fix: near === null ? all : `Did you mean ${shown(near)}? ${all}` };
}

function emptyLookup({ place, value }: BadValue): Sentences | null {
  if ((value !== null && value !== '') || place.outer.lastStep !== 'lookup') return null;
  const fix = "Write Betterworks' value behind the colon, or delete the line.";
  return { message: `${place.name} has no value.`, fix };
}

/** `title: job_title` instead of `title: { from: job_title }`. */
function bareSource({ place, value }: BadValue): Sentences | null {
  if (typeof value !== 'string' || value === '' || !place.keys.includes('from')) return null;
  const message = `${place.subject} has to be an entry { from: ... }, but is text.`;
  const fix = `Write ${place.lastStep}: { from: ${shown(inlineYaml(value))} }`;
  return noBlank(value, place.keys) ?? { message, fix };
}
