// Generated from schemas/*.schema.json by action/scripts/generate-config.ts; do not edit.

export type WrittenAddress = string;
export type WrittenHost = string;
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
  };
  /**
   * What one run may do at most. A run that would do more writes nothing and waits for an approval.
   */
  limits?: {
    deactivations?: WrittenLimit;
    deactivations_7_days?: WrittenLimit;
    creations?: WrittenLimit;
    updates?: WrittenLimit;
  };
}

export type WrittenUse = 'description' | 'code';
export type WrittenDefault = string;
export type WrittenWhenEmpty = 'keep' | 'clear';
export type WrittenAutomatic = false | WrittenEntry;
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
   * The organization level.
   */
  from: 'org_level_1' | 'org_level_2' | 'org_level_3' | 'org_level_4';
  use?: WrittenUse;
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
}
export interface WrittenLookup {
  [k: string]: string;
}
export interface WrittenJobTitle {
  /**
   * The title of the job code, or its long description.
   */
  from: 'job_title' | 'job_description';
  use?: WrittenUse;
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
}
export interface WrittenHireDate {
  /**
   * The original hire date, or the latest.
   */
  from: 'hire_date' | 'last_hire_date';
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
}
export interface WrittenEntry {
  from: WrittenSource;
  use?: WrittenUse;
  default?: WrittenDefault;
  lookup?: WrittenLookup;
  when_empty?: WrittenWhenEmpty;
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
  /**
   * Whom to leave out although the lists above, or all, would take them. Being on one of these lists is enough.
   */
  exclude?: {
    employee_types?: WrittenCodes;
    employee_statuses?: WrittenStatuses;
    companies?: WrittenCodes;
  };
  /**
   * What happens to the user of an employee whom this file no longer takes: keep leaves the user alone, deactivate deactivates the user as of that day. Leaving it out means keep.
   */
  when_out_of_scope?: 'keep' | 'deactivate';
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
   * The digest of the plan, as the stopped run printed it. In quotes, so that it stays text.
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
