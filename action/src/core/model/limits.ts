// What one run may do at most: one row a limit. Defaults, counting, the words for people and the catalog of problems derive
// from this table.

export interface LimitRow {
  readonly code: string;
  /** The line under `limits` in integration.yml; null for a guard that has none. */
  readonly setting: string | null;
  /** The kind of change that counts; `identity` is an existing user's new employee id. */
  readonly counts: 'create' | 'update' | 'deactivate' | 'reactivate' | 'identity';
  /** Percent of active users that are allowed when integration.yml says nothing; null for no limit. */
  readonly percent: number | null;
  /** Below it a percentage stops nothing: in a small population one person is a large share. */
  readonly floor: number;
  /** As in "This run would make 9 deactivations within seven days". */
  readonly noun: string;
  readonly which: string;
  /** Its line in summary and comment. */
  readonly label: string;
  /** What the catalog of problems says when it trips. */
  readonly advice: { readonly title: string; readonly whatToDo: string };
}

const IF_RIGHT = 'If they are right, run again with the approval code in "approve";';

function inLimit(title: string, key: string, what: string): LimitRow['advice'] {
  const whatToDo =
    `Look through the ${what} on the page of the run. ${IF_RIGHT} ` +
    `if not, correct UKG or filter.yml. The limit is "${key}" under "limits" in integration.yml.`;
  return { title, whatToDo };
}

export const LIMITS = {
  deactivations: {
    code: 'LIMIT_DEACTIVATIONS',
    setting: 'deactivations',
    counts: 'deactivate',
    percent: 5,
    floor: 3,
    noun: 'deactivation',
    which: '',
    label: 'Deactivations in this run',
    advice: inLimit('More deactivations than one run may do', 'deactivations', 'deactivations'),
  },
  deactivations_7_days: {
    code: 'LIMIT_DEACTIVATIONS_7_DAYS',
    setting: 'deactivations_7_days',
    counts: 'deactivate',
    percent: 10,
    floor: 5,
    noun: 'deactivation',
    which: ' within seven days (earlier runs included)',
    label: 'Deactivations in seven days, this run included',
    advice: inLimit(
      'More deactivations than seven days may bring',
      'deactivations_7_days',
      'deactivations of the last seven days',
    ),
  },
  deactivations_new_setup: {
    code: 'LIMIT_DEACTIVATIONS_NEW_SETUP',
    setting: null,
    counts: 'deactivate',
    percent: null,
    floor: 3,
    noun: 'deactivation',
    which: ' in the first run after a new release of the action or a change of mapping.yml or filter.yml',
    label: 'Deactivations in the first run after a new release, mapping or filter',
    advice: {
      title: 'Unusually many deactivations after a change',
      whatToDo:
        `Look through the deactivations on the page of the run. ${IF_RIGHT} ` +
        'if not, correct mapping.yml or filter.yml, or go back to the release of the action before.',
    },
  },
  creations: {
    code: 'LIMIT_CREATIONS',
    setting: 'creations',
    counts: 'create',
    percent: null,
    floor: 0,
    noun: 'creation',
    which: '',
    label: 'New users in this run',
    advice: inLimit('More new users than one run may create', 'creations', 'new users'),
  },
  reactivations: {
    code: 'LIMIT_REACTIVATIONS',
    setting: 'reactivations',
    counts: 'reactivate',
    percent: 5,
    floor: 3,
    noun: 'reactivation',
    which: '',
    label: 'Reactivations in this run',
    advice: inLimit('More reactivations than one run may do', 'reactivations', 'reactivations'),
  },
  identity_changes: {
    code: 'LIMIT_IDENTITY_CHANGES',
    setting: 'identity_changes',
    counts: 'identity',
    percent: 5,
    floor: 3,
    noun: 'change',
    which: " of people's employee ids",
    label: 'People whose employee id changes in this run',
    advice: inLimit(
      'More changes of employee numbers than one run may do',
      'identity_changes',
      'people whose employee number changes',
    ),
  },
  updates: {
    code: 'LIMIT_UPDATES',
    setting: 'updates',
    counts: 'update',
    percent: null,
    floor: 0,
    noun: 'update',
    which: '',
    label: 'Updates in this run',
    advice: inLimit('More updates than one run may do', 'updates', 'updates'),
  },
  updates_new_fields: {
    code: 'LIMIT_UPDATES_NEW_FIELDS',
    setting: 'updates',
    counts: 'update',
    percent: null,
    floor: 0,
    noun: 'update',
    which: ' of newly mapped fields alone',
    label: 'Updates that only fill newly mapped fields',
    advice: {
      title: 'More updates by a new mapping than allowed',
      whatToDo:
        `Look at the newly mapped fields on the page of the run. ${IF_RIGHT} ` +
        'if not, correct mapping.yml first. The limit is "updates" under "limits" in integration.yml.',
    },
  },
} as const satisfies Readonly<Record<string, LimitRow>>;

export type LimitName = keyof typeof LIMITS;
export type LimitCode = (typeof LIMITS)[LimitName]['code'];
export type LimitSetting = Exclude<(typeof LIMITS)[LimitName]['setting'], null>;

export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}
