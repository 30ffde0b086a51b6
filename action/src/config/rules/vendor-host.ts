// Whether a host is one of the vendor's that it stands for. The form of hosts is `host.ts`'s business.
import { knownHosts, VENDOR_HOSTS, vendorOf } from '../../core/model/hosts.ts';
import type { Vendor } from '../../core/model/hosts.ts';
import type { Finding } from '../drafts.ts';
import { editsBetween } from '../messages/closest.ts';

type Told = Pick<Finding, 'severity' | 'message' | 'fix'>;

/** For a host without fault of form: null when nothing speaks against it. Hosts of neither vendor are taken as they are. */
export function vendorHostFault(vendor: Vendor, hostname: string): Told | null {
  const owner = vendorOf(hostname);
  const { name, web, production, test } = VENDOR_HOSTS[vendor];
  const ofName = name.endsWith('s') ? `${name}'` : `${name}'s`;
  const known = `Known hosts of ${name}: ${production.join(', ')}; for tests: ${test.join(', ')}.`;
  if (owner === null)
    return misspelt(vendor, hostname) ? { severity: 'warning', message: NEARLY(name), fix: known } : null;
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

const NEARLY = (name: string): string => `This looks like a host of ${name}, but its domain is spelt otherwise.`;

/** The last two parts are nearly one of the vendor's domains. */
function misspelt(vendor: Vendor, hostname: string): boolean {
  const domain = hostname.split('.').slice(-2).join('.');
  return VENDOR_HOSTS[vendor].domains.some((right) => editsBetween(domain, right) <= 2);
}
