// What each problem code means to the reader of a report: who solves it, and how.
import type { LimitCode } from './limits.ts';
import { LIMIT_NAMES, limitCode, LIMITS, whatToDoAt } from './limits.ts';

/** Who solves a problem; `temporary` passes by itself. */
export type ProblemOwner = 'hr-data' | 'configuration' | 'betterworks' | 'ukg' | 'temporary';

export interface CatalogEntry {
  readonly owner: ProblemOwner;
  /** A few words for a heading or a table row. */
  readonly title: string;
  /** One or two sentences that an HR administrator can follow. Holds no e-mail address and no phone. */
  readonly whatToDo: string;
}

function entry(owner: ProblemOwner, title: string, whatToDo: string): CatalogEntry {
  return { owner, title, whatToDo };
}

/** The column `owner` in words. */
export const ownerWords: Readonly<Record<ProblemOwner, string>> = {
  'hr-data': 'HR, in UKG Pro',
  configuration: 'The administrator of this repository',
  betterworks: 'Betterworks administrator',
  ukg: 'UKG administrator',
  temporary: 'Nobody, as a rule it passes',
};

/** What the catalog says of each limit that trips. */
export const LIMIT_ADVICE = Object.fromEntries(
  LIMIT_NAMES.map((name) => [limitCode(name), entry('configuration', LIMITS[name].title, whatToDoAt(LIMITS[name]))]),
) as Readonly<Record<LimitCode, CatalogEntry>>;

const EMPLOYEE = 'In UKG Pro open the employee (Employee Admin › My Employees)';
const USERS = 'Admin › User Management › Departments and users › Users';
const ACCOUNT = 'System Configuration › Security › Service Account Administration';
const KEYS = 'Admin › Platform Configuration › Betterworks API';

/** One row a code. Codes are public names: add some, never rename one. */
export const problemCatalog = {
  EMAIL_MISSING: entry('hr-data', 'No e-mail in UKG', `${EMPLOYEE}, tab Personal, and enter the work e-mail address.`),
  EMAIL_INVALID: entry(
    'hr-data',
    'E-mail address is not valid',
    `${EMPLOYEE}, tab Personal, and correct the e-mail address: one @, a domain with a dot, no spaces.`,
  ),
  EMAIL_TAKEN: entry(
    'hr-data',
    'E-mail address belongs to another user',
    'Find out whose address it is; the message says what is known. Correct it in UKG Pro (tab Personal of the employee), ' +
      `or in Betterworks (${USERS} › Individual Update).`,
  ),
  NAME_MISSING: entry(
    'hr-data',
    'First or last name is missing',
    `${EMPLOYEE}, tab Personal, and enter the first and the last name.`,
  ),
  EMPLOYEE_ID_MISSING: entry(
    'hr-data',
    'No employee number in UKG',
    `${EMPLOYEE} and enter the employee number, or let another UKG value feed "employee_id" in mapping.yml.`,
  ),
  IDENTITY_CONFLICT: entry(
    'hr-data',
    'It is not clear which record or user is theirs',
    'Compare what the message names, in UKG Pro and in Betterworks, and correct what is wrong. ' +
      'If all is right, write whose user it is in decisions.yml (user).',
  ),
  STATUS_UNKNOWN: entry(
    'hr-data',
    'Employment status is not known',
    `${EMPLOYEE}, Personal › Status History, and choose active (A), leave (L), strike (O), released (R), suspended (S) ` +
      'or terminated (T).',
  ),
  DATE_INVALID: entry(
    'hr-data',
    'A date does not fit',
    `${EMPLOYEE} and correct the date that the message names. ` +
      'An active employee has no termination date in the past.',
  ),
  DEPARTMENT_UNKNOWN: entry(
    'hr-data',
    'Department has no name in UKG',
    'Give the organization level of the message a description in the company setup of UKG Pro, or choose another one (tab Jobs of the employee).',
  ),
  JOB_UNKNOWN: entry(
    'hr-data',
    'Job has no name in UKG',
    'Give the job code of the message a description in the company setup of UKG Pro, or choose another one (tab Jobs of the employee).',
  ),
  VALUE_INVALID: entry(
    'hr-data',
    'One value was left out',
    'Correct the value of the field that the message names in UKG Pro, or translate it with "lookup" in mapping.yml.',
  ),
  UDF_UNKNOWN: entry(
    'configuration',
    'User-defined field does not exist',
    'Create the user-defined field in UKG Pro, or correct the label after "udf:" in mapping.yml; ' +
      'the command "catalog" lists the labels.',
  ),
  MANAGER_NOT_FOUND: entry(
    'hr-data',
    'Manager is not in Betterworks yet',
    'Do what the message says: as a rule check the supervisor in UKG Pro (tab Jobs of the employee), ' +
      'and whether filter.yml leaves the manager out.',
  ),
  MANAGER_SELF: entry(
    'hr-data',
    'Employee is their own manager',
    `${EMPLOYEE}, tab Jobs, and choose another supervisor; for the head of the company leave it empty.`,
  ),
  MANAGER_CYCLE: entry(
    'hr-data',
    'Managers report to each other in a circle',
    `${EMPLOYEE}, tab Jobs, and change the supervisor of one person in the circle.`,
  ),
  LICENSES_EXHAUSTED: entry(
    'betterworks',
    'No Betterworks licence is free',
    `Deactivate users who have left (${USERS} › Individual Update › Deactivate) or ask Betterworks for more licences.`,
  ),
  BETTERWORKS_REJECTED: entry(
    'betterworks',
    'Betterworks refused the change',
    "The message repeats Betterworks' own reason: correct that value in UKG Pro or in mapping.yml. " +
      `A custom field must exist in Betterworks first (${USERS} › Custom Fields).`,
  ),
  BETTERWORKS_UNAVAILABLE: entry(
    'temporary',
    'Betterworks could not be reached',
    'Nothing, unless the message asks for something: the next run tries again. If it lasts longer than a day, ask ' +
      'Betterworks Support.',
  ),
  NOT_ATTEMPTED: entry(
    'temporary',
    'Not tried, the run ended early',
    'Nothing for this employee: settle what ended the run, and the next one goes on here.',
  ),
  ...LIMIT_ADVICE,
  FILL_RATE: entry(
    'configuration',
    'A field is empty for most who had it',
    'Look in UKG at some of the employees of this run. If the value was lost, repair it there or in mapping.yml; ' +
      'if it is right, run again with the approval code in "approve".',
  ),
  USER_FLAPPING: entry(
    'hr-data',
    'User is switched on and off again and again',
    'In UKG Pro compare the employments of the employee, and correct status and dates; ' +
      'a week after the first switch the sync writes what UKG says then.',
  ),
  SCOPE_UNKNOWN: entry(
    'hr-data',
    'UKG does not tell enough to decide about them',
    `${EMPLOYEE} and do what the message says: enter the value that filter.yml asks for, or, where an employment did not come, ` +
      'look at their companies. Until then their user stays as it is.',
  ),
  SCHEDULED_LOST: entry(
    'hr-data',
    'Their day came, and UKG lists them no longer',
    'Look the employee up in UKG Pro. If they have left, deactivate the user in Betterworks by hand, ' +
      'and write a line with "leave_alone" in decisions.yml.',
  ),
  EMPLOYEE_UNKNOWN: entry(
    'configuration',
    'Nobody has this employee number',
    "Write the employee number with its leading zeros as UKG Pro shows it, or UKG's employeeId.",
  ),
  UKG_UNAUTHORIZED: entry(
    'configuration',
    'UKG does not accept the sign-in',
    `Compare user name, password and Customer API Key of the service account (UKG Pro, ${ACCOUNT}) ` +
      'with the secrets of this repository.',
  ),
  UKG_FORBIDDEN: entry(
    'ukg',
    'UKG service account lacks a permission',
    `In UKG Pro, ${ACCOUNT}, give the service account View for Company Configuration Integration, ` +
      'Employee Export and Personnel Integration.',
  ),
  UKG_RATE_LIMITED: entry(
    'temporary',
    'UKG asks us to wait',
    'Nothing: the message says from when UKG answers again. Start the run after that, or leave it to the schedule.',
  ),
  UKG_UNAVAILABLE: entry(
    'temporary',
    'UKG did not answer',
    'Nothing: the next run reads from where the last good one ended. If it lasts longer than a day, ' +
      'check "ukg.host" in integration.yml and ask UKG Support.',
  ),
  UKG_BAD_RESPONSE: entry(
    'ukg',
    'UKG answered something unexpected',
    'Compare "ukg.host" in integration.yml with System Configuration › Security › Web Services (https, host only). ' +
      'If it is right, send the link of the run to UKG Support.',
  ),
  SOURCE_EMPTY: entry(
    'ukg',
    'A list in UKG is empty',
    'In UKG Pro look at the list that the message names. If it is there, check that the service account may read it ' +
      '(View for Company Configuration Integration).',
  ),
  BETTERWORKS_UNAUTHORIZED: entry(
    'configuration',
    'Betterworks does not accept token or password',
    `As a Super Admin make a new key in Betterworks (${KEYS}), and store it as the secret behind "betterworks-token". ` +
      'With SFTP delivery ask Betterworks Support for "betterworks-sftp-username" and "betterworks-sftp-password".',
  ),
  BETTERWORKS_FORBIDDEN: entry(
    'betterworks',
    "The token's user or account may not do this",
    `Make the Betterworks user of the key a Super Admin, or make a new key for one (${KEYS}). ` +
      'With SFTP delivery ask Betterworks Support for the right to write and rename in /incoming.',
  ),
  BETTERWORKS_CONTRACT: entry(
    'configuration',
    'Betterworks answers in another way than expected',
    'Write the line that the message gives under "contract" in integration.yml, or run "check" with "apply" ' +
      'on a preview tenant: it finds out how yours answers.',
  ),
  STATE_CONFLICT: entry(
    'temporary',
    'The state could not be read or saved',
    'If the message names a file to restore or a right to give, do that first. Then start the run again: nothing is lost. ' +
      'If it comes back, make sure that only one workflow syncs this organization.',
  ),
  STATE_DAMAGED: entry(
    'configuration',
    'The state is not as it was written',
    'On the branch sync-state revert the commit that changed the files of this organization, ' +
      'or delete both files to begin again with a first comparison.',
  ),
  MAIL_FAILED: entry(
    'configuration',
    'The notification could not be sent',
    'Check the secret behind "smtp-url" and the address in "mail-from", then run "check". The sync itself is safe.',
  ),
  REPORT_FAILED: entry(
    'configuration',
    'The report could not be written',
    'Do what the message says, such as free space on the runner or give another folder in "report-path". ' +
      'The sync itself is safe.',
  ),
  CONFIG_INVALID: entry(
    'configuration',
    'A file or an input of this organization is not valid',
    'Correct the file at the line that the message names, in a pull request; "validate" lists every mistake at once. ' +
      'If the message names an input or a secret, set that one.',
  ),
  UNEXPECTED_FAULT: entry(
    'configuration',
    'The program met a fault that it does not know',
    'Start the run again. If the same message comes back, go back to the release before, ' +
      "and open an issue with the message in the action's repository, without data of employees.",
  ),
} as const satisfies Readonly<Record<string, CatalogEntry>>;

/** Public names of what can be wrong with an employee, a file or a run. */
export type ProblemCode = keyof typeof problemCatalog;

/** False for a code that a later release added. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCatalog, code);
}

/** The title of a code; the code itself where it is of a later release. */
export function titleOf(code: string): string {
  return isProblemCode(code) ? problemCatalog[code].title : code;
}

/** The address of the code's own paragraph on the troubleshooting page. */
export function helpUrl(troubleshooting: string, code: ProblemCode): string {
  return `${troubleshooting}#${code.toLowerCase()}`;
}
