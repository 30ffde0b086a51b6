// What can be wrong with an employee, a file or a run.
import type { UkgEmployeeId } from './ids.ts';
import type { ChangeKind } from './plan.ts';

/** Public names: extend them, never rename one. What each means and who mends it stands in `core/problem-catalog.ts`. */
export type ProblemCode =
  | 'EMAIL_MISSING'
  | 'EMAIL_INVALID'
  | 'EMAIL_TAKEN'
  | 'NAME_MISSING'
  | 'EMPLOYEE_ID_MISSING'
  | 'IDENTITY_CONFLICT'
  | 'STATUS_UNKNOWN'
  | 'DATE_INVALID'
  | 'DEPARTMENT_UNKNOWN'
  | 'JOB_UNKNOWN'
  | 'VALUE_INVALID'
  | 'UDF_UNKNOWN'
  | 'MANAGER_NOT_FOUND'
  | 'MANAGER_SELF'
  | 'MANAGER_CYCLE'
  | 'LICENSES_EXHAUSTED'
  | 'BETTERWORKS_REJECTED'
  | 'BETTERWORKS_UNAVAILABLE'
  | 'NOT_ATTEMPTED'
  | 'LIMIT_DEACTIVATIONS'
  | 'LIMIT_DEACTIVATIONS_7_DAYS'
  | 'LIMIT_DEACTIVATIONS_NEW_SETUP'
  | 'LIMIT_CREATIONS'
  | 'LIMIT_UPDATES'
  | 'LIMIT_UPDATES_NEW_FIELDS'
  | 'FILL_RATE'
  | 'USER_FLAPPING'
  | 'UKG_UNAUTHORIZED'
  | 'UKG_FORBIDDEN'
  | 'UKG_RATE_LIMITED'
  | 'UKG_UNAVAILABLE'
  | 'UKG_BAD_RESPONSE'
  | 'BETTERWORKS_UNAUTHORIZED'
  | 'BETTERWORKS_FORBIDDEN'
  | 'STATE_CONFLICT'
  | 'MAIL_FAILED'
  | 'REPORT_FAILED'
  | 'CONFIG_INVALID';

/** One thing wrong with one employee or one file. A value, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  /** What happened, without names, e-mails or phones. */
  readonly message: string;
  /** What `message` repeats of Betterworks' own words, which may name anybody; no renderer sees it. */
  readonly reason?: string;
  /** Null for a problem of the whole run. */
  readonly ukgEmployeeId: UkgEmployeeId | null;
  /** The mapped employee id, or `''` when there is none. */
  readonly employeeId: string;
  readonly companyId: string;
  /** What was to be done: a change kind, `read`, `link`, `run`, `validate`. */
  readonly action: ChangeKind | 'read' | 'link' | 'run' | 'validate';
  /** The Betterworks field, or `''`. */
  readonly field: string;
}
