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
  /** As in "This run would make 9 deactivations within seven days"; `which` begins with a blank. */
  readonly noun: string;
  readonly which?: string;
  /** Its line in summary and comment. */
  readonly label: string;
  /** What the catalog of problems says when it trips: a title, whom to look through, and what to correct if they are not right. */
  readonly title: string;
  readonly lookAt: string;
  readonly otherwise?: string;
}

export const LIMITS = {
  deactivations: {
    code: 'LIMIT_DEACTIVATIONS',
    setting: 'deactivations',
    counts: 'deactivate',
    percent: 5,
    floor: 3,
    noun: 'deactivation',
    label: 'Deactivations in this run',
    title: 'More deactivations than one run may do',
    lookAt: 'the deactivations',
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
    title: 'More deactivations than seven days may bring',
    lookAt: 'the deactivations of the last seven days',
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
    title: 'Unusually many deactivations after a change',
    lookAt: 'the deactivations',
    otherwise: 'correct mapping.yml or filter.yml, or go back to the release of the action before',
  },
  creations: {
    code: 'LIMIT_CREATIONS',
    setting: 'creations',
    counts: 'create',
    percent: null,
    floor: 0,
    noun: 'creation',
    label: 'New users in this run',
    title: 'More new users than one run may create',
    lookAt: 'the new users',
  },
  reactivations: {
    code: 'LIMIT_REACTIVATIONS',
    setting: 'reactivations',
    counts: 'reactivate',
    percent: 5,
    floor: 3,
    noun: 'reactivation',
    label: 'Reactivations in this run',
    title: 'More reactivations than one run may do',
    lookAt: 'the reactivations',
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
    title: 'More changes of employee numbers than one run may do',
    lookAt: 'the people whose employee number changes',
  },
  updates: {
    code: 'LIMIT_UPDATES',
    setting: 'updates',
    counts: 'update',
    percent: null,
    floor: 0,
    noun: 'update',
    label: 'Updates in this run',
    title: 'More updates than one run may do',
    lookAt: 'the updates',
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
    title: 'More updates by a new mapping than allowed',
    lookAt: 'the newly mapped fields',
    otherwise: 'correct mapping.yml first',
  },
} as const satisfies Readonly<Record<string, LimitRow>>;

export type LimitName = keyof typeof LIMITS;
export type LimitCode = (typeof LIMITS)[LimitName]['code'];
export type LimitSetting = Exclude<(typeof LIMITS)[LimitName]['setting'], null>;

export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

/** What to do when a limit trips. */
export function whatToDoAt({ setting, lookAt, otherwise = 'correct UKG or filter.yml' }: LimitRow): string {
  const where = setting === null ? '' : ` The limit is "${setting}" under "limits" in integration.yml.`;
  return `Look through ${lookAt} on the page of the run. If they are right, run again with the approval code in "approve"; if not, ${otherwise}.${where}`;
}
