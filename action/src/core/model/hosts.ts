// The hosts of the two vendors: one table for validate, the schema, `npm run new` and who may be sent a credential.

export type Vendor = 'ukg' | 'betterworks';

interface VendorHosts {
  readonly name: string;
  /** Everything of the vendor is below one of these. */
  readonly domains: readonly string[];
  /** API hosts of production; the first is the commonest. */
  readonly production: readonly string[];
  /** API hosts of test tenants; their keys differ from those of production. */
  readonly test: readonly string[];
  /** Where people sign in or read; no API answers there. */
  readonly web: RegExp;
}

export const VENDOR_HOSTS: Readonly<Record<Vendor, VendorHosts>> = {
  ukg: {
    name: 'UKG',
    domains: ['ultipro.com', 'ultipro.ca'],
    production: ['service5.ultipro.com', 'service2.ultipro.com', 'service4.ultipro.com', 'service3.ultipro.ca'],
    test: [
      'rental5.ultipro.com',
      'rental2.ultipro.com',
      'rental4.ultipro.com',
      'rental3.ultipro.ca',
      'servicet.ultipro.com',
    ],
    web: /^(?:(?:[a-z]{1,2}\d{1,3}|www|web|login|signin|connect|recruiting\d*)\.)?ultipro\.(?:com|ca)$/,
  },
  betterworks: {
    name: 'Betterworks',
    domains: ['betterworks.com'],
    production: ['app.betterworks.com', 'eu.betterworks.com'],
    test: ['preview.betterworks.com'],
    web: /^(?:(?:www|support|help|developers|login|go|status|sftp|sftp-eu)\.)?betterworks\.com$/,
  },
};

/** Whose host this is by its domain; null for any other, such as the own machine. */
export function vendorOf(hostname: string): Vendor | null {
  const name = hostname.toLowerCase();
  const isBelow = (domain: string): boolean => name === domain || name.endsWith(`.${domain}`);
  const vendors = Object.keys(VENDOR_HOSTS) as readonly Vendor[];
  return vendors.find((vendor) => VENDOR_HOSTS[vendor].domains.some(isBelow)) ?? null;
}

/** Production first. */
export function knownHosts(vendor: Vendor): readonly string[] {
  return [...VENDOR_HOSTS[vendor].production, ...VENDOR_HOSTS[vendor].test];
}
