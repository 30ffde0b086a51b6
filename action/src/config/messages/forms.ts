// Sentences about texts of the wrong form. The schema has most of them; a host needs more words.
import { isLoopback } from '../../core/model/text.ts';
import type { Sentences } from '../problem.ts';
import { oddText } from './guess.ts';
import type { BadValue } from './schema-place.ts';

export function wrongForm({ place, value }: BadValue): Sentences {
  const text = typeof value === 'string' ? value : '';
  const told = oddText(text, `/${place.steps.join('/')}`) ?? (place.lastStep === 'host' ? hostFault(text) : null);
  const message = place.says.patternErrorMessage ?? `${place.subject} is not written as it should be.`;
  return told ?? { message, fix: place.advice };
}

// A host in `integration.yml`: https and a name, nothing after it; plain http only for the machine itself.

/** What is wrong with a host and what to write; null when it can be used. Never repeats a password inside it. */
export function hostFault(text: string): Sentences | null {
  const written = text.trim();
  if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) {
    const fix = `Write https:// in front of it${likeThis(`https://${written}`)}.`;
    return { message: 'The host does not begin with https://.', fix };
  }
  const url = URL.parse(written);
  if (url === null) return NO_HOST;
  if (written.includes('@'))
    return {
      message: 'There is a user name or a password in the host; anybody who reads the repository can see it.',
      fix: 'Remove it, change the password in its system, and store the new one as a secret of the environment.',
    };
  if (!/^https?:$/.test(url.protocol)) return { message: `A host cannot begin with ${url.protocol}//.`, fix: EXAMPLE };
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return {
      message: 'The host begins with http, so passwords would travel unprotected.',
      fix: `When entering the Host URL, replace "http" with "https" to trigger a secure connection: https://${url.host}`,
    };
  if (url.pathname !== '/' || /[?#]/.test(text))
    return {
      message: 'Behind the host stands a path; only the host is wanted.',
      fix: `Write the host alone${likeThis(url.origin)}.`,
    };
  return EXACT_HOST.test(text) ? null : NO_HOST;
}

const EXACT_HOST = /^https?:\/\/(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::[0-9]{1,5})?\/?$/;
const EXAMPLE = 'Write https:// and the name of the host, for example https://service5.ultipro.com.';
const NO_HOST = { message: 'This is not the address of a host.', fix: EXAMPLE };

/** Shows the corrected host only when it is a valid one: the text may hold anything. */
function likeThis(candidate: string): string {
  const url = URL.parse(candidate);
  const isHost = url !== null && /^[A-Za-z0-9.-]+\.[A-Za-z]+$/.test(url.hostname) && url.username === '';
  return isHost ? `: ${url.origin}` : ', for example https://service5.ultipro.com';
}
