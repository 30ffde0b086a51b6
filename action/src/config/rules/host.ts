// A host as `integration.yml` takes it: https and a name, nothing behind it; plain http for the own machine only.

export interface HostFault {
  readonly message: string;
  readonly fix: string;
}

/** What is wrong with a host and what to write; null when it can be used. Never repeats a password that stands in it. */
export function hostFault(text: string): HostFault | null {
  const written = text.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return noScheme(written);
  const url = parsed(written);
  if (url === null) return { message: 'This is not the address of a host.', fix: EXAMPLE };
  return secretFault(url, written) ?? schemeFault(url) ?? restFault(url, text);
}

function noScheme(written: string): HostFault {
  const fix = `Write https:// in front of it${likeThis(`https://${written}`)}.`;
  return { message: 'The host does not begin with https://.', fix };
}

function secretFault(url: URL, written: string): HostFault | null {
  if (url.username === '' && url.password === '' && !written.includes('@')) return null;
  return {
    message: 'There is a user name or a password in the host; anybody who reads the repository can see it.',
    fix: 'Remove it, change the password in its system, and store the new one as a secret of the environment.',
  };
}

function schemeFault({ protocol, host, hostname }: URL): HostFault | null {
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

function restFault(url: URL, text: string): HostFault | null {
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

function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Shows the mended host only where it is one: the text may hold anything. */
function likeThis(candidate: string): string {
  const url = parsed(candidate);
  const isHost = url !== null && /^[A-Za-z0-9.-]+\.[A-Za-z]+$/.test(url.hostname) && url.username === '';
  return isHost ? `: ${url.origin}` : ', for example https://service5.ultipro.com';
}

/** The vendors' own domains: the only ones where a host without a reviewed predecessor is believed. */
const VENDOR_DOMAINS = { ukg: ['ultipro.com', 'ultipro.ca'], betterworks: ['betterworks.com'] } as const;

/** True for a host of the vendor's own domain. */
export function isVendorHost(system: keyof typeof VENDOR_DOMAINS, origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && VENDOR_DOMAINS[system].some((domain) => hostname.endsWith(`.${domain}`));
}
