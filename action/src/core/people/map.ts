// From one UKG row to the fields that Betterworks should hold. Never throws; what cannot be mapped is a problem.
//
//   source      default   when_empty   lookup             -> field
//   not read    any       any          any                -> left out (unknown is not empty)
//   no label    set       any          -                  -> the default: the person's user-defined fields do not have it
//   no label    none      any          -                  -> left out (an absent value clears nothing)
//   no date     any       any          any                -> refused (DATE_INVALID): unreadable is not empty
//   empty       set       any          -                  -> the default
//   empty       none      keep         -                  -> left out
//   empty       none      clear        -                  -> cleared
//   a value     any       any          has an entry       -> the entry
//   a value     any       any          none, or no entry  -> the value
import { DATE_FIELDS, FLAG_FIELDS, REQUIRED_FIELDS } from '../model/fields.ts';
import { hasUnseen, plainText, visible } from '../model/hidden.ts';
import type { EmploymentRow, FieldMapping, Fields, FieldValue, Integration, ValueSource } from '../model/model.ts';
import type { Complaint } from '../model/problem.ts';
import { isCalendarDate } from './dates.ts';
import { LEAVE } from './employment.ts';
import type { MissingText, ReadContext, ReadValue } from './read-value.ts';
import { readValue } from './read-value.ts';
import { DEACTIVATION_DATE } from './values.ts';

/** One field's outcome; `absent` sends nothing. */
export interface MappedField {
  readonly field: string;
  readonly value: FieldValue | undefined;
  /** How the value came about, for `explain`. */
  readonly origin: 'source' | 'lookup' | 'default' | 'cleared' | 'absent' | 'refused';
  readonly missingCode: MissingCode | null;
  readonly problem: Complaint | null;
  /** UKG has no value. A value that was not read is not empty. */
  readonly isEmpty: boolean;
}

/** A code that has no one text in the tenant's tables; the code itself was used. */
export interface MissingCode extends MissingText {
  readonly field: string;
}

const EMAIL = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\.]+(\.[^\s@<>(),;:"[\]\\.]+)+$/u;
const LONGEST_TEXT = 1000;
/** U+FFFD stands for bytes that are not text. */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Maps one field. `manager_id` is not mapped here: it needs the manager, see `managers.ts`. */
export function mapField(mapping: FieldMapping, context: ReadContext): MappedField {
  const found = firstFilled(mapping, context);
  if (found === 'not read') return outcome(mapping, undefined, 'absent');
  if (found === 'no date') return refused(mapping, dateComplaint(mapping.field));
  if (found === 'no label' || found === 'empty') return { ...withoutValue(mapping, found), isEmpty: true };
  const looked = lookedUp(mapping, found.value);
  if (looked !== undefined) return checked(mapping, looked, 'lookup');
  const missingCode = found.missingCode && { field: mapping.field, ...found.missingCode };
  return { ...checked(mapping, found.value, 'source'), missingCode };
}

/** The first source with a value. A source that was not read, or is no date, ends the search: it may have the value. */
function firstFilled(
  mapping: FieldMapping,
  context: ReadContext,
): ReadValue | 'empty' | 'no label' | 'no date' | 'not read' {
  let found: 'empty' | 'no label' = 'empty';
  for (const source of mapping.sources) {
    if (source.kind === 'row' && context.row.unreadable.includes(source.name)) return 'no date';
    const read = seen(mapping.field, readValue(source, mapping.use, context));
    if (read === undefined && !isWithoutLabel(source, context)) return 'not read';
    if (read !== undefined && read.value !== '') return read;
    found = read === undefined ? 'no label' : 'empty';
  }
  return found;
}

/** Names are written as people see them; a name of invisible characters alone is empty. */
function seen(field: string, read: ReadValue | undefined): ReadValue | undefined {
  return read !== undefined && NAMES.has(field) ? { ...read, value: visible(read.value) } : read;
}

const NAMES: ReadonlySet<string> = new Set(['first_name', 'last_name', 'preferred_name']);

/** A person whose user-defined fields were read and do not have this label has no value for it. */
function isWithoutLabel({ kind }: ValueSource, { employee }: ReadContext): boolean {
  return kind === 'udf' && employee.userDefined !== undefined;
}

/** The entry of the mapping's look-up for a value of UKG, undefined when there is none. */
export function lookedUp({ lookup }: FieldMapping, value: string): string | undefined {
  const key = plainText(value);
  return lookup !== null && Object.hasOwn(lookup, key) ? lookup[key] : undefined;
}

function withoutValue(mapping: FieldMapping, why: 'empty' | 'no label'): MappedField {
  const { field, default: preset, whenEmpty } = mapping;
  if (preset !== null) return checked(mapping, preset, 'default');
  if (why === 'no label' || whenEmpty === 'keep') return outcome(mapping, undefined, 'absent');
  const cleared = DATE_FIELDS.has(field) ? null : '';
  return outcome(mapping, FLAG_FIELDS.has(field) ? false : cleared, 'cleared');
}

function checked(mapping: FieldMapping, text: string, origin: MappedField['origin']): MappedField {
  if (FLAG_FIELDS.has(mapping.field)) return outcome(mapping, TRUE_WORDS.includes(text.toLowerCase()), origin);
  const problem = faultOf(mapping.field, text);
  return problem === null ? outcome(mapping, text, origin) : refused(mapping, problem);
}

function refused(mapping: FieldMapping, problem: Complaint): MappedField {
  return { ...outcome(mapping, undefined, 'refused'), problem };
}

/** Words for a flag that is set, in small letters; UKG's status "on leave" is one of them. */
export const TRUE_WORDS: readonly string[] = ['true', 'y', 'yes', '1', LEAVE.toLowerCase()];

function faultOf(field: string, text: string): Complaint | null {
  if (field === 'email' && (!EMAIL.test(text) || text.length > 254 || hasUnseen(text))) {
    const message = 'The e-mail address in UKG is not one that mail can be sent to. Correct it in UKG.';
    return { code: 'EMAIL_INVALID', field, message };
  }
  if (DATE_FIELDS.has(field) && !isCalendarDate(text)) return dateComplaint(field);
  if (field === 'employee_id' ? isPlainId(text) : isWritable(text)) return null;
  const message = `The value for ${field} is longer than ${String(LONGEST_TEXT)} characters or has characters that nobody sees, so the field is left out. Correct it in UKG.`;
  return { code: 'VALUE_INVALID', field, message };
}

/** An id that can be written and that shows every character. */
export function isPlainId(text: string): boolean {
  return isWritable(text) && !hasUnseen(text) && !/[\t\r\n]/u.test(text);
}

/** Not too long, and without characters that cannot be printed. */
export function isWritable(text: string): boolean {
  return text.length <= LONGEST_TEXT && !UNPRINTABLE.test(text);
}

function dateComplaint(field: string): Complaint {
  const message = `The value for ${field} is not a date, so the field is left out. Correct it in UKG.`;
  return { code: 'DATE_INVALID', field, message };
}

function outcome(mapping: FieldMapping, value: FieldValue | undefined, origin: MappedField['origin']): MappedField {
  return { field: mapping.field, value, origin, missingCode: null, problem: null, isEmpty: false };
}

// All mapped fields of one person together: what is sent, what is missing, what is wrong with it.

/** All fields but the manager, who is another person, and the deactivation date, which is a change of its own. */
export function mapFields(integration: Integration, mapping: ReadContext): readonly MappedField[] {
  return integration.mapping
    .filter((entry) => entry.field !== DEACTIVATION_DATE && !isSupervisor(entry))
    .map((entry) => mapField(entry, mapping));
}

export function fieldsOf(mapped: readonly MappedField[]): Fields {
  const fields: Record<string, FieldValue> = {};
  for (const { field, value } of mapped) if (value !== undefined) fields[field] = value;
  return fields;
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

/** What is wrong with required fields: without them the person is not written. */
export function requiredComplaints(mapped: readonly MappedField[]): readonly Complaint[] {
  return REQUIRED_FIELDS.flatMap((field) => {
    const found = mapped.find((entry) => entry.field === field);
    if (found?.value) return [];
    const [code, name] =
      field === 'email'
        ? (['EMAIL_MISSING', 'e-mail address'] as const)
        : (['NAME_MISSING', field.replace('_', ' ')] as const);
    const message = `UKG has no ${name} for this employee, and Betterworks makes no user without one. Enter it in UKG.`;
    return [found?.problem ?? { code, field, message }];
  });
}

/** What is wrong with other fields: the person is written without them. */
export function optionalComplaints(mapped: readonly MappedField[]): readonly Complaint[] {
  return mapped.flatMap(({ field, value, problem }): readonly Complaint[] => {
    if (problem !== null) return [problem];
    if (field !== 'employee_id' || (value !== undefined && value !== '')) return [];
    const message =
      'UKG has no employee number for this employee, so none is written; everything else is. Enter it in UKG.';
    return [{ code: 'EMPLOYEE_ID_MISSING', field, message }];
  });
}

const HIRE_DATES: readonly string[] = ['hire_date', 'last_hire_date'];

/** The hire date also tells when a person starts, so a wrong one is reported even when no field is mapped from it. */
export function hireDateComplaints({ unreadable }: EmploymentRow, { mapping }: Integration): readonly Complaint[] {
  const faulty = HIRE_DATES.filter((name) => unreadable.includes(name));
  if (mapping.some((entry) => faulty.some((name) => isFrom(entry, name)))) return [];
  return faulty.slice(0, 1).map((name) => ({
    code: 'DATE_INVALID',
    message: `UKG's ${name} is not a date; everything else is written. Correct it in UKG.`,
  }));
}

/** True for the mapping of the manager from UKG's supervisor; any other source is a text like every other field. */
export function isSupervisor(entry: FieldMapping): boolean {
  return entry.field === 'manager_id' && isFrom(entry, 'supervisor_id');
}

function isFrom({ sources }: FieldMapping, name: string): boolean {
  return sources.some((source) => source.kind === 'row' && source.name === name);
}
