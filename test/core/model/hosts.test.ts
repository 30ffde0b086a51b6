import { describe, expect, it } from 'vitest';
import { knownHosts, VENDOR_HOSTS, vendorOf } from '../../../action/src/core/model/hosts.ts';

describe('the host', () => {
  it.each([
    ['service5.ultipro.com', 'ukg'],
    ['SERVICE3.ultipro.CA', 'ukg'],
    ['ultipro.com', 'ukg'],
    ['preview.betterworks.com', 'betterworks'],
    ['ultipro.com.attacker.example', null],
    ['notultipro.com', null],
    ['127.0.0.1', null],
  ] as const)('%s is of %s', (hostname, vendor) => {
    expect(vendorOf(hostname)).toBe(vendor);
  });

  it.each(['ukg', 'betterworks'] as const)(
    'of %s that is known answers an API, production before its test twins',
    (vendor) => {
      const { production, test, web } = VENDOR_HOSTS[vendor];
      expect(knownHosts(vendor)).toEqual([...production, ...test]);
      expect(knownHosts(vendor).filter((host) => web.test(host) || vendorOf(host) !== vendor)).toEqual([]);
    },
  );

  it.each(['e11.ultipro.com', 'www.betterworks.com', 'betterworks.com'])(
    '%s is for people in a browser',
    (hostname) => {
      expect(Object.values(VENDOR_HOSTS).some(({ web }) => web.test(hostname))).toBe(true);
    },
  );
});
