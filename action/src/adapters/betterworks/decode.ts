// From Betterworks' JSON to users and to reasons of a refusal. Error bodies are not documented, so every likely form is read.
import type { ExistingUser, FieldValue } from '../../core/model.ts';
import type { Refusal } from '../../ports.ts';
import { KNOWN_SENTENCES } from './contract.ts';

/** Null for anything that is no user. Values that are no scalars are left out. */
export function decodeUser(raw: unknown): ExistingUser | null {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return null;
  const row = raw as Record<string, unknown>;
  const id = typeof row['id'] === 'string' && /^\d+$/.test(row['id']) ? Number(row['id']) : row['id'];
  if (typeof id !== 'number' || !Number.isSafeInteger(id)) return null;
  const fields: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(row)) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) fields[name] = value;
    else if (typeof value === 'number') fields[name] = String(value);
  }
  const text = (name: string): string => (typeof fields[name] === 'string' ? fields[name] : '');
  const date = text('deactivation_date').slice(0, 10);
  return { id, email: text('email'), employeeId: text('employee_id'), fields, deactivationDate: date === '' ? null : date };
}

/** Why a write was refused, from a body of any form; unknown forms give their first 200 characters. */
export function decodeRefusal(status: number, body: string): Refusal {
  const { sentences, fields } = reasonsOf(body);
  const known = KNOWN_SENTENCES.find(({ pattern }) => sentences.some((sentence) => pattern.test(sentence)));
  const named = known && known.field !== '' ? [...new Set([...fields, known.field])] : fields;
  const message = sentences.join(' ').slice(0, 200) || `status ${String(status)} without a reason`;
  if (status === 409) return { kind: 'exists', code: 'EMAIL_TAKEN', message, fields: named };
  return { kind: 'invalid', code: known?.code ?? 'BETTERWORKS_REJECTED', message, fields: named };
}

function reasonsOf(body: string): { readonly sentences: readonly string[]; readonly fields: readonly string[] } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return { sentences: [body.slice(0, 200)], fields: [] };
  }
  const row = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  const { errors } = row;
  const fields = typeof errors === 'object' && errors !== null && !Array.isArray(errors) ? Object.keys(errors) : [];
  const sentences = [errors, row['error'], row['detail'], row['message'], Array.isArray(parsed) ? parsed : undefined].flatMap((part) => textsIn(part, 0));
  return sentences.length > 0 ? { sentences, fields } : { sentences: [body.slice(0, 200)], fields };
}

/** Strings in lists and maps, a few levels deep. */
function textsIn(part: unknown, depth: number): readonly string[] {
  if (typeof part === 'string') return [part];
  if (depth > 3 || typeof part !== 'object' || part === null) return [];
  return Object.values(part).slice(0, 20).flatMap((inner) => textsIn(inner, depth + 1));
}
