// Generated from schemas/*.schema.json by action/scripts/generate-config.ts; do not edit.

export type WrittenAddress = string;
export type WrittenHost = string;
export type WrittenName = string;
export type WrittenLimit = number | string;

/**
 * integration.yml: where one organization's UKG and Betterworks are, whom to tell, and what one run may do at most.
 */
export interface WrittenIntegration {
  /**
   * The organization's name as it shall stand in reports and mails.
   */
  organization: string;
  /**
   * Who receives the mail when something is wrong: one address or a list. A group address is best, so that several people are told.
   */
  technical_contact: WrittenAddress | WrittenAddress[];
  /**
   * The IANA time zone that decides what "today" is for hire and termination dates.
   */
  time_zone: string;
  /**
   * false pauses this organization alone; nothing is read or written for it. Leaving it out means true.
   */
  enabled?: boolean;
  /**
   * When the technical contact gets a mail: changes sends one when something is new, solved, stopped or failed, and one a week while something stays open; every_run also on the days between. Leaving it out means changes.
   */
  notify?: 'changes' | 'every_run';
  /**
   * So many days before the hire date a new employee gets a user. Leaving it out means 0: on the hire date itself; at most 60.
   */
  create_days_before?: number;
  /**
   * What the weekly full comparison of both systems does: report the differences, or apply them within the same limits. Leaving it out means report.
   */
  reconcile?: 'report' | 'apply';
  /**
   * Where the organization's UKG Pro is.
   */
  ukg: {
    host: WrittenHost;
  };
  /**
   * Where the organization's Betterworks is, and how users are delivered to it.
   */
  betterworks: {
    host: WrittenHost;
    /**
     * How users get to Betterworks: api writes each user at once, sftp delivers a file. Leaving it out means api.
     */
    delivery?: 'api' | 'sftp';
    /**
     * For delivery: sftp only. changed puts only the people who changed into the file, everybody puts everybody into it whenever somebody changed. Leaving it out means changed.
     */
    file?: 'changed' | 'everybody';
    /**
     * Only where this tenant's API answers otherwise than the program expects; the command check prints the lines to write here.
     */
    contract?: {
      /**
       * The verb that changes an existing user.
       */
      update?: 'POST' | 'PUT' | 'PATCH';
      /**
       * The path of the list of all users, or none where the tenant has no such list.
       */
      list?: string;
      results?: WrittenName;
      more?: WrittenName;
      next?: WrittenName;
    };
  };
  /**
   * What one run may do at most: a number, or a percentage of the active users. A run that would do more writes nothing and waits for an approval.
   */
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

/**
 * mapping.yml: which UKG value feeds which Betterworks field.
 */
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
  /**
   * The organization level. Several in a list: the first that is not empty.
   */
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
  /**
   * The title of the job code, or its long description. Several in a list: the first that is not empty.
   */
  from: ('job_title' | 'job_description') | ('job_title' | 'job_description')[];
  use?: WrittenUse;
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
  write?: WrittenWrite;
}
export interface WrittenHireDate {
  /**
   * The original hire date, or the latest. Several in a list: the first that is not empty.
   */
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
export type WrittenCodes = string[];
/**
 * @minItems 1
 */
export type WrittenStatuses = ('A' | 'L' | 'O' | 'R' | 'S' | 'T')[];
export type WrittenTest = WrittenCodes | WrittenOneTest;

/**
 * filter.yml: who is imported into Betterworks.
 */
export interface WrittenFilter {
  /**
   * all takes every employee but those under exclude; matching takes only employees who are on every list below.
   */
  import: 'all' | 'matching';
  employee_types?: WrittenCodes;
  employee_statuses?: WrittenStatuses;
  companies?: WrittenCodes;
  where?: WrittenWhere;
  /**
   * Whom to leave out although the lists above, or all, would take them. Being on one of these lists is enough.
   */
  exclude?: {
    employee_types?: WrittenCodes;
    employee_statuses?: WrittenStatuses;
    companies?: WrittenCodes;
    where?: WrittenWhere;
  };
  /**
   * What happens to the user of an employee whom this file no longer takes: keep leaves the user alone, deactivate deactivates the user as of that day. Leaving it out means keep.
   */
  when_out_of_scope?: 'keep' | 'deactivate';
}
export interface WrittenWhere {
  [k: string]: WrittenTest;
}
export interface WrittenOneTest {
  code?: WrittenCodes;
  contains?: WrittenCodes;
  starts_with?: WrittenCodes;
  /**
   * UKG has no value.
   */
  is_empty?: true;
}

/**
 * decisions.yml: what was decided for single employees, where the program may not guess. Each entry says one thing of one employee.
 *
 * @maxItems 1000
 */
export type WrittenDecisions = WrittenDecision[];

export interface WrittenDecision {
  /**
   * The employee number, or UKG's employee id (12 characters). In quotes, so that leading zeros stay.
   */
  employee: string;
  /**
   * The employee is never written and counts as left out.
   */
  leave_alone?: true;
  /**
   * This employee is the Betterworks user with this number; settles IDENTITY_CONFLICT.
   */
  user?: number;
  /**
   * The code of a problem that is known and lived with: it is no longer counted or mailed, and stays in errors.csv as accepted.
   */
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
    | 'CONFIG_INVALID';
  /**
   * Why; for those who read it later.
   */
  reason: string;
  /**
   * The last day on which the line counts, as YYYY-MM-DD in the organization's time zone. Leaving it out means for ever.
   */
  until?: string;
}

/**
 * catalog.yml: the codes that the organization's UKG knows, written by the command catalog. Committed beside the mapping, it lets validate check codes without asking UKG. Leaving a list out means that it is not known and not checked.
 */
export interface WrittenCatalog {
  /**
   * The organization levels that UKG uses, each with its name and its codes.
   */
  org_levels?: {
    org_level_1?: WrittenOrgLevel;
    org_level_2?: WrittenOrgLevel;
    org_level_3?: WrittenOrgLevel;
    org_level_4?: WrittenOrgLevel;
  };
  /**
   * Job codes, each with its title and its long description.
   */
  jobs?: {
    [k: string]: WrittenJob;
  };
  locations?: WrittenTexts;
  employee_types?: WrittenTexts;
  /**
   * The companies of the organization in UKG.
   */
  companies?: WrittenCompany[];
  /**
   * Labels of the user-defined fields; an empty list says that there are none.
   */
  user_defined_fields?: string[];
}
export interface WrittenOrgLevel {
  /**
   * The organization's own name of this level.
   */
  name?: string;
  codes: WrittenTexts;
}
export interface WrittenTexts {
  [k: string]: string;
}
export interface WrittenJob {
  /**
   * The title of the job code.
   */
  title?: string;
  /**
   * The long description of the job code.
   */
  description?: string;
}
export interface WrittenCompany {
  /**
   * UKG's company id.
   */
  id: string;
  /**
   * The company code.
   */
  code?: string;
  /**
   * The company's name.
   */
  name?: string;
}

/**
 * approvals.yml: plans that a limit stopped and that were looked at and approved. Each approval lets exactly one plan through.
 *
 * @maxItems 100
 */
export type WrittenApprovals = WrittenApproval[];

export interface WrittenApproval {
  /**
   * The approval code of the stopped run: the plan's digest, or its first 8 characters or more. In quotes, so that it stays text.
   */
  digest: string;
  /**
   * Why so many changes are right this time; for those who read the history later.
   */
  reason: string;
  /**
   * The last day on which the approval counts, as YYYY-MM-DD in the organization's time zone.
   */
  expires: string;
  /**
   * Approves only these employees of the plan, by UKG's employee id (12 characters); the others stay held. Leaving it out approves the whole plan.
   *
   * @minItems 1
   * @maxItems 10000
   */
  employees?: string[];
}
