// Sentences about texts that are not of the form that is asked for: hosts, limits, addresses, paths, dates.
import { isLoopback } from '../../core/model/text.ts';
import { isCalendarDate } from '../../core/people/dates.ts';
import type { Sentences } from '../problem.ts';
import { inlineYaml, shown } from '../problem.ts';
import { oddText, plainOf } from './guess.ts';
import type { BadValue, Steps } from './schema-place.ts';

export function wrongForm({ place, value }: BadValue): Sentences {
  const text = typeof value === 'string' ? value : '';
  const odd = oddText(text, `/${place.steps.join('/')}`);
  if (odd !== null) return odd;
  const message = place.formSentence ?? `${place.subject} is not written as it should be.`;
  return { message, fix: trimmed(text) ?? place.advice, ...specialForm(place.steps)?.(text) };
}

/** Without a message the schema's own sentence stands. */
type Instead = Partial<Sentences> & Pick<Sentences, 'fix'>;

/** Says what the general sentences cannot; null where they say it as well. */
function specialForm(steps: Steps): ((text: string) => Instead | null) | null {
  const last = steps.at(-1) ?? '';
  if (last === 'host') return hostFault;
  if (steps[0] === 'limits') return limitInstead;
  if (steps[0] === 'technical_contact') return addressInstead;
  if (steps.includes('contract')) return pathInstead;
  return ['until', 'expires'].includes(last) ? dayInstead : null;
}

/** `1,000`, `1 000`, `5 %`, `5,5%`, `"12"` and `none`. */
function limitInstead(text: string): Instead | null {
  const plain = plainOf(text);
  if (/^(?:none|no|unlimited|off|-|all)$/i.test(plain)) return { fix: 'Delete the line for no limit of its own.' };
  if (/^\d+$/.test(plain)) {
    const percentage = Number(plain) <= 100 ? `, or "${plain}%"` : '';
    return { message: 'A limit in quotes is text, not a number.', fix: `Write ${plain} without quotes${percentage}.` };
  }
  if (/^\d{1,3}(?:[ ,._']\d{3})+$/.test(plain)) return { fix: `Write ${plain.replace(/\D/g, '')}` };
  const share = /^%?\s*(100|\d{1,2}(?:[.,]\d{1,3})?)\s*(?:%|percent|per cent|pct)?\.?$/i.exec(plain)?.[1];
  return share !== undefined && /%|p/i.test(plain) ? { fix: `Write ${share.replace(',', '.')}%` } : null;
}

/** Never repeats the address: it would reach a log. */
function addressInstead(text: string): Instead | null {
  const hint = ADDRESS_HINTS.find(({ pattern }) => pattern.test(text));
  return hint ?? { fix: 'Write it with its @ and its domain, or several in a list: [one, another].' };
}

const ADDRESS_HINTS: readonly (Sentences & { readonly pattern: RegExp })[] = [
  {
    pattern: /@\S*[,;\s]\s*\S+@/,
    message: 'Several addresses stand in one text.',
    fix: 'Write them in a list, with a comma between them: [one, another].',
  },
  {
    pattern: /<.*@.*>/,
    message: 'There is a name with the address.',
    fix: 'Write only what stands between < and >.',
  },
  { pattern: /^mailto:/i, message: 'There is a "mailto:" in front of the address.', fix: 'Delete "mailto:".' },
  { pattern: /\.\s*$/, message: 'There is a dot behind the address.', fix: 'Delete the dot at its end.' },
  {
    pattern: /@.*[^\x20-\x7e]/,
    message: 'The domain of the address has a letter that mail servers write otherwise.',
    fix: 'Write the domain as the mail administrator does, with xn-- and plain letters.',
  },
];

/** Of a whole address its path, and of a path without its slash the same with it. */
function pathInstead(text: string): Instead | null {
  const plain = plainOf(text);
  if (/^none$/i.test(plain)) return { fix: 'Write none' };
  const path = /^(?:https?:\/\/[^/]+\/|\/+)?([\w.~-]+(?:\/[\w.~-]+)*\/?)$/.exec(plain)?.[1];
  return path === undefined || !plain.includes('/') ? null : { fix: `Write /${path}` };
}

/** `31.03.2027`, `2027/3/1`; month and day are told apart where that is certain. */
function dayInstead(text: string): Instead | null {
  const named =
    /^(?<year>\d{4})[./-](?<month>\d\d?)[./-](?<day>\d\d?)$|^(?<day>\d\d?)\.(?<month>\d\d?)\.(?<year>\d{4})$/;
  const { year, month, day } = named.exec(text.trim())?.groups ?? {};
  const written = [year, month, day].map((part) => part?.padStart(2, '0')).join('-');
  return isCalendarDate(written) ? { fix: `Write ${written}` } : null;
}

/** Blanks at the ends cannot be seen, so they are worth a word of their own; and so is a text of several lines. */
function trimmed(value: string): string | null {
  const text = value.trim();
  if (text === '' || text === value) return null;
  const line = text.replace(/\s*\n\s*/g, ' ');
  return `Write ${shown(inlineYaml(line))} ${line === text ? 'without blanks at its ends' : 'in one line'}.`;
}

// A host as `integration.yml` takes it: https and a name, nothing behind it; plain http for the own machine only.

/** What is wrong with a host and what to write; null when it can be used. Never repeats a password that stands in it. */
export function hostFault(text: string): Sentences | null {
  const written = text.trim();
  const twice = /^https?:\/\/(https?:\/\/.*)$/i.exec(written)?.[1];
  if (twice !== undefined)
    return { message: 'The host begins with https:// twice.', fix: `Write it once${likeThis(twice)}.` };
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

/** Shows the corrected host only where it is one: the text may hold anything. */
function likeThis(candidate: string): string {
  const url = URL.parse(candidate);
  const isHost = url !== null && /^[A-Za-z0-9.-]+\.[A-Za-z]+$/.test(url.hostname) && url.username === '';
  return isHost ? `: ${url.origin}` : ', for example https://service5.ultipro.com';
}
