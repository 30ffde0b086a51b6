// `plan.json` of a report, read back: the plan of a run as data without values.
import type { ChangeKind, Held, Scheduled } from '../model/model.ts';

export interface PlanFile {
  readonly organization: string;
  /** `''` when the run ended before it had a plan. */
  readonly digest: string;
  readonly changes: readonly {
    readonly kind: ChangeKind;
    readonly employee_id: string;
    readonly ukg_employee_id: string;
    readonly user_id: number | null;
    readonly fields: readonly string[];
  }[];
  readonly excluded: readonly {
    readonly ukg_employee_id: string;
    readonly reason: string;
    readonly file: string;
    readonly line: number;
  }[];
  readonly held: readonly {
    readonly ukg_employee_id: string;
    readonly code: string;
    readonly first_seen: string;
    readonly attempts: number;
  }[];
  readonly scheduled: readonly { readonly ukg_employee_id: string; readonly on: string; readonly kind: string }[];
  readonly limits: readonly {
    readonly limit: string;
    readonly value: number;
    readonly allowed: number | null;
    readonly tripped: boolean;
  }[];
}

/** A held employee as the state and `plan.json` write it. */
export function heldAsWritten({ ukgEmployeeId, code, firstSeen, attempts }: Held): PlanFile['held'][number] {
  return { ukg_employee_id: ukgEmployeeId, code, first_seen: firstSeen, attempts };
}

/** A scheduled employee as the state and `plan.json` write it. */
export function scheduledAsWritten({ ukgEmployeeId, on, kind }: Scheduled): PlanFile['scheduled'][number] {
  return { ukg_employee_id: ukgEmployeeId, on, kind };
}

export type ReadPlan = { readonly ok: true; readonly plan: PlanFile } | { readonly ok: false; readonly reason: string };

/** `reason` is a clause without a full stop. */
export function readPlanFile(text: string): ReadPlan {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'it is not complete JSON' };
  }
  const wrong = whatIsWrong(raw);
  return wrong === null ? { ok: true, plan: raw as PlanFile } : { ok: false, reason: wrong };
}

/** The texts and numbers that must be there for a list's entries to be told. */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  changes: { kind: 'string', employee_id: 'string', ukg_employee_id: 'string', fields: 'list' },
  excluded: { ukg_employee_id: 'string', reason: 'string', file: 'string', line: 'number' },
  held: { ukg_employee_id: 'string', code: 'string', first_seen: 'string', attempts: 'number' },
  scheduled: { ukg_employee_id: 'string', on: 'string', kind: 'string' },
  limits: { limit: 'string', value: 'number', tripped: 'boolean' },
};

function whatIsWrong(raw: unknown): string | null {
  const file = rowOf(raw);
  if (file['version'] !== 1) return 'it is not a plan.json of version 1';
  if (typeof file['organization'] !== 'string' || typeof file['digest'] !== 'string')
    return 'it names neither organization nor digest';
  const other = Object.entries(ENTRIES).find(([name, types]) => !isListOf(file[name], types));
  return other === undefined ? null : `its ${other[0]} are not as a run writes them`;
}

function isListOf(list: unknown, types: Readonly<Record<string, string>>): boolean {
  return (
    Array.isArray(list) && list.every((entry) => Object.entries(types).every(([key, type]) => has(entry, key, type)))
  );
}

function has(entry: unknown, key: string, type: string): boolean {
  const value = rowOf(entry)[key];
  if (type === 'list') return Array.isArray(value) && value.every((one) => typeof one === 'string');
  return typeof value === type;
}

function rowOf(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
}
