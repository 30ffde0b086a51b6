// What to do about a run that a limit stopped, for the catalog of problems.
import type { CatalogEntry } from './catalog-entry.ts';

const IF_RIGHT = 'If they are right, run again with the plan\'s digest in "approve";';

function inLimit(title: string, key: string, what: string): CatalogEntry {
  const whatToDo =
    `Look through the ${what} in the run's summary. ${IF_RIGHT} ` +
    `if not, correct UKG or filter.yml first. The limit itself is "${key}" under "limits" in integration.yml.`;
  return { owner: 'configuration', title, whatToDo };
}

export const limitAdvice = {
  LIMIT_DEACTIVATIONS: inLimit('More deactivations than one run may do', 'deactivations', 'deactivations'),
  LIMIT_DEACTIVATIONS_7_DAYS: inLimit(
    'More deactivations than seven days may bring',
    'deactivations_7_days',
    'deactivations of the last seven days',
  ),
  LIMIT_DEACTIVATIONS_NEW_SETUP: {
    owner: 'configuration',
    title: 'Unusually many deactivations after a change',
    whatToDo:
      `Look through the deactivations in the run's summary. ${IF_RIGHT} ` +
      'if not, correct mapping.yml or filter.yml, or go back to the release of the action before.',
  },
  LIMIT_CREATIONS: inLimit('More new users than one run may create', 'creations', 'new users'),
  LIMIT_REACTIVATIONS: inLimit('More reactivations than one run may do', 'reactivations', 'reactivations'),
  LIMIT_IDENTITY_CHANGES: inLimit(
    'More changes of employee numbers than one run may do',
    'identity_changes',
    'people whose employee number changes',
  ),
  LIMIT_UPDATES: inLimit('More updates than one run may do', 'updates', 'updates'),
  LIMIT_UPDATES_NEW_FIELDS: {
    owner: 'configuration',
    title: 'More updates by a new mapping than allowed',
    whatToDo:
      `Look at the newly mapped fields under planned changes in the run's summary. ${IF_RIGHT} ` +
      'if not, correct mapping.yml first. The limit is "updates" under "limits" in integration.yml.',
  },
  FILL_RATE: {
    owner: 'configuration',
    title: 'A field is empty for most who had it',
    whatToDo:
      'Look in UKG at some of the employees of this run. If the value was lost there, or comes from another field now, ' +
      'repair it or mapping.yml; if it is right, run again with the plan\'s digest in "approve".',
  },
} as const satisfies Readonly<Record<string, CatalogEntry>>;
