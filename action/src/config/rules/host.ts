// A host as `integration.yml` takes it: https and a name, nothing behind it; plain http for the own machine only.
import { knownHosts, VENDOR_HOSTS, vendorOf } from '../../core/model/hosts.ts';
import type { Vendor } from '../../core/model/hosts.ts';
import type { Finding } from '../written-files.ts';
import type { Sentences } from '../problem.ts';
import { editsBetween } from '../messages/guess.ts';

/** What is wrong with a host and what to write; null when it can be used. Never repeats a password that stands in it. */
export function hostFault(text: string): Sentences | null {
  const written = text.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return noScheme(written);
  const url = URL.parse(written);
  if (url === null) return { message: 'This is not the address of a host.', fix: EXAMPLE };
  return secretFault(url, written) ?? schemeFault(url) ?? restFault(url, text);
}

function noScheme(written: string): Sentences {
  const fix = `Write https:// in front of it${likeThis(`https://${written}`)}.`;
  return { message: 'The host does not begin with https://.', fix };
}

function secretFault(url: URL, written: string): Sentences | null {
  if (url.username === '' && url.password === '' && !written.includes('@')) return null;
  return {
    message: 'There is a user name or a password in the host; anybody who reads the repository can see it.',
    fix: 'Remove it, change the password in its system, and store the new one as a secret of the environment.',
  };
}

function schemeFault({ protocol, host, hostname }: URL): Sentences | null {
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return null;
  if (protocol !== 'http:') return { message: `A host cannot begin with ${protocol}//.`, fix: EXAMPLE };
  return {
    message: 'The host begins with http, so passwords would travel unprotected.',
    fix: `When entering the Host URL, replace "http" with "https" to trigger a secure connection: https://${host}`,
  };
}

const EXAMPLE = 'Write https:// and the name of the host, for example https://service5.ultipro.com.';

/** The origin: `https://service5.ultipro.com`, lower case, without a slash at its end. Only for a host without fault. */
export function originOf(host: string): string {
  return new URL(host).origin;
}

/** Lower case, without a port. Only for a host without fault. */
export function hostnameOf(host: string): string {
  return new URL(host).hostname;
}

function restFault(url: URL, text: string): Sentences | null {
  const rest = `${url.pathname === '/' ? '' : url.pathname}${url.search}${url.hash}`;
  if (rest !== '' || /[?#]/.test(text)) {
    const drop = url.pathname.startsWith('/services') ? ' Drop /services and everything behind it.' : '';
    return {
      message: 'Behind the host stands a path; only the host is wanted.',
      fix: `Write ${url.origin}${drop === '' ? '' : '.'}${drop}`,
    };
  }
  const isExact = /^https?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?\/?$/.test(text);
  if (isExact) return null;
  if (/^HTTPS?:/i.test(text) && !/^https?:/.test(text))
    return { message: 'The beginning of the host has capital letters.', fix: `Write ${url.origin}` };
  return { message: 'This is not the address of a host.', fix: EXAMPLE };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** Shows the mended host only where it is one: the text may hold anything. */
function likeThis(candidate: string): string {
  const url = URL.parse(candidate);
  const isHost = url !== null && /^[A-Za-z0-9.-]+\.[A-Za-z]+$/.test(url.hostname) && url.username === '';
  return isHost ? `: ${url.origin}` : ', for example https://service5.ultipro.com';
}

/** True for a host of the vendor's own domain: the only ones where a host without a reviewed predecessor is believed. */
export function isVendorHost(vendor: Vendor, origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && vendorOf(hostname) === vendor;
}

/** For a host without fault of form: null when nothing speaks against it. Hosts of neither vendor are taken as they are. */
export function vendorHostFault(vendor: Vendor, hostname: string): Pick<Finding, 'severity' | keyof Sentences> | null {
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
