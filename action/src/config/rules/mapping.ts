// Rules of mapping.yml that look at several values together.
import { DATE_FIELDS, FLAG_FIELDS, isStandardField, RESERVED_KEYS } from '../../core/model/fields.ts';
import { plainText } from '../../core/model/hidden.ts';
import { CODED_SOURCES, hasCodeTable, sourceRow } from '../../core/model/sources.ts';
import { isCalendarDate } from '../../core/people/dates.ts';
import { TRUE_WORDS } from '../../core/people/map.ts';
import { shown } from '../problem.ts';
import { refusalOf } from '../sources.ts';
import type { Finding, Rule, WrittenField } from '../written-files.ts';
import { findingsIn, writtenFields } from '../written-files.ts';
import { pointerStep } from '../yaml/places.ts';

const { error, keyError } = findingsIn('mapping');

const noFieldMappedTwice: Rule = function* ({ mapping }, lineOf) {
  for (const key of Object.keys(mapping.custom ?? {})) {
    const isStandard = isStandardField(key);
    if (!isStandard && !RESERVED_KEYS.includes(key)) continue;
    const isMapped = isStandard && mapping[key] !== undefined;
    const already = isMapped ? ` It is mapped already in line ${String(lineOf('mapping', pointerStep(key)))}.` : '';
    const message = `"${key}" is one of Betterworks' own fields, so it cannot be a custom field too.${already}`;
    const isFree = isStandard && !isMapped;
    const fix = isFree ? `Move it to the left edge, out of "custom:": ${key}: { from: ... }` : 'Delete it here.';
    yield keyError(`/custom${pointerStep(key)}`, message, fix);
  }
};

const managerNeedsEmployeeId: Rule = function* ({ mapping }) {
  if (mapping.employee_id !== false || mapping.manager_id === false) return;
  yield error(
    '/employee_id',
    'Betterworks finds a manager by their employee id, which is turned off here.',
    'Delete this line, or write "manager_id: false" too.',
  );
};

/** The rules of a single field, together. */
const entriesMakeSense: Rule = function* ({ mapping }, lineOf) {
  for (const written of writtenFields(mapping)) {
    yield* personalSources(written);
    yield* unfitOptions(written);
    yield* unfitTexts(written);
    yield* twiceLookedUp(written, lineOf);
    yield* supervisorAmongOthers(written);
  }
};

/** The schema checks the names of sources, but a user-defined field can have any label. */
function* personalSources({ field, sources }: WrittenField): Generator<Finding> {
  for (const { text, pointer } of sources) {
    const isShown = field === 'employee_id' && sourceRow(text).personal === true;
    const refusal = isShown ? { message: `${text} ${NOT_SHOWN}`, fix: NUMBER_INSTEAD } : refusalOf(text);
    if (refusal !== null) yield error(pointer, refusal.message, refusal.fix);
  }
}

const NOT_SHOWN = 'names or reaches a person, and the employee id stands in every report, which names nobody.';
const NUMBER_INSTEAD = 'Write employee_number, employee_id or a user-defined field.';

const NEVER_EMPTY: readonly string[] = ['email', 'first_name', 'last_name', 'employee_id'];

/** Options that have no effect, or a bad one, with this field, source or other option. */
function* unfitOptions({ field, entry, sources, pointer }: WrittenField): Generator<Finding> {
  if (entry.use !== undefined && sources.length > 0 && !sources.some(({ text }) => hasCodeTable(text)))
    yield keyError(
      `${pointer}/use`,
      `"use" has no meaning for ${sources.map(({ text }) => text).join(', ')}, which has no codes with descriptions.`,
      `Delete "use". It is for: ${CODED_SOURCES.join(', ')}`,
    );
  // One text for several people would make them one person.
  if (entry.default !== undefined && ['email', 'employee_id'].includes(field))
    yield keyError(
      `${pointer}/default`,
      `With a default, everybody without a value would share one "${field}".`,
      'Delete the default; people without a value then wait for a fix and are reported.',
    );
  if (entry.when_empty === 'clear' && NEVER_EMPTY.includes(field))
    yield error(
      `${pointer}/when_empty`,
      `"${field}" cannot be emptied in Betterworks: a user is known by it.`,
      'Write keep, or delete when_empty.',
    );
  // A new user has no last day: written only on creation, the field would keep every leaver active.
  if (field === 'deactivation_date' && entry.write === 'create')
    yield error(
      `${pointer}/write`,
      'A user is deactivated long after being made, so "deactivation_date" cannot be written then alone.',
      'Delete "write".',
    );
}

function* twiceLookedUp({ pointer, entry }: WrittenField, lineOf: Parameters<Rule>[1]): Generator<Finding> {
  const seen = new Map<string, string>();
  for (const key of Object.keys(entry.lookup ?? {})) {
    const [value, place] = [plainText(key), `${pointer}/lookup${pointerStep(key)}`];
    const first = seen.get(value);
    if (first === undefined) seen.set(value, place);
    else {
      const message = `"${shown(value)}" is looked up already in line ${String(lineOf('mapping', first))}; blanks around a value do not count.`;
      yield keyError(place, message, 'Delete one of the two.');
    }
  }
}

const FLAGS: readonly string[] = [...TRUE_WORDS, 'false', 'n', 'no', '0'];

const VALUE_KINDS = [
  {
    fields: DATE_FIELDS,
    isFit: isCalendarDate,
    says: 'is no date',
    fix: 'Write the year first, in quotes: "2026-01-31"',
  },
  {
    fields: FLAG_FIELDS,
    isFit: (text: string): boolean => FLAGS.includes(text.toLowerCase()),
    says: 'is neither true nor false',
    fix: 'Write "true" or "false", in quotes.',
  },
];

/**
 * Texts that an entry itself writes (default, lookup) must be valid for the field. Otherwise the field would be left out for
 * everybody who is to get them, in every run.
 */
function* unfitTexts({ field, entry, pointer }: WrittenField): Generator<Finding> {
  const kind = VALUE_KINDS.find(({ fields }) => fields.has(field));
  if (kind === undefined) return;
  const lookedUp = Object.entries(entry.lookup ?? {}).map(
    ([key, text]) => [`/lookup${pointerStep(key)}`, text] as const,
  );
  for (const [at, text] of [['/default', entry.default] as const, ...lookedUp])
    if (text !== undefined && !kind.isFit(text))
      yield error(pointer + at, `"${shown(text)}" ${kind.says}, as "${field}" has to be.`, kind.fix);
}

/** UKG's supervisor is a person with a user of their own, so no other source can replace them. */
function* supervisorAmongOthers({ field, sources }: WrittenField): Generator<Finding> {
  const supervisor = sources.find(({ text }) => text === 'supervisor_id');
  if (field !== 'manager_id' || supervisor === undefined || sources.length === 1) return;
  yield error(
    supervisor.pointer,
    'The supervisor is a person, so it cannot stand in a list with other values.',
    'Write { from: supervisor_id } alone, or delete supervisor_id from the list.',
  );
}

export const MAPPING_RULES: readonly Rule[] = [noFieldMappedTwice, managerNeedsEmployeeId, entriesMakeSense];
