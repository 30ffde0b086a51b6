// Generated from schemas/*.schema.json by action/scripts/generate-config.ts; do not edit.

export type WrittenAddress = string;
export type WrittenHost = string;
export type WrittenName = string;
export type WrittenLimit = number | string;

export interface WrittenIntegration {
  organization: string;
  technical_contact: WrittenAddress | WrittenAddress[];
  time_zone: string;
  enabled?: boolean;
  notify?: 'changes' | 'every_run';
  create_days_before?: number;
  reconcile?: 'report' | 'apply';
  ukg: {
    host: WrittenHost;
  };
  betterworks: {
    host: WrittenHost;
    delivery?: 'api' | 'sftp';
    file?: 'changed' | 'everybody';
    contract?: {
      update?: 'POST' | 'PUT' | 'PATCH';
      list?: string;
      results?: WrittenName;
      more?: WrittenName;
      next?: WrittenName;
    };
  };
  limits?: {
    deactivations?: WrittenLimit;
    deactivations_7_days?: WrittenLimit;
    creations?: WrittenLimit;
    reactivations?: WrittenLimit;
    identity_changes?: WrittenLimit;
    updates?: WrittenLimit;
  };
}

export type WrittenUse = 'description' | 'long_description' | 'code';
export type WrittenDefault = string;
export type WrittenWhenEmpty = 'keep' | 'clear';
export type WrittenWrite = 'always' | 'create';
export type WrittenAutomatic = false | WrittenEntry;
export type WrittenSources = WrittenSource | WrittenSource[];
export type WrittenSource =
  | (
      | 'org_level_1'
      | 'org_level_2'
      | 'org_level_3'
      | 'org_level_4'
      | 'job_title'
      | 'job_description'
      | 'work_location'
      | 'alternate_job_title'
      | 'job_code'
      | 'job_group_code'
      | 'date_in_job'
      | 'project_code'
      | 'hire_date'
      | 'last_hire_date'
      | 'date_of_last_hire'
      | 'termination_date'
      | 'employee_id'
      | 'employee_number'
      | 'person_id'
      | 'user_integration_key'
      | 'first_name'
      | 'middle_name'
      | 'last_name'
      | 'preferred_name'
      | 'prefix'
      | 'suffix'
      | 'email_address'
      | 'alternate_email_address'
      | 'work_phone'
      | 'company_id'
      | 'company_name'
      | 'country_code'
      | 'language_code'
      | 'supervisor_id'
      | 'supervisor_name'
      | 'employee_status'
      | 'empl_status_start_date'
      | 'is_active'
      | 'employee_type'
      | 'full_time_or_part_time'
      | 'salary_or_hourly'
    )
  | string;

export interface WrittenMapping {
  department_name: WrittenDepartment;
  title: WrittenJobTitle;
  hire_date: WrittenHireDate;
  employee_id?: WrittenAutomatic;
  email?: WrittenEntry;
  first_name?: WrittenEntry;
  last_name?: WrittenEntry;
  preferred_name?: WrittenAutomatic;
  manager_id?: WrittenAutomatic;
  location?: WrittenAutomatic;
  phone?: WrittenAutomatic;
  on_leave?: WrittenAutomatic;
  deactivation_date?: WrittenAutomatic;
  /**
   * Custom fields: the key of the field in Betterworks on the left, its value on the right. The keys must exist in Betterworks before the first run; at most 50.
   */
  custom?: {
    [k: string]: WrittenEntry;
  };
}
export interface WrittenDepartment {
  from:
    | ('org_level_1' | 'org_level_2' | 'org_level_3' | 'org_level_4')
    | ('org_level_1' | 'org_level_2' | 'org_level_3' | 'org_level_4')[];
  use?: WrittenUse;
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
  write?: WrittenWrite;
}
export interface WrittenLookup {
  [k: string]: string;
}
export interface WrittenJobTitle {
  from: ('job_title' | 'job_description') | ('job_title' | 'job_description')[];
  use?: WrittenUse;
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
  write?: WrittenWrite;
}
export interface WrittenHireDate {
  from: ('hire_date' | 'last_hire_date') | ('hire_date' | 'last_hire_date')[];
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
  write?: WrittenWrite;
}
export interface WrittenEntry {
  from: WrittenSources;
  use?: WrittenUse;
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
  write?: WrittenWrite;
}

/**
 * @minItems 1
 * @maxItems 1000
 */
export type WrittenCodes = (string | number)[];
/**
 * @minItems 1
 */
export type WrittenStatuses = ('A' | 'L' | 'O' | 'R' | 'S' | 'T')[];
export type WrittenTest = WrittenCodes | WrittenOneTest;

export interface WrittenFilter {
  import: 'all' | 'matching';
  employee_types?: WrittenCodes;
  employee_statuses?: WrittenStatuses;
  companies?: WrittenCodes;
  where?: WrittenWhere;
  exclude?: {
    employee_types?: WrittenCodes;
    employee_statuses?: WrittenStatuses;
    companies?: WrittenCodes;
    where?: WrittenWhere;
  };
  when_out_of_scope?: 'keep' | 'deactivate';
}
export interface WrittenWhere {
  [k: string]: WrittenTest;
}
export interface WrittenOneTest {
  code?: WrittenCodes;
  contains?: WrittenCodes;
  starts_with?: WrittenCodes;
  is_empty?: true;
}

/**
 * @maxItems 1000
 */
export type WrittenDecisions = WrittenDecision[];

export interface WrittenDecision {
  employee: string;
  leave_alone?: true;
  user?: number;
  accept?:
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
    | 'LIMIT_REACTIVATIONS'
    | 'LIMIT_IDENTITY_CHANGES'
    | 'LIMIT_UPDATES'
    | 'LIMIT_UPDATES_NEW_FIELDS'
    | 'FILL_RATE'
    | 'USER_FLAPPING'
    | 'SCOPE_UNKNOWN'
    | 'SCHEDULED_LOST'
    | 'EMPLOYEE_UNKNOWN'
    | 'UKG_UNAUTHORIZED'
    | 'UKG_FORBIDDEN'
    | 'UKG_RATE_LIMITED'
    | 'UKG_UNAVAILABLE'
    | 'UKG_BAD_RESPONSE'
    | 'SOURCE_EMPTY'
    | 'BETTERWORKS_UNAUTHORIZED'
    | 'BETTERWORKS_FORBIDDEN'
    | 'BETTERWORKS_CONTRACT'
    | 'STATE_CONFLICT'
    | 'STATE_DAMAGED'
    | 'MAIL_FAILED'
    | 'REPORT_FAILED'
    | 'CONFIG_INVALID'
    | 'UNEXPECTED_FAULT';
  reason: string;
  until?: string;
}

export type WrittenJobs = WrittenJob | WrittenJob[];

export interface WrittenCatalog {
  org_levels?: {
    org_level_1?: WrittenOrgLevel;
    org_level_2?: WrittenOrgLevel;
    org_level_3?: WrittenOrgLevel;
    org_level_4?: WrittenOrgLevel;
  };
  jobs?: {
    [k: string]: WrittenJobs;
  };
  locations?: WrittenTexts;
  employee_types?: WrittenTexts;
  companies?: WrittenCompany[];
  user_defined_fields?: string[];
}
export interface WrittenOrgLevel {
  name?: string;
  codes: WrittenTexts;
}
export interface WrittenTexts {
  [k: string]: string | string[];
}
export interface WrittenJob {
  title?: string;
  description?: string;
}
export interface WrittenCompany {
  id: string;
  code?: string;
  name?: string;
}

/**
 * @maxItems 100
 */
export type WrittenApprovals = WrittenApproval[];

export interface WrittenApproval {
  digest: string;
  reason: string;
  expires: string;
  /**
   * @minItems 1
   * @maxItems 10000
   */
  employees?: string[];
}

export interface WrittenFiles {
  integration: WrittenIntegration;
  mapping: WrittenMapping;
  filter: WrittenFilter;
  decisions: WrittenDecisions;
  catalog: WrittenCatalog;
  approvals: WrittenApprovals;
}
