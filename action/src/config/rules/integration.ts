// Rules of integration.yml that a schema cannot say.
import { LIMITS } from '../../core/model/limits.ts';
import { hostFault, hostnameOf, vendorHostFault } from './host.ts';
import type { Finding, Rule } from '../partial-files.ts';
import { closest } from '../messages/closest.ts';
import { shown } from '../messages/problem.ts';

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
export function isTimeZone(zone: string): boolean {
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

/** What the pattern of the schema lets through and no browser could open, such as port 99999; and hosts that are the wrong ones. */
const hostsAreUsable: Rule = ({ integration }) =>
  (['ukg', 'betterworks'] as const).flatMap((system): readonly Finding[] => {
    const host = integration[system]?.host;
    if (host === undefined) return [];
    const form = hostFault(host);
    const fault = form === null ? vendorHostFault(system, hostnameOf(host)) : { severity: 'error' as const, ...form };
    return fault === null ? [] : [{ kind: 'integration', pointer: `/${system}/host`, at: 'value', ...fault }];
  });

const limitIsNotZeroPercent: Rule = ({ integration }) =>
  Object.entries(integration.limits ?? {}).flatMap(([name, limit]): readonly Finding[] => {
    if (typeof limit !== 'string' || Number.parseFloat(limit) !== 0) return [];
    return [
      {
        ...{ kind: 'integration', pointer: `/limits/${name}`, at: 'value', severity: 'error' },
        message: `${shown(limit)} says two things: no ${name.split('_')[0] ?? name} at all, or the smallest number that a percentage allows.`,
        fix: `Write 0 to allow none, or a percentage above 0%.`,
      },
    ];
  });

/** Both in the same unit, one of them perhaps by default: a number and a percentage cannot be compared without a population. */
const sevenDayLimitIsNotBelowOneRun: Rule = ({ integration }) => {
  const { limits = {} } = integration;
  const { deactivations = DEFAULT_LIMIT, deactivations_7_days: sevenDays = DEFAULT_7_DAYS } = limits;
  const areBothDefaults = limits.deactivations === undefined && limits.deactivations_7_days === undefined;
  if (areBothDefaults || isAtLeast(sevenDays, deactivations)) return [];
  const isDefault = limits.deactivations_7_days === undefined;
  return [
    {
      kind: 'integration',
      pointer: isDefault ? '/limits/deactivations' : '/limits/deactivations_7_days',
      at: 'value',
      severity: 'warning',
      message: `The limit of seven days (${String(sevenDays)}${isDefault ? ', the default' : ''}) is below that of one run (${String(deactivations)}), so the latter never counts.`,
      fix: `Write deactivations_7_days: ${String(deactivations)} or more, or a smaller deactivations.`,
    },
  ];
};

const DEFAULT_LIMIT = `${String(LIMITS.deactivations.percent)}%`;
const DEFAULT_7_DAYS = `${String(LIMITS.deactivations_7_days.percent)}%`;

function isAtLeast(limit: string | number, other: string | number): boolean {
  return limit !== 0 && typeof limit !== typeof other
    ? true
    : Number.parseFloat(String(limit)) >= Number.parseFloat(String(other));
}

/** A key that only the other way of delivery reads. */
const deliveryReadsTheKey: Rule = ({ integration: { betterworks = {} } }) => {
  const { delivery = 'api' } = betterworks;
  const idle = delivery === 'api' ? 'file' : 'contract';
  if (betterworks[idle] === undefined) return [];
  const other = delivery === 'api' ? 'sftp' : 'api';
  return [
    {
      ...{ kind: 'integration', pointer: `/betterworks/${idle}`, at: 'key', severity: 'warning' },
      message: `"${idle}" has no effect with delivery: ${delivery}.`,
      fix: `Delete it, or write delivery: ${other}.`,
    },
  ];
};

export const INTEGRATION_RULES: readonly Rule[] = [
  timeZoneExists,
  hostsAreUsable,
  limitIsNotZeroPercent,
  sevenDayLimitIsNotBelowOneRun,
  deliveryReadsTheKey,
];
