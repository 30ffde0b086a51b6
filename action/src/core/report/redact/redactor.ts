// The one redactor that every text passes before it reaches a log, a file, a comment or a mail.
import type { RunReport } from '../../model/model.ts';
import { escapeHtml } from '../markup.ts';
import { decoded } from './by-value.ts';

export interface Redactor {
  /** The text without secrets, e-mail addresses and telephone numbers. Redacting twice changes nothing. */
  readonly redact: (text: string) => string;
  /** Adds texts of our own that must stay although they look like a telephone number: ids. */
  readonly keep: (values: Iterable<string>) => void;
}

/**
 * A redactor that knows these secrets in every form of `secretForms`. Secrets under four characters are left in the
 * text, for they would blank it altogether; the run log masks them from three characters on.
 */
export function createRedactor({ secrets }: { readonly secrets: readonly string[] }): Redactor {
  const withoutSecrets = secretRemover(secrets);
  const kept = new Set<string>();
  return {
    redact: (text) => withoutPhones(withoutEmails(withoutSecrets(text)), (candidate) => kept.has(candidate)),
    keep: (values) => {
      for (const value of values) kept.add(value);
    },
  };
}

/**
 * The report with its free texts redacted. Renderers escape (`@` for GitHub, quotes for HTML), and an escaped value is
 * harder to recognise; so texts are cleaned before they are rendered, and the sinks clean once more.
 */
export function redactReport(report: RunReport, redact: (text: string) => string): RunReport {
  return {
    ...report,
    problems: report.problems.map((problem) => ({
      ...problem,
      message: redact(problem.message),
      ...(problem.accepted && { accepted: { ...problem.accepted, reason: redact(problem.accepted.reason) } }),
    })),
    notes: report.notes.map(redact),
    refusals: report.refusals.map(redact),
  };
}

const AUTHORIZATION = /\b(authorization["']?\s*[:=]\s*["']?\s*(?:(?:basic|bearer|apitoken)\s+)?)[^\s"',;]+/giu;
const API_TOKEN = /\b(APIToken\s+)[^\s"',;]{4,}/giu;
/** `Basic` and `Bearer` are also English words: what follows must look encoded. */
const CREDENTIAL =
  /\b((?:Basic|Bearer)\s+)(?=[A-Za-z0-9+/._~-]*[0-9=]|[A-Za-z0-9+/._~-]+[A-Z])[A-Za-z0-9+/._~-]{6,}=*/gu;
const USER_OF_URL = /(:\/\/)[^\s/@"'<>]+(?=@)/gu;

function secretRemover(secrets: readonly string[]): (text: string) => string {
  const forms = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
  const known = forms.length === 0 ? null : new RegExp(forms.map((form) => RegExp.escape(form)).join('|'), 'gu');
  return (text) =>
    (known === null ? text : text.replace(known, '[secret]'))
      .replace(USER_OF_URL, '$1[secret]')
      .replace(AUTHORIZATION, '$1[secret]')
      .replace(API_TOKEN, '$1[secret]')
      .replace(CREDENTIAL, '$1[secret]');
}

// What gives an e-mail address or a telephone number away by its shape alone.

/** Characters of the part before the @, encoded and escaped texts included. */
const LOCAL = String.raw`[\p{L}\p{M}\p{N}._%+'’&!#$*^~\\-]`;
/** The sign itself, also as a URL, HTML or JSON writes it. */
const AT = String.raw`(?:[@＠]|%40|&#64;|&#x40;|\\u0040)`;
const DOMAIN = String.raw`(?:[\p{L}\p{M}\p{N}_-]+\.)+\p{L}[\p{L}\p{M}\p{N}-]+`;

/** Looked for first: most texts hold no sign at all, and this is much faster than looking for addresses. */
const ANY_AT = new RegExp(AT, 'i');

/** Starting only where no such character stands before keeps the search linear in long texts. */
const PLAIN_EMAIL = new RegExp(`(?<!${LOCAL})${LOCAL}+?${AT}${DOMAIN}`, 'giu');
const QUOTED_EMAIL = new RegExp(String.raw`("{1,2})[^"\r\n]{1,64}\1${AT}${DOMAIN}`, 'giu');

/** Replaces every e-mail address by `[e-mail]`. None goes on in the next line. */
function withoutEmails(text: string): string {
  if (!ANY_AT.test(text)) return text;
  const withoutThem = (line: string): string =>
    line
      .replace(QUOTED_EMAIL, '[e-mail]')
      .replace(PLAIN_EMAIL, (address) => address.replace(/^(['’.*#!]*).*$/su, '$1[e-mail]'));
  return text.replace(/.+/g, (line) => (ANY_AT.test(line) ? withoutThem(line) : line));
}

const SEPARATOR = String.raw`[ \u00a0\u202f.\/‐‑–-]`;
const ISO_DATE = String.raw`\d{4}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01])(?![\d-])`;
const PROTECTED = [
  String.raw`[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}`,
  ISO_DATE,
  String.raw`\d{1,2}\/\d{1,2}\/(?:19|20)\d{2}(?!\d)`,
];
const INTERNATIONAL = String.raw`\+\(?\d(?:[ \u00a0\u202f.\/()‐‑–-]{0,3}(?!${ISO_DATE})\d){7,14}`;
const AREA_IN_BRACKETS = String.raw`(?:1${SEPARATOR}?)?\(\d{2,5}\)${SEPARATOR}{0,3}\d(?:${SEPARATOR}?(?!${ISO_DATE})\d){4,9}`;
const GROUPS = String.raw`\d{1,5}(?:${SEPARATOR}(?!${ISO_DATE})\d{2,8})+`;

const PHONE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_]|\d:)(?:(${PROTECTED.join('|')})|(${INTERNATIONAL}|${AREA_IN_BRACKETS})|${GROUPS})(?![\p{L}\p{N}_])`,
  'giu',
);
/** What every telephone number has: seven digits, with nothing but separators and brackets between them. */
const SEVEN_DIGITS = /(?:\d[^\da-z]{0,5}){7}/i;
/** An instant as this program writes it: many digits, and no part of a telephone number. */
const INSTANTS = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z/g;
const EVENLY_SEPARATED = new RegExp(String.raw`\d{1,5}(${SEPARATOR})\d{2,8}(?:\1\d{2,8})*`, 'gu');

/**
 * Replaces what is written like a telephone number by `[phone]`: an international prefix, an area code in brackets, or
 * 9 to 15 digits in groups. Plain digits, dates, addresses of machines and whatever `isKept` names stay.
 */
function withoutPhones(text: string, isKept: (candidate: string) => boolean): string {
  if (!SEVEN_DIGITS.test(text.replace(INSTANTS, 'Z'))) return text;
  const once = withoutApparentPhones(text, isKept);
  // Of several numbers in a row one may hide another until it is gone.
  return once === text ? text : withoutPhones(once, isKept);
}

function withoutApparentPhones(text: string, isKept: (candidate: string) => boolean): string {
  return text.replace(PHONE, (candidate: string, ...found: readonly unknown[]) => {
    const [guarded, certain, offset] = found;
    const isOurs = (part: string, at: number): boolean =>
      isKept(part) || isKept(surroundings(text, Number(offset) + at, part.length));
    if (guarded !== undefined || isOurs(candidate, 0)) return candidate;
    if (certain !== undefined) return '[phone]';
    const replaceOne = (part: string, at: number): string => (isPhone(part) && !isOurs(part, at) ? '[phone]' : part);
    if (digitsOf(candidate).length <= 15) return replaceOne(candidate, 0);
    return candidate.replace(EVENLY_SEPARATED, (part: string, _separator: string, at: number) => replaceOne(part, at));
  });
}

/** The candidate with what is joined to it: an employee id such as `E-1001-20345`. */
function surroundings(text: string, offset: number, length: number): string {
  const before = text.slice(Math.max(0, offset - 60), offset).replace(/^[^]*[\s,;"'|<>]/u, '');
  const after = text.slice(offset + length, offset + length + 60).replace(/[\s,;"'|<>][^]*$/u, '');
  return before + text.slice(offset, offset + length) + after;
}

function digitsOf(text: string): string {
  return text.replace(/\D/gu, '');
}

function isPhone(candidate: string): boolean {
  const groups = candidate.split(/\D+/u);
  const count = digitsOf(candidate).length;
  if (count < 9 || count > 15) return false;
  const isDecimal = groups.length === 2 && candidate.includes('.');
  return !isDecimal && !isMachineAddress(candidate) && !isListOfNumbers(candidate, groups);
}

function isMachineAddress(candidate: string): boolean {
  const parts = /^\d+(?:\.\d+){3}$/u.test(candidate) ? candidate.split('.') : [];
  return parts.length > 0 && parts.every((part) => String(Number(part)) === part && Number(part) < 256);
}

/** Employee numbers one after another: blanks only, and all as long as the first. */
function isListOfNumbers(candidate: string, groups: readonly string[]): boolean {
  const lengths = new Set(groups.map((group) => group.length));
  return /^[\d ]+$/u.test(candidate) && lengths.size === 1 && Math.min(...lengths) >= 4;
}

// The texts in which one secret can turn up: as written, line by line, encoded, or inside a longer encoded text.

/** A shorter text is no use as a pattern: it would blank half of every report. */
const SHORTEST_SECRET = 4;
/** A piece of Base64 this long belongs to the secret and not to chance. */
const SHORTEST_FRAGMENT = 8;
/** Of a shorter one the bytes may be a piece of any digest. */
const SHORTEST_IN_HEX = 8;

/**
 * Every form of a secret that must not be shown, longest first, none under four characters. A URL such as
 * `smtps://user:password@host` gives its password's forms too.
 */
export function secretForms(secret: string): readonly string[] {
  const forms = [secret, ...lines(secret), ...passwordOfUrl(secret)].flatMap((text) => [text, ...encodings(text)]);
  const usable = forms.filter((form) => form.trim().length >= SHORTEST_SECRET);
  return [...new Set(usable)].sort((a, b) => b.length - a.length);
}

function lines(text: string): readonly string[] {
  return [text.trim(), ...text.split(/\r\n|\r|\n/u).map((line) => line.trim())];
}

function passwordOfUrl(text: string): readonly string[] {
  const password = /^[a-z][a-z0-9+.-]*:\/\/[^:@/\s]*:([^@\s]+)@/iu.exec(text)?.[1];
  if (password === undefined) return [];
  return [password, decoded(password)];
}

function encodings(text: string): readonly string[] {
  if (text.length < SHORTEST_SECRET) return [];
  const percent = encodeURIComponent(text.toWellFormed());
  const padded = base64Of(bytesOf(text));
  const base64 = [padded, padded.replace(/=+$/u, ''), ...base64Fragments(text)];
  return [
    ...base64,
    ...base64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_')),
    percent,
    percent.replaceAll('%20', '+'),
    percent.replace(/%[0-9A-F]{2}/gu, (code) => code.toLowerCase()),
    ...hexOf(text),
    JSON.stringify(text).slice(1, -1),
    escapeHtml(text),
  ];
}

/**
 * The characters that the secret alone decides wherever it stands inside a longer Base64 text, as the password does in
 * `Basic <base64 of user:password>`: one piece for each of the three ways in which bytes fall on Base64's grid.
 */
function base64Fragments(text: string): readonly string[] {
  return [0, 1, 2]
    .map((offset) => {
      const bytes = [...Array.from({ length: offset }, () => 0), ...bytesOf(text)];
      const encoded = base64Of(bytes).replace(/=+$/u, '');
      const end = (bytes.length * 8) % 6 === 0 ? encoded.length : encoded.length - 1;
      return encoded.slice(Math.ceil((offset * 8) / 6), end);
    })
    .filter((fragment) => fragment.length >= SHORTEST_FRAGMENT);
}

function bytesOf(text: string): readonly number[] {
  return [...new TextEncoder().encode(text)];
}

function base64Of(bytes: readonly number[]): string {
  return btoa(bytes.map((byte) => String.fromCharCode(byte)).join(''));
}

function hexOf(text: string): readonly string[] {
  if (text.length < SHORTEST_IN_HEX) return [];
  const hex = bytesOf(text)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [hex, hex.toUpperCase()];
}
