// What a schema cannot say: rules between values and between files. Each is named for the fact that it demands.
import { isCalendarDate } from '../../core/people/dates.ts';
import { CATALOG_RULES } from './catalog.ts';
import { DECISION_RULES } from './decisions.ts';
import { closest } from '../messages/closest.ts';
import type { Drafts, Finding, Rule } from '../drafts.ts';
import { hostFault } from './host.ts';
import { MAPPING_RULES } from './mapping.ts';
import { shown } from '../messages/problem.ts';
import { pointerStep } from '../yaml/places.ts';

/** Everything that the rules find, in their order. */
export function applyRules(drafts: Drafts, lineOf: Parameters<Rule>[1]): readonly Finding[] {
  return RULES.flatMap((rule) => rule(drafts, lineOf));
}

const timeZoneExists: Rule = ({ integration }) => {
  const zone = integration.time_zone;
  if (zone === undefined) return [];
  const place = { kind: 'integration', pointer: '/time_zone', at: 'value' } as const;
  if (!isTimeZone(zone)) {
    const near = closest(zone, Intl.supportedValuesOf('timeZone'));
    return [
      {
        ...place,
        severity: 'error',
        message: `"${shown(zone)}" is not a time zone.`,
        fix: `${near === null ? '' : `Did you mean ${near}? `}Write area and city, for example America/New_York or Europe/Berlin.`,
      },
    ];
  }
  if (!/^[A-Z]{2,5}(\d[A-Z]{3})?$/.test(zone) || ['UTC', 'GMT'].includes(zone)) return [];
  return [
    {
      ...place,
      severity: 'warning',
      message: `"${zone}" is an abbreviation, which may not follow summer time.`,
      fix: 'Write area and city, for example America/New_York.',
    },
  ];
};

/** An offset such as +05:00 is no zone: it knows no summer time. */
function isTimeZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  // The list has no aliases, but it is there at once; the first format takes longer than all other rules.
  if (Intl.supportedValuesOf('timeZone').includes(zone)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What the pattern of the schema lets through and no browser could open, such as port 99999. */
const hostsAreUsable: Rule = ({ integration }) =>
  (['ukg', 'betterworks'] as const).flatMap((system): readonly Finding[] => {
    const host = integration[system]?.host;
    const fault = host === undefined ? null : hostFault(host);
    return fault === null
      ? []
      : [{ kind: 'integration', pointer: `/${system}/host`, at: 'value', severity: 'error', ...fault }];
  });

const limitIsNotZeroPercent: Rule = ({ integration }) =>
  Object.entries(integration.limits ?? {}).flatMap(([name, limit]): readonly Finding[] => {
    if (typeof limit !== 'string' || Number.parseFloat(limit) !== 0) return [];
    return [
      {
        kind: 'integration',
        pointer: `/limits/${name}`,
        at: 'value',
        severity: 'error',
        message: `${shown(limit)} says two things: no ${name.split('_')[0] ?? name} at all, or the smallest number that a percentage allows.`,
        fix: `Write 0 to allow none, or a percentage above 0%.`,
      },
    ];
  });

const sevenDayLimitIsNotBelowOneRun: Rule = ({ integration }) => {
  const { deactivations, deactivations_7_days: sevenDays } = integration.limits ?? {};
  if (deactivations === undefined || sevenDays === undefined || typeof deactivations !== typeof sevenDays) return [];
  if (Number.parseFloat(String(sevenDays)) >= Number.parseFloat(String(deactivations))) return [];
  return [
    {
      kind: 'integration',
      pointer: '/limits/deactivations_7_days',
      at: 'value',
      severity: 'warning',
      message: `The limit of seven days (${String(sevenDays)}) is below that of one run (${String(deactivations)}), so the latter never counts.`,
      fix: 'Write a larger deactivations_7_days, or a smaller deactivations.',
    },
  ];
};

const CRITERIA = ['employee_types', 'employee_statuses', 'companies'] as const;

const includeListsNeedMatching: Rule = ({ filter }) => {
  if (filter.import !== 'all') return [];
  return CRITERIA.filter((key) => filter[key] !== undefined).map((key) => ({
    kind: 'filter',
    pointer: `/${key}`,
    at: 'key',
    severity: 'error',
    message: `With "import: all" the list ${key} has no effect.`,
    fix: 'Write "import: matching" to import only these, or delete the list.',
  }));
};

const matchingNeedsAList: Rule = ({ filter }) => {
  if (filter.import !== 'matching' || CRITERIA.some((key) => filter[key] !== undefined)) return [];
  return [
    {
      kind: 'filter',
      pointer: '/import',
      at: 'value',
      severity: 'warning',
      message: '"import: matching" without a list takes everybody, as "import: all" does.',
      fix: `Add one of the lists ${CRITERIA.join(', ')}, or write "import: all".`,
    },
  ];
};

const filterDoesNotExcludeWhatItIncludes: Rule = ({ filter }, lineOf) =>
  CRITERIA.flatMap((key) => {
    const included = (filter[key] ?? []).map((code) => code?.trim().toUpperCase());
    return (filter.exclude?.[key] ?? []).flatMap((code, index): readonly Finding[] => {
      const found = code === undefined ? -1 : included.indexOf(code.trim().toUpperCase());
      if (code === undefined || found < 0) return [];
      const line = lineOf('filter', `/${key}${pointerStep(found)}`);
      return [
        {
          kind: 'filter',
          pointer: `/exclude/${key}${pointerStep(index)}`,
          at: 'value',
          severity: 'error',
          message: `"${shown(code)}" is excluded here and included in line ${String(line)}, so nobody with it is imported.`,
          fix: 'Delete it from one of the two lists.',
        },
      ];
    });
  });

/** `[REG; INT]`, and a hyphen that stands one blank too far to the right, are one code for YAML, which nobody has. */
const codesAreOneEach: Rule = ({ filter }) =>
  (['employee_types', 'companies'] as const).flatMap((key) =>
    [
      { pointer: `/${key}`, codes: filter[key] },
      { pointer: `/exclude/${key}`, codes: filter.exclude?.[key] },
    ].flatMap(({ pointer, codes }) =>
      (codes ?? []).flatMap((code, index): readonly Finding[] => {
        if (code === undefined || !/[;,]|\s-/.test(code)) return [];
        return [
          {
            kind: 'filter',
            pointer: pointer + pointerStep(index),
            at: 'value',
            severity: 'warning',
            message: `"${shown(code)}" is read as one code.`,
            fix: 'If these are several, write a comma between them, or each in a line of its own with its hyphen below the one before.',
          },
        ];
      }),
    ),
  );

const approvalsEndOnADay: Rule = ({ approvals }) =>
  approvals.flatMap((approval, index): readonly Finding[] => {
    const expires = approval?.expires;
    if (expires === undefined || isCalendarDate(expires)) return [];
    return [
      {
        kind: 'approvals',
        pointer: `/${String(index)}/expires`,
        at: 'value',
        severity: 'error',
        message: `${expires} is not a day of the calendar.`,
        fix: 'Write the last day on which the approval counts, as YYYY-MM-DD.',
      },
    ];
  });

const approvalsAreDistinct: Rule = ({ approvals }, lineOf) =>
  approvals.flatMap((approval, index): readonly Finding[] => {
    const first = approvals.findIndex((other) => other?.digest !== undefined && other.digest === approval?.digest);
    if (first < 0 || first === index) return [];
    return [
      {
        kind: 'approvals',
        pointer: `/${String(index)}/digest`,
        at: 'value',
        severity: 'error',
        message: `This plan is approved already in line ${String(lineOf('approvals', `/${String(first)}/digest`))}.`,
        fix: 'Delete one of the two approvals.',
      },
    ];
  });

const RULES: readonly Rule[] = [
  timeZoneExists,
  hostsAreUsable,
  limitIsNotZeroPercent,
  sevenDayLimitIsNotBelowOneRun,
  ...MAPPING_RULES,
  includeListsNeedMatching,
  matchingNeedsAList,
  filterDoesNotExcludeWhatItIncludes,
  codesAreOneEach,
  approvalsEndOnADay,
  approvalsAreDistinct,
  ...DECISION_RULES,
  ...CATALOG_RULES,
];
