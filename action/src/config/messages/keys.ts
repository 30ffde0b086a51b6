// Sentences about keys: one that is not known, one that is missing.
import { FILE_KINDS } from '../file-kinds.ts';
import type { FileKind } from '../file-kinds.ts';
import { closest, editsBetween, plainWord } from './closest.ts';
import { plainOf } from './look-alike.ts';
import { inlineYaml, shown } from './problem.ts';
import { choicesAt, groupsWithKey, keysAt, oneOfKeysAt, schemaAt } from './schema-guide.ts';
import type { Steps } from './schema-guide.ts';
import { sourceFault } from '../sources.ts';
import { example, MOST_CHOICES, nameOf, noBlank, subject } from './wording.ts';
import type { Sentences } from './wording.ts';

/** A key that is not known where it stands. */
export function unknownKey(kind: FileKind, group: Steps, key: string): Sentences {
  const told = (kind === 'mapping' ? freeKey(group, key) : null) ?? joinedKey(kind, group, key);
  if (told !== null) return told;
  const where = group.length === 0 ? `${kind}.yml` : nameOf(kind, group);
  return { message: `"${shown(key)}" is not a key of ${where}.`, fix: rightPlace(kind, group, key) };
}

/** Keys that stand for themselves, in the groups of the mapping that have no others. */
function freeKey(group: Steps, key: string): Sentences | null {
  if (group[0] === 'custom' && group.length === 1) return unfitCustomKey(key);
  if (group.at(-1) !== 'lookup') return severalSources(group, key);
  return {
    message: 'The UKG value in front of the colon is empty.',
    fix: 'Use default: "..." for what is empty in UKG.',
  };
}

function joinedKey(kind: FileKind, group: Steps, key: string): Sentences | null {
  return noBlank(key, keysAt(kind, group)) ?? noColon(kind, group, key) ?? foreignLetter(kind, group, key);
}

/** `{ from: preferred_name, first_name }`, whose second value is a key for YAML. */
function severalSources(group: Steps, key: string): Sentences | null {
  if (!keysAt('mapping', group).includes('from') || sourceFault(key) !== null) return null;
  return {
    message: `"${shown(key)}" stands where a key is wanted; several values to read are a list.`,
    fix: `Write them in brackets: from: [..., ${inlineYaml(key)}]`,
  };
}

/** What a key that is not known was meant to be, so that its value can be checked all the same. */
export interface MeantKey {
  readonly key: string;
  /** The value where the key swallowed it; null where the value cannot be told, undefined where it stands behind the colon. */
  readonly value?: string | null;
}

/** Null where nothing is near, or where the key belongs somewhere else. */
export function meantKey(kind: FileKind, group: Steps, key: string): MeantKey | null {
  const known = keysAt(kind, group);
  const [, name = '', , rest = ''] = JOINED.exec(key) ?? [];
  if (known.includes(name)) return { key: name, value: /^[{["']|^$/.test(rest) ? null : rest };
  if (isElsewhere(kind, group, key)) return null;
  const near = nearKey(kind, known, plainOf(key));
  return near === null ? null : { key: near };
}

const JOINED = /^([\w-]+)\s*(:|->|=>|=)\s*(.*)$/s;

function isElsewhere(kind: FileKind, group: Steps, key: string): boolean {
  return (
    SECRET_KEY.test(key) ||
    isOption(kind, group, key) ||
    (otherGroup(kind, group, key) ?? otherFile(kind, key)) !== null
  );
}

const SECRET_KEY = /passw|token|secret|api_?-?key|user_?name/i;

/** `from -> org_level_2`, which is a key for YAML. */
function noColon(kind: FileKind, group: Steps, key: string): Sentences | null {
  const [, name = '', sign = '', rest = ''] = JOINED.exec(key) ?? [];
  if (!keysAt(kind, group).includes(name)) return null;
  const value = rest.startsWith('{') ? '{ from: ... }' : rest;
  return {
    message: `Between a key and its value stands a colon, not ${sign}.`,
    fix: `Write ${name}: ${shown(value)}`,
  };
}

/** Our keys are plain letters; one of another alphabet, or a no-break space from a web page, only looks like it. */
function foreignLetter(kind: FileKind, group: Steps, key: string): Sentences | null {
  if (/^[\x20-\x7e]*$/.test(key)) return null;
  const plain = key.normalize('NFKD').replace(/[^\x21-\x7e]/g, '');
  const near = nearKey(kind, keysAt(kind, group), plain);
  if (near === null) return null;
  return {
    message: `"${shown(key)}" has a character in it that cannot be seen, or only looks like the right one.`,
    fix: `Delete the line from its beginning and type it again: ${near}`,
  };
}

function unfitCustomKey(key: string): Sentences {
  const fit = plainWord(key.normalize('NFKD').replace(/\p{M}/gu, '')).replace(/[^a-z0-9_]/g, '');
  return {
    message: `"${shown(key)}" cannot be the key of a custom field.`,
    fix: `Write it as it stands in Betterworks, with small letters, digits and _ only, at most 50 characters${fit === '' || fit === key ? '' : `, for example ${fit.slice(0, 50)}`}.`,
  };
}

function rightPlace(kind: FileKind, group: Steps, key: string): string {
  const known = keysAt(kind, group);
  if (SECRET_KEY.test(key)) return SECRET;
  if (isOption(kind, group, key)) return 'It belongs inside the braces of a field: title: { from: job_title }';
  const near = nearKey(kind, known, key);
  const guess = near === null ? null : `Did you mean "${near}"?`;
  const isCertain = near !== null && editsBetween(near, key) <= 1;
  const told = (isCertain ? guess : null) ?? elsewhere(kind, group, key) ?? guess;
  if (told !== null) return told;
  return isCustomField(kind, group, key)
    ? 'A field of your own goes under "custom:", indented by two blanks.'
    : `Delete it. The keys here are: ${known.join(', ')}.`;
}

function elsewhere(kind: FileKind, group: Steps, key: string): string | null {
  return inOneLine(kind, group, key) ?? otherGroup(kind, group, key) ?? otherFile(kind, key);
}

const SECRET =
  'Delete it, change it in its system since others could read it, and store the new one as a secret of the environment.';

/** `limits.deactivations: 5%` */
function inOneLine(kind: FileKind, group: Steps, key: string): string | null {
  const [outer = '', inner] = key.split('.');
  if (inner === undefined || !keysAt(kind, [...group, outer]).includes(inner)) return null;
  return `Write "${outer}:", and in the next line, indented by two blanks, "${inner}:" with the value.`;
}

/** The commonest slip: the indent is lost, and the key stands next to its group. */
function otherGroup(kind: FileKind, group: Steps, key: string): string | null {
  const here = group.join('.');
  const groups = groupsWithKey(kind, key).filter((name) => name !== here);
  if (groups.length === 0 || groups.length > MOST_GROUPS) return null;
  if (groups.includes('')) return `It belongs at the left edge of ${kind}.yml, without blanks in front of it.`;
  return `It belongs under ${groups.map((name) => `"${name}:"`).join(' or ')}, indented by two blanks.`;
}

const MOST_GROUPS = 3;

function otherFile(kind: FileKind, key: string): string | null {
  const other = FILE_KINDS.find((name) => name !== kind && name !== 'catalog' && keysAt(name, []).includes(key));
  return other === undefined ? null : `It belongs in ${other}.yml.`;
}

function nearKey(kind: FileKind, known: readonly string[], key: string): string | null {
  return closest(key, known) ?? known.find((name) => OTHER_WORDS[kind]?.[name]?.includes(plainWord(key))) ?? null;
}

/** Words that people use for a key, UKG's among them, where spelling alone does not lead to it. */
const OTHER_WORDS: { readonly [Kind in FileKind]?: Readonly<Record<string, readonly string[]>> } = {
  integration: {
    organization: ['name', 'company', 'company_name'],
    technical_contact: ['contact', 'contacts', 'email', 'mail'],
  },
  mapping: {
    from: ['field', 'source', 'ukg'],
    department_name: ['department', 'dept'],
    title: ['job', 'job_title', 'job_description', 'position'],
    hire_date: ['hired', 'last_hire_date', 'start_date'],
    employee_id: ['employee_number'],
    email: ['email_address', 'mail', 'work_email'],
    manager_id: ['manager', 'manager_email', 'reports_to', 'supervisor', 'supervisor_id'],
    location: ['work_location', 'site', 'office'],
    phone: ['work_phone', 'telephone'],
    on_leave: ['leave'],
    deactivation_date: ['termination_date'],
  },
  decisions: {
    employee: ['employee_id', 'employee_number', 'number'],
    until: ['expires'],
  },
  filter: {
    employee_types: ['type', 'types'],
    employee_statuses: ['status', 'statuses'],
    companies: ['company', 'company_ids', 'company_codes'],
    when_out_of_scope: ['out_of_scope'],
  },
};

/** `from:` and the like at the left edge: the field's own line is missing. */
function isOption(kind: FileKind, group: Steps, key: string): boolean {
  return kind === 'mapping' && group.length === 0 && keysAt(kind, ['custom', 'any']).includes(key);
}

function isCustomField(kind: FileKind, group: Steps, key: string): boolean {
  return kind === 'mapping' && group.length === 0 && /^[a-z0-9_]+$/.test(key);
}

/** A group that needs exactly one of some keys, and has none of them or several. */
export function oneOfSeveral(kind: FileKind, group: Steps, value: unknown): Sentences {
  const keys = oneOfKeysAt(kind, group);
  const written = keys.filter((key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key));
  const forms = keys.map((key) => `${key}: ${inlineYaml(schemaAt(kind, [...group, key])?.examples?.[0])}`);
  const message = `${subject({ kind, steps: group })} says ${written.length === 0 ? 'nothing' : written.join(' and ')}, where one thing is wanted.`;
  if (written.length === 0) return { message, fix: `Add one of: ${forms.join(' | ')}` };
  return { message, fix: 'Keep one of them, and write an entry of its own for each of the others.' };
}

/** A required key that is not there. */
export function missingKey(kind: FileKind, group: Steps, key: string): Sentences {
  const steps = [...group, key];
  const choices = choicesAt(kind, [...steps, 'from']);
  const message = group.length === 0 ? `"${key}" is missing.` : `"${key}" is missing in ${nameOf(kind, group)}.`;
  if (choices.length > 0) {
    const forms = choices.map((choice) => `${key}: { from: ${choice} }`);
    return { message, fix: `There is no default. Write one of: ${forms.join(' | ')}` };
  }
  const allowed = choicesAt(kind, steps);
  if (key === 'from' && allowed.length > MOST_CHOICES)
    return { message, fix: 'Write the UKG value that feeds the field: { from: org_level_3 }' };
  if (allowed.length > 0)
    return { message, fix: `Write one of: ${allowed.map((choice) => `${key}: ${choice}`).join(' | ')}` };
  return { message, fix: example({ kind, steps }) };
}
