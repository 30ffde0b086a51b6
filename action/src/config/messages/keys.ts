// Sentences about keys: one that is not known, one that is missing.
import type { Sentences } from '../problem.ts';
import { FILE_KINDS, inlineYaml, shown } from '../problem.ts';
import { sourceFault } from '../sources.ts';
import { closest, editsBetween, plainOf, plainWord } from './guess.ts';
import { groupsWithKey, MOST_CHOICES, SchemaPlace } from './schema-place.ts';

/** A key that is not known in its group. */
export function unknownKey(group: SchemaPlace, key: string): Sentences {
  const told = freeKey(group, key) ?? joinedKey(group, key) ?? foreignLetter(group, key);
  if (told !== null) return told;
  const where = group.steps.length === 0 ? `${group.kind}.yml` : group.name;
  return { message: `"${shown(key)}" is not a key of ${where}.`, fix: rightPlace(group, key) };
}

/** Keys that stand for themselves, in the groups of the mapping that have no others. */
function freeKey(group: SchemaPlace, key: string): Sentences | null {
  if (group.kind !== 'mapping') return null;
  if (group.lastStep === 'custom' && group.steps.length === 1) return unfitCustomKey(key);
  if (group.lastStep === 'lookup')
    return {
      message: 'The UKG value in front of the colon is empty.',
      fix: 'Use default: "..." for what is empty in UKG.',
    };
  // `{ from: preferred_name, first_name }`, whose second value is a key for YAML.
  if (!group.keys.includes('from') || sourceFault(key) !== null) return null;
  return {
    message: `"${shown(key)}" stands where a key is wanted; several values to read are a list.`,
    fix: `Write them in brackets: from: [..., ${inlineYaml(key)}]`,
  };
}

function unfitCustomKey(key: string): Sentences {
  const fit = plainWord(key.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9_]/g, '');
  const example = fit === '' || fit === key ? '' : `, for example ${fit.slice(0, 50)}`;
  return {
    message: `"${shown(key)}" cannot be the key of a custom field.`,
    fix: `Write it as it stands in Betterworks, with small letters, digits and _ only, at most 50 characters${example}.`,
  };
}

/**
 * `from:org_level_2` and `from -> org_level_2`, in which YAML sees one key or one text; null unless it begins with a key of the
 * group.
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

const JOINED = /^([\w-]+)\s*(:|->|=>|=)\s*(.*)$/s;

/** Our keys are plain letters; one of another alphabet, or a no-break space from a web page, only looks like it. */
function foreignLetter(group: SchemaPlace, key: string): Sentences | null {
  if (/^[\x20-\x7e]*$/.test(key)) return null;
  const near = nearKey(group, key.normalize('NFKD').replace(/[^\x21-\x7e]/g, ''));
  if (near === null) return null;
  return {
    message: `"${shown(key)}" has a character in it that cannot be seen, or only looks like the right one.`,
    fix: `Delete the line from its beginning and type it again: ${near}`,
  };
}

export interface KeyMeant {
  readonly key: string;
  /** The value stands in the key itself, as in `{ from->job_title }`. */
  readonly isSwallowing: boolean;
}

/**
 * What a key that is not known was meant to be, so that its value is checked all the same; null where nothing is near, or where
 * the key belongs somewhere else.
 */
export function keyMeant(group: SchemaPlace, key: string): KeyMeant | null {
  const name = JOINED.exec(key)?.[1] ?? '';
  if (group.keys.includes(name)) return { key: name, isSwallowing: true };
  const place = inOneLine(group, key) ?? elsewhere(group, key);
  const isElsewhere = SECRET_KEY.test(key) || isOption(group, key) || place !== null;
  const near = isElsewhere ? null : nearKey(group, plainOf(key));
  return near === null ? null : { key: near, isSwallowing: false };
}

const SECRET_KEY = /passw|token|secret|api_?-?key|user_?name/i;

const SECRET =
  'Delete it, change it in its system since others could read it, and store the new one as a secret of the environment.';

function rightPlace(group: SchemaPlace, key: string): string {
  if (SECRET_KEY.test(key)) return SECRET;
  if (isOption(group, key)) return 'It belongs inside the braces of a field: title: { from: job_title }';
  const near = nearKey(group, key);
  const guess = near === null ? null : `Did you mean "${near}"?`;
  const isCertain = near !== null && editsBetween(near, key) <= 1;
  return (isCertain ? guess : null) ?? inOneLine(group, key) ?? elsewhere(group, key) ?? guess ?? noPlace(group, key);
}

function noPlace(group: SchemaPlace, key: string): string {
  return isEdgeOfMapping(group) && /^[a-z0-9_]+$/.test(key)
    ? 'A field of your own goes under "custom:", indented by two blanks.'
    : `Delete it. The keys here are: ${group.keys.join(', ')}.`;
}

const isEdgeOfMapping = ({ kind, steps }: SchemaPlace): boolean => kind === 'mapping' && steps.length === 0;

/** `from:` and the like at the left edge: the field's own line is missing. */
function isOption(group: SchemaPlace, key: string): boolean {
  return isEdgeOfMapping(group) && group.inner('custom', 'any').keys.includes(key);
}

/** `limits.deactivations: 5%` */
function inOneLine(group: SchemaPlace, key: string): string | null {
  const [outer = '', inner] = key.split('.');
  if (inner === undefined || !group.inner(outer).keys.includes(inner)) return null;
  return `Write "${outer}:", and in the next line, indented by two blanks, "${inner}:" with the value.`;
}

/** In another group, as when the indent is lost, which is the commonest slip; or in another file. */
function elsewhere({ kind, steps }: SchemaPlace, key: string): string | null {
  const groups = groupsWithKey(kind, key).filter((name) => name !== steps.join('.'));
  if (groups.length > 0 && groups.length <= MOST_GROUPS) {
    if (groups.includes('')) return `It belongs at the left edge of ${kind}.yml, without blanks in front of it.`;
    return `It belongs under ${groups.map((name) => `"${name}:"`).join(' or ')}, indented by two blanks.`;
  }
  const others = FILE_KINDS.filter((name) => name !== kind && name !== 'catalog');
  const other = others.find((name) => new SchemaPlace(name, []).keys.includes(key));
  return other === undefined ? null : `It belongs in ${other}.yml.`;
}

const MOST_GROUPS = 3;

function nearKey(group: SchemaPlace, key: string): string | null {
  const { keys } = group;
  return closest(key, keys) ?? keys.find((name) => group.inner(name).otherNames.includes(plainWord(key))) ?? null;
}

/** A group that needs exactly one of some keys, and has none of them or several. */
export function oneOfSeveral(group: SchemaPlace, value: unknown): Sentences {
  const written = group.oneOfKeys.filter(
    (key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key),
  );
  const said = written.length === 0 ? 'nothing' : written.join(' and ');
  const forms = group.oneOfKeys.map((key) => `${key}: ${inlineYaml(group.inner(key).examples[0])}`);
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
