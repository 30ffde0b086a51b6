// What one run may do at most: one row a limit. Defaults, counting, the words for people and the catalog of problems derive
// from this table.

export interface LimitRow {
  /** The line under `limits` in integration.yml; null for a guard that has none. */
  readonly setting: string | null;
  /** The kind of change that counts; `identity` is an existing user's new employee id. */
  readonly counts: 'create' | 'update' | 'deactivate' | 'reactivate' | 'identity';
  /** Percent of active users that are allowed when integration.yml says nothing; null for no limit. */
  readonly percent: number | null;
  /** Below it a percentage stops nothing: in a small population one person is a large share. */
  readonly floor: number;
  /** Which of its kind count, as in "This run would make 9 deactivations within seven days"; begins with a blank. */
  readonly which?: string;
  /** Its line in summary and comment. */
  readonly label: string;
  /** What the catalog of problems says when it trips: a title, whom to look through, and what to correct if they are not right. */
  readonly title: string;
  readonly lookAt: string;
  readonly otherwise?: string;
}

/** What counts, in words. */
export const CHANGE_NOUNS: Readonly<Record<LimitRow['counts'], string>> = {
  deactivate: 'deactivation',
  create: 'creation',
  reactivate: 'reactivation',
  update: 'update',
  identity: 'change',
};

export const LIMITS = {
  deactivations: {
    setting: 'deactivations',
    counts: 'deactivate',
    percent: 5,
    floor: 3,
    label: 'Deactivations in this run',
    title: 'More deactivations than one run may do',
    lookAt: 'the deactivations',
  },
  deactivations_7_days: {
    setting: 'deactivations_7_days',
    counts: 'deactivate',
    percent: 10,
    floor: 5,
    which: ' within seven days (earlier runs included)',
    label: 'Deactivations in seven days, this run included',
    title: 'More deactivations than seven days may bring',
    lookAt: 'the deactivations of the last seven days',
  },
  deactivations_new_setup: {
    setting: null,
    counts: 'deactivate',
    percent: null,
    floor: 3,
    which: ' in the first run after a new release of the action or a change of mapping.yml or filter.yml',
    label: 'Deactivations in the first run after a new release, mapping or filter',
    title: 'Unusually many deactivations after a change',
    lookAt: 'the deactivations',
    otherwise: 'correct mapping.yml or filter.yml, or go back to the release of the action before',
  },
  creations: {
    setting: 'creations',
    counts: 'create',
    percent: null,
    floor: 0,
    label: 'New users in this run',
    title: 'More new users than one run may create',
    lookAt: 'the new users',
  },
  reactivations: {
    setting: 'reactivations',
    counts: 'reactivate',
    percent: 5,
    floor: 3,
    label: 'Reactivations in this run',
    title: 'More reactivations than one run may do',
    lookAt: 'the reactivations',
  },
  identity_changes: {
    setting: 'identity_changes',
    counts: 'identity',
    percent: 5,
    floor: 3,
    which: " of people's employee ids",
    label: 'People whose employee id changes in this run',
    title: 'More changes of employee numbers than one run may do',
    lookAt: 'the people whose employee number changes',
  },
  updates: {
    setting: 'updates',
    counts: 'update',
    percent: null,
    floor: 0,
    label: 'Updates in this run',
    title: 'More updates than one run may do',
    lookAt: 'the updates',
  },
  updates_new_fields: {
    setting: 'updates',
    counts: 'update',
    percent: null,
    floor: 0,
    which: ' of newly mapped fields alone',
    label: 'Updates that only fill newly mapped fields',
    title: 'More updates by a new mapping than allowed',
    lookAt: 'the newly mapped fields',
    otherwise: 'correct mapping.yml first',
  },
} as const satisfies Readonly<Record<string, LimitRow>>;

export type LimitName = keyof typeof LIMITS;
export type LimitCode = `LIMIT_${Uppercase<LimitName>}`;
export type LimitSetting = Exclude<(typeof LIMITS)[LimitName]['setting'], null>;

export const LIMIT_NAMES = Object.keys(LIMITS) as readonly LimitName[];

export function isLimitName(name: string): name is LimitName {
  return Object.hasOwn(LIMITS, name);
}

/** The problem's code of a tripped limit. */
export function limitCode(name: LimitName): LimitCode {
  return `LIMIT_${name.toUpperCase() as Uppercase<LimitName>}`;
}

/** What to do when a limit trips. */
export function whatToDoAt({ setting, lookAt, otherwise = 'correct UKG or filter.yml' }: LimitRow): string {
  const where = setting === null ? '' : ` The limit is "${setting}" under "limits" in integration.yml.`;
  return `Look through ${lookAt} on the page of the run. If they are right, run again with the approval code in "approve"; if not, ${otherwise}.${where}`;
}
