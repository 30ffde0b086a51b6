// Sentences about unknown and missing keys.
import type { Sentences } from '../problem.ts';
import { FILE_KINDS, inlineYaml, shown } from '../problem.ts';
import { sourceFault } from '../sources.ts';
import { closest, plainWord } from './guess.ts';
import { MOST_CHOICES, SchemaPlace } from './schema-place.ts';

/** A key that its group does not have. */
export function unknownKey(group: SchemaPlace, key: string): Sentences {
  const where = group.steps.length === 0 ? `${group.kind}.yml` : group.name;
  // A no-break space from a web page, or a letter of another alphabet.
  const says = /^[\x20-\x7e]*$/.test(key)
    ? ''
    : ' It has a character that cannot be seen, or that only looks like ours.';
  const unknown = { message: `"${shown(key)}" is not a key of ${where}.${says}`, fix: rightPlace(group, key) };
  return freeKey(group, key) ?? joinedKey(group, key) ?? unknown;
}

/** Keys of a mapping's groups in which people choose the keys. */
function freeKey(group: SchemaPlace, key: string): Sentences | null {
  if (group.kind !== 'mapping') return null;
  if (group.lastStep === 'custom' && group.steps.length === 1)
    return {
      message: `"${shown(key)}" cannot be the key of a custom field.`,
      fix: 'Write it as it stands in Betterworks, with small letters, digits and _ only, at most 50 characters.',
    };
  if (group.lastStep === 'lookup')
    return {
      message: 'The UKG value in front of the colon is empty.',
      fix: 'Use default: "..." for what is empty in UKG.',
    };
  // In `{ from: preferred_name, first_name }` YAML reads the second value as a key.
  if (!group.keys.includes('from') || sourceFault(key) !== null) return null;
  return {
    message: `"${shown(key)}" stands where a key is wanted; several values to read are a list.`,
    fix: `Write them in brackets: from: [..., ${inlineYaml(key)}]`,
  };
}

/**
 * `from:org_level_2` and `from -> org_level_2`, which YAML reads as one key or one text; null unless it begins with a key of
 * the group.
 */
export function joinedKey(group: SchemaPlace, text: string): Sentences | null {
  const [, name = '', sign = '', rest = ''] = JOINED.exec(text) ?? [];
  if (!group.keys.includes(name)) return null;
  const noBlank = `There is no blank after the colon of "${name}".`;
  const [first = ''] = group.inner(name).keys;
  return {
    message: sign === ':' ? noBlank : `Between a key and its value stands a colon, not ${sign}.`,
    fix: `Write ${name}: ${rest.startsWith('{') ? `{ ${first}: ... }` : shown(rest)}`,
  };
}

const JOINED = /^([\w-]+)\s*(:|->|=>|=)\s*(.*)/;

/** The key that an unknown key was meant to be; null when no key is near, or when it belongs somewhere else. */
export function keyMeant(group: SchemaPlace, key: string): string | null {
  const name = JOINED.exec(key)?.[1] ?? '';
  if (group.keys.includes(name)) return name;
  return SECRET_KEY.test(key) || isOption(group, key) ? null : nearKey(group, key);
}

const SECRET_KEY = /passw|token|secret|api_?-?key|user_?name/i;

const SECRET =
  'Delete it, change it in its system since others could read it, and store the new one as a secret of the environment.';

function rightPlace(group: SchemaPlace, key: string): string {
  if (SECRET_KEY.test(key)) return SECRET;
  if (isOption(group, key)) return 'It belongs inside the braces of a field: title: { from: job_title }';
  const near = nearKey(group, key);
  return near === null ? (elsewhere(group, key) ?? noPlace(group, key)) : `Did you mean "${near}"?`;
}

function noPlace(group: SchemaPlace, key: string): string {
  return isEdgeOfMapping(group) && /^[a-z0-9_]+$/.test(key)
    ? 'A field of your own goes under "custom:", indented by two blanks.'
    : `Delete it. The keys here are: ${group.keys.join(', ')}.`;
}

const isEdgeOfMapping = ({ kind, steps }: SchemaPlace): boolean => kind === 'mapping' && steps.length === 0;

/** `from:` or another option at the left edge: the line of its field is missing. */
function isOption(group: SchemaPlace, key: string): boolean {
  return isEdgeOfMapping(group) && group.inner('custom', 'any').keys.includes(key);
}

/** Where an unknown key belongs: in another group (a lost indent is the most common mistake), or in another file. */
function elsewhere({ kind, steps }: SchemaPlace, key: string): string | null {
  const file = new SchemaPlace(kind, []);
  const isEdge = file.keys.includes(key) && steps.length > 0;
  if (isEdge) return `It belongs at the left edge of ${kind}.yml, without blanks in front of it.`;
  const groups = file.keys.filter((name) => file.inner(name).keys.includes(key) && name !== steps.join('.'));
  if (groups.length > 0 && groups.length <= MOST_GROUPS)
    return `It belongs under ${groups.map((name) => `"${name}:"`).join(' or ')}, indented by two blanks.`;
  const others = FILE_KINDS.filter((name) => name !== kind && name !== 'catalog');
  const other = others.find((name) => new SchemaPlace(name, []).keys.includes(key));
  return other === undefined ? null : `It belongs in ${other}.yml.`;
}

const MOST_GROUPS = 3;

function nearKey(group: SchemaPlace, key: string): string | null {
  const { keys } = group;
  return closest(key, keys) ?? keys.find((name) => group.inner(name).says.otherNames?.includes(plainWord(key))) ?? null;
}

/** A group that needs exactly one of some keys, and has none or several. */
export function oneOfSeveral(group: SchemaPlace, value: unknown): Sentences {
  const written = group.oneOfKeys.filter(
    (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
  );
  const said = written.length === 0 ? 'nothing' : written.join(' and ');
  const forms = group.oneOfKeys.map((key) => `${key}: ${inlineYaml(group.inner(key).says.examples?.[0])}`);
  return {
    message: `${group.subject} says ${said}, where one thing is wanted.`,
    fix:
      written.length === 0
        ? `Add one of: ${forms.join(' | ')}`
        : 'Keep one of them, and write an entry of its own for each of the others.',
  };
}

/** A required key that is not there. */
export function missingKey(group: SchemaPlace, key: string): Sentences {
  const place = group.inner(key);
  const message = group.steps.length === 0 ? `"${key}" is missing.` : `"${key}" is missing in ${group.name}.`;
  const sources = place.inner('from').choices;
  if (sources.length > 0) {
    const forms = sources.map((source) => `${key}: { from: ${source} }`);
    return { message, fix: `There is no default. Write one of: ${forms.join(' | ')}` };
  }
  const { choices } = place;
  if (key === 'from' && choices.length > MOST_CHOICES)
    return { message, fix: 'Write the UKG value that feeds the field: { from: org_level_3 }' };
  const listed = choices.map((choice) => `${key}: ${choice}`).join(' | ');
  return { message, fix: choices.length > 0 ? `Write one of: ${listed}` : place.advice };
}
