// Rules of integration.yml that a schema cannot say.
import type { Vendor } from '../../core/model/hosts.ts';
import { knownHosts, VENDOR_HOSTS, vendorOf } from '../../core/model/hosts.ts';
import { LIMITS } from '../../core/model/limits.ts';
import { isTimeZone } from '../../core/model/text.ts';
import { hostFault } from '../messages/forms.ts';
import { closest, editsBetween } from '../messages/guess.ts';
import type { Sentences } from '../problem.ts';
import { shown } from '../problem.ts';
import type { Finding, Rule } from '../written-files.ts';
import { findingsIn } from '../written-files.ts';

const { error, warning, keyWarning } = findingsIn('integration');

const timeZoneExists: Rule = function* ({ integration: { time_zone: zone } }) {
  if (zone === undefined) return;
  const fix = 'Write area and city, for example America/New_York or Europe/Berlin.';
  if (!isTimeZone(zone)) {
    const near = closest(zone, Intl.supportedValuesOf('timeZone'));
    const guess = near === null ? '' : `Did you mean ${near}? `;
    yield error('/time_zone', `"${shown(zone)}" is not a time zone.`, guess + fix);
  } else if (/^[A-Z]{2,5}(\d[A-Z]{3})?$/.test(zone) && !['UTC', 'GMT'].includes(zone)) {
    const message = `"${zone}" is an abbreviation, which may not follow summer time.`;
    yield { ...warning('/time_zone', message, fix), isOfItself: true };
  }
};

/** Hosts that pass the schema's pattern but cannot be opened, such as port 99999, and wrong hosts of the vendors. */
const hostsAreUsable: Rule = function* ({ integration }) {
  for (const system of ['ukg', 'betterworks'] as const) {
    const host = integration[system]?.host;
    if (host === undefined) continue;
    const form = hostFault(host);
    const fault =
      form === null ? vendorHostFault(system, new URL(host).hostname) : { severity: 'error' as const, ...form };
    const place = { kind: 'integration', pointer: `/${system}/host`, at: 'value' } as const;
    if (fault !== null) yield { ...place, ...fault, isOfItself: true };
  }
};

/** For a well-formed host: null when it is fine. Hosts of neither vendor are accepted. */
function vendorHostFault(vendor: Vendor, hostname: string): Pick<Finding, 'severity' | keyof Sentences> | null {
  const owner = vendorOf(hostname);
  const { name, web, production, test } = VENDOR_HOSTS[vendor];
  const ofName = name.endsWith('s') ? `${name}'` : `${name}'s`;
  const known = `Known hosts of ${name}: ${production.join(', ')}; for tests: ${test.join(', ')}.`;
  if (owner === null) {
    if (!isMisspelt(vendor, hostname)) return null;
    const message = `This looks like a host of ${name}, but its domain is spelt otherwise.`;
    return { severity: 'warning', message, fix: known };
  }
  if (owner !== vendor) {
    return {
      severity: 'error',
      message: `This is a host of ${VENDOR_HOSTS[owner].name}, and ${ofName} is wanted here.`,
      fix: `Write ${ofName} host. ${known}`,
    };
  }
  if (web.test(hostname)) {
    return {
      severity: 'error',
      message: 'This is a web page for people; no API answers there.',
      fix: `${vendor === 'ukg' ? 'Write the host that UKG shows under System Configuration > Security > Web Services. ' : ''}${known}`,
    };
  }
  if (knownHosts(vendor).includes(hostname)) return null;
  return {
    severity: 'warning',
    message: `This is none of the known hosts of ${name}, so it may be misspelt.`,
    fix: `${known} If yours is another and right, nothing is to do.`,
  };
}

/** The last two parts are nearly one of the vendor's domains. */
function isMisspelt(vendor: Vendor, hostname: string): boolean {
  const domain = hostname.split('.').slice(-2).join('.');
  return VENDOR_HOSTS[vendor].domains.some((right) => editsBetween(domain, right) <= 2);
}

const limitIsNotZeroPercent: Rule = function* ({ integration }) {
  for (const [name, limit] of Object.entries(integration.limits ?? {})) {
    if (typeof limit !== 'string' || Number.parseFloat(limit) !== 0) continue;
    yield error(
      `/limits/${name}`,
      `${shown(limit)} says two things: no ${name.split('_')[0] ?? name} at all, or the smallest number that a percentage allows.`,
      `Write 0 to allow none, or a percentage above 0%.`,
    );
  }
};

/** Compared only when both have the same unit (one may be a default): a number and a percentage cannot be compared offline. */
const sevenDayLimitIsNotBelowOneRun: Rule = function* ({ integration: { limits = {} } }) {
  const { deactivations, deactivations_7_days: sevenDays } = limits;
  if (deactivations === undefined && sevenDays === undefined) return;
  const oneRun = deactivations ?? `${String(LIMITS.deactivations.percent)}%`;
  const ofSevenDays = sevenDays ?? `${String(LIMITS.deactivations_7_days.percent)}%`;
  if (
    typeof oneRun !== typeof ofSevenDays ||
    Number.parseFloat(String(ofSevenDays)) >= Number.parseFloat(String(oneRun))
  )
    return;
  yield warning(
    sevenDays === undefined ? '/limits/deactivations' : '/limits/deactivations_7_days',
    `The limit of seven days (${String(ofSevenDays)}) is below that of one run (${String(oneRun)}), so the latter never counts.`,
    `Write deactivations_7_days: ${String(oneRun)} or more, or a smaller deactivations.`,
  );
};

/** A key that only the other delivery reads. */
const deliveryReadsTheKey: Rule = function* ({ integration: { betterworks = {} } }) {
  const { delivery = 'api' } = betterworks;
  const [idle, other] = delivery === 'api' ? (['file', 'sftp'] as const) : (['contract', 'api'] as const);
  if (betterworks[idle] === undefined) return;
  const message = `"${idle}" has no effect with delivery: ${delivery}.`;
  yield keyWarning(`/betterworks/${idle}`, message, `Delete it, or write delivery: ${other}.`);
};

export const INTEGRATION_RULES: readonly Rule[] = [
  timeZoneExists,
  hostsAreUsable,
  limitIsNotZeroPercent,
  sevenDayLimitIsNotBelowOneRun,
  deliveryReadsTheKey,
];
