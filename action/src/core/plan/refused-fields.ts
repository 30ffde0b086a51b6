// What to leave out when Betterworks refuses a field: the rest of the employee is written, as the vendor's own integration does.
import type { Change, Problem, ProblemCode } from '../model/model.ts';
import { problemOf } from '../model/problem.ts';
import { DATE_FIELDS, fieldRow } from '../model/fields.ts';
import { DEACTIVATION_DATE, omit } from '../people/values.ts';

/** The refusal's part that counts here. */
export interface FieldRefusal {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fields: readonly string[];
}

export interface Dropped {
  readonly change: Change;
  readonly problems: readonly Problem[];
}

/**
 * The fields that a refusal is about. Besides the keys themselves, `Department name is unknown` and `departmentName` name the
 * field that was sent as `department_name`.
 */
export function fieldsNamedIn(change: Change, { message, fields }: FieldRefusal): readonly string[] {
  if (fields.some((field) => field in change.fields)) return fields;
  const said = inWords([...fields, message].join('. '));
  const named = Object.keys(change.fields).filter((field) => said.includes(inWords(field)));
  return named.length > 0 ? named : fields;
}

/** In small letters, with a blank around each word. */
function inWords(text: string): string {
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  return ` ${words.join(' ')} `;
}

/** The change without the refused fields; null when one of them is required, is what the change is about, or none was sent. */
export function dropRefused(change: Change, refusal: FieldRefusal): Dropped | null {
  const dropped = refusal.fields.filter((field) => field in change.fields);
  if (dropped.length === 0 || dropped.some((field) => isNeeded(change, field))) return null;
  return {
    change: { ...change, fields: omit(change.fields, dropped), desired: omit(change.desired, dropped) },
    problems: dropped.map((field) => {
      const reason = refusal.message.replace(/\.$/, '');
      const message = `Betterworks refused the value for ${field}: ${reason}. The field was left out. Correct the value in UKG or the mapping.`;
      return problemOf(change, { code: codeFor(field, refusal.code), field, action: change.kind, message, reason });
    }),
  };
}

/** A new user whose employee id is refused is most likely there already under another e-mail: without it they would be there twice. */
function isNeeded(change: Change, field: string): boolean {
  if (change.kind === 'create' && field === 'employee_id') return true;
  return fieldRow(field)?.required === true || field === DEACTIVATION_DATE;
}

function codeFor(field: string, code: ProblemCode): ProblemCode {
  if (field !== 'manager_id') return DATE_FIELDS.has(field) ? 'DATE_INVALID' : 'VALUE_INVALID';
  return code === 'MANAGER_SELF' ? code : 'MANAGER_NOT_FOUND';
}
