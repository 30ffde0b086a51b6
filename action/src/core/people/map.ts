// From one UKG row to the fields that Betterworks should hold. Never throws; what cannot be mapped is a problem.
//
//   source      default   when_empty   lookup             -> field
//   not read    any       any          any                -> left out (unknown is not empty)
//   no label    set       any          -                  -> the default: their user-defined fields were read without it
//   no label    none      any          -                  -> left out (absent clears nothing)
//   no date     any       any          any                -> refused (DATE_INVALID): unreadable is not empty either
//   empty       set       any          -                  -> the default
//   empty       none      keep         -                  -> left out
//   empty       none      clear        -                  -> cleared
//   a value     any       any          has an entry       -> the entry
//   a value     any       any          none, or no entry  -> the value
import { DATE_FIELDS, FLAG_FIELDS } from '../model/fields.ts';
import { isCalendarDate } from './dates.ts';
import type {
  EmploymentRow,
  FieldMapping,
  Fields,
  FieldValue,
  Integration,
  ProblemCode,
  ValueSource,
} from '../model/model.ts';
import { hasUnseen, visible } from '../model/hidden.ts';
import { readValue } from './read-value.ts';
import type { MissingText, ReadContext, ReadValue } from './read-value.ts';
import { LEAVE } from './employment.ts';
import type { Complaint } from '../model/problem.ts';
import { DEACTIVATION_DATE } from './values.ts';

/** One field's outcome; `absent` sends nothing. `missingCode` is a code without a description. */
export interface MappedField {
  readonly field: string;
  readonly value: FieldValue | undefined;
  /** How the value came about, for `explain`. */
  readonly origin: 'source' | 'lookup' | 'default' | 'cleared' | 'absent' | 'refused';
  readonly missingCode: MissingText | null;
  readonly problem: ValueFault | null;
  /** UKG was asked and has no value; what was not read is not empty. */
  readonly isEmpty: boolean;
}

const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;
const LONGEST_TEXT = 1000;
/** U+FFFD stands where bytes were no text. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Maps one field. `manager_id` is not mapped here: it needs the manager, see `managers.ts`. */
export function mapField(mapping: FieldMapping, context: ReadContext): MappedField {
  const found = firstFilled(mapping, context);
  if (found === 'empty') return { ...empty(mapping), isEmpty: true };
  if (found === 'no label') return unread(mapping, true);
  if (found === 'not read') return unread(mapping, false);
  if (found === 'no date') return refused(mapping, dateRefusal(mapping.field));
  const { source, read } = found;
  const looked = lookedUp(mapping, read.value);
  const mapped = checked(
    { ...mapping, sources: [source] },
    looked ?? read.value,
    looked === undefined ? 'source' : 'lookup',
  );
  return { ...mapped, missingCode: looked === undefined ? read.missingCode : null };
}

type FoundValue =
  { readonly source: ValueSource; readonly read: ReadValue } | 'empty' | 'no label' | 'no date' | 'not read';

/** The first source with a value. One that was not read or is no date ends the search: it may hold the value. */
function firstFilled(mapping: FieldMapping, context: ReadContext): FoundValue {
  let found: FoundValue = 'empty';
  for (const source of mapping.sources) {
    if (source.kind === 'row' && context.row.unreadable.includes(source.name)) return 'no date';
    const read = seen(mapping.field, readValue(source, mapping.use, context));
    if (read === undefined && !isWithoutLabel(source, context)) return 'not read';
    if (read !== undefined && read.value !== '') return { source, read };
    found = read === undefined ? 'no label' : 'empty';
  }
  return found;
}

/** Names are written as they are seen; one of nothing but hidden characters is empty. */
function seen(field: string, read: ReadValue | undefined): ReadValue | undefined {
  return read !== undefined && NAMES.has(field) ? { ...read, value: visible(read.value) } : read;
}

const NAMES: ReadonlySet<string> = new Set(['first_name', 'last_name', 'preferred_name']);

/** Whose user-defined fields were read and do not have this one has no value in it. */
function isWithoutLabel({ kind }: ValueSource, { employee }: ReadContext): boolean {
  return kind === 'udf' && employee.userDefined !== undefined;
}

function unread(mapping: FieldMapping, isEmpty: boolean): MappedField {
  if (isEmpty && mapping.default !== null) return { ...empty(mapping), isEmpty };
  return { ...outcome(mapping, undefined, 'absent'), isEmpty };
}

/** An empty value of UKG leaves what Betterworks holds as it is. */
export function isKeptWhenEmpty(mapping: FieldMapping): boolean {
  return mapping.default === null && mapping.whenEmpty === 'keep';
}

/** The entry of the mapping's look-up for a value of UKG, undefined when there is none. */
export function lookedUp({ lookup }: FieldMapping, value: string): string | undefined {
  return lookup !== null && Object.hasOwn(lookup, value) ? lookup[value] : undefined;
}

function empty(mapping: FieldMapping): MappedField {
  if (mapping.default !== null) return checked(mapping, mapping.default, 'default');
  if (mapping.whenEmpty === 'keep') return outcome(mapping, undefined, 'absent');
  return outcome(mapping, emptyValue(mapping.field), 'cleared');
}

function emptyValue(field: string): FieldValue {
  if (DATE_FIELDS.has(field)) return null;
  return FLAG_FIELDS.has(field) ? false : '';
}

function checked(mapping: FieldMapping, text: string, origin: MappedField['origin']): MappedField {
  if (FLAG_FIELDS.has(mapping.field)) return outcome(mapping, flag(mapping, text), origin);
  const refusal = refusalOf(mapping.field, text);
  if (refusal === null) return outcome(mapping, text, origin);
  return refused(mapping, refusal);
}

function refused(mapping: FieldMapping, problem: ValueFault): MappedField {
  return { ...outcome(mapping, undefined, 'refused'), problem };
}

/** The automatic source is UKG's status; another source is a flag by its words. */
function flag(mapping: FieldMapping, text: string): boolean {
  const [source] = mapping.sources;
  if (source?.kind === 'row' && source.name === 'employee_status' && mapping.lookup === null)
    return text.toUpperCase() === LEAVE;
  return TRUE_WORDS.includes(text.toLowerCase());
}

/** In small letters. */
export const TRUE_WORDS: readonly string[] = ['true', 'y', 'yes', '1', LEAVE.toLowerCase()];

function refusalOf(field: string, text: string): ValueFault | null {
  if (field === 'email' && (!EMAIL.test(text) || text.length > 254 || hasUnseen(text))) {
    return {
      code: 'EMAIL_INVALID',
      message: 'The e-mail address in UKG is not one that mail can be sent to. Correct it in UKG.',
    };
  }
  if (DATE_FIELDS.has(field) && !isCalendarDate(text)) return dateRefusal(field);
  if (!isWritable(text) || (field === 'employee_id' && hasUnseen(text))) {
    return {
      code: 'VALUE_INVALID',
      message: `The value for ${field} is longer than ${String(LONGEST_TEXT)} characters or has characters that nobody sees, so the field was left out. Correct it in UKG.`,
    };
  }
  return null;
}

/** An id that can be written and that shows every character. */
export function isPlainId(text: string): boolean {
  return isWritable(text) && !hasUnseen(text);
}

/** Neither endless nor with characters that nobody can read or write. */
export function isWritable(text: string): boolean {
  return text.length <= LONGEST_TEXT && !UNPRINTABLE.test(text);
}

function dateRefusal(field: string): ValueFault {
  return {
    code: 'DATE_INVALID',
    message: `The value for ${field} is not a date, so the field was left out. Correct it in UKG.`,
  };
}

function outcome(mapping: FieldMapping, value: FieldValue | undefined, origin: MappedField['origin']): MappedField {
  return { field: mapping.field, value, origin, missingCode: null, problem: null, isEmpty: false };
}

interface ValueFault {
  readonly code: ProblemCode;
  readonly message: string;
}

// All mapped fields of one person together: what is sent, what is missing, what is wrong with it.

/** A code that has no one text in the tenant's tables; the code itself was used. */
export interface MissingCode extends MissingText {
  readonly field: string;
}

export function mapFields(integration: Integration, mapping: ReadContext): readonly MappedField[] {
  return integration.mapping.filter((entry) => !isMappedElsewhere(entry)).map((entry) => mapField(entry, mapping));
}

export function fieldsOf(mapped: readonly MappedField[]): Fields {
  const fields: Record<string, FieldValue> = {};
  for (const { field, value } of mapped) if (value !== undefined) fields[field] = value;
  return fields;
}

/** What is written always, and what only when the user is made. */
export function writtenFields(
  mapped: readonly MappedField[],
  { mapping }: Integration,
): { readonly fields: Fields; readonly onCreate: Fields } {
  const once = new Set(mapping.filter(({ write }) => write === 'create').map(({ field }) => field));
  return {
    fields: fieldsOf(mapped.filter(({ field }) => !once.has(field))),
    onCreate: fieldsOf(mapped.filter(({ field }) => once.has(field))),
  };
}

/** UKG's supervisor is another person, the deactivation date is a change of its own. */
function isMappedElsewhere(entry: FieldMapping): boolean {
  return entry.field === DEACTIVATION_DATE || isSupervisor(entry);
}

export function missingCode(entry: MappedField): readonly MissingCode[] {
  return entry.missingCode === null ? [] : [{ field: entry.field, ...entry.missingCode }];
}

/** Fields for which UKG has no value; the manager is a person, and mapped elsewhere. */
export function emptyFields(
  mapped: readonly MappedField[],
  { mapping }: Integration,
  hasSupervisor: boolean,
): readonly string[] {
  const empty = mapped.filter(({ isEmpty }) => isEmpty).map(({ field }) => field);
  return hasSupervisor || !mapping.some(isSupervisor) ? empty : [...empty, 'manager_id'];
}

export function isMissing(mapped: readonly MappedField[], field: string): boolean {
  const value = mapped.find((entry) => entry.field === field)?.value;
  return value === undefined || value === '' || value === null;
}

export function requiredComplaint(mapped: readonly MappedField[], field: string): Complaint {
  const found = mapped.find((entry) => entry.field === field)?.problem;
  if (found) return { ...found, field };
  const [code, name] =
    field === 'email'
      ? (['EMAIL_MISSING', 'e-mail address'] as const)
      : (['NAME_MISSING', field.replace('_', ' ')] as const);
  return {
    code,
    field,
    message: `UKG has no ${name} for this employee, and Betterworks makes no user without one. Enter it in UKG.`,
  };
}

export function optionalComplaint(entry: MappedField): readonly Complaint[] {
  if (entry.problem) return [{ ...entry.problem, field: entry.field }];
  if (entry.field !== 'employee_id' || (entry.value !== undefined && entry.value !== '')) return [];
  const message = 'UKG has no employee number for this employee; they were written without one. Enter it in UKG.';
  return [{ code: 'EMPLOYEE_ID_MISSING', field: entry.field, message }];
}

const HIRE_DATES: readonly string[] = ['hire_date', 'last_hire_date'];

/** A hire date also tells when somebody starts: one that is no date is said once, also where no field is mapped from it. */
export function hireDateComplaints({ unreadable }: EmploymentRow, { mapping }: Integration): readonly Complaint[] {
  const mapped = new Set(
    mapping.flatMap(({ sources }) => sources.map((source) => (source.kind === 'row' ? source.name : ''))),
  );
  const faulty = HIRE_DATES.filter((name) => unreadable.includes(name));
  if (faulty.some((name) => mapped.has(name))) return [];
  return faulty.slice(0, 1).map((name) => ({
    code: 'DATE_INVALID',
    message: `UKG's ${name} is not a date; everything else was written. Correct it in UKG.`,
  }));
}

/** True for the mapping of the manager from UKG's supervisor; any other source is a text like every other field. */
export function isSupervisor({ field, sources }: FieldMapping): boolean {
  return field === 'manager_id' && sources.some((source) => source.kind === 'row' && source.name === 'supervisor_id');
}
